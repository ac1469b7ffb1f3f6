import { COLOURS } from '../tokens.ts';
import { pigeon } from '../shapes/animals.ts';
import { blankBubble } from '../shapes/bubble.ts';
import { fence, lampPost } from '../shapes/fence.ts';
import { box, flat, sheet, shape, stroke } from '../shapes/ink.ts';
import { flowerPot, schoolBag } from '../shapes/floor-things.ts';
import { tree } from '../shapes/tree.ts';
import type { DrawPlace, Mark, Screen } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';
import { townBehind, yardSky, YARD_TONES } from './yard.ts';

const GROUND = 560;
/** Below this the dark ground in front hides the phone, so words end above it. */
const SCREEN: Screen = { x: 286, y: 106, width: 434, height: 650, rotate: 2 };
const MIDDLE = `${SCREEN.x + SCREEN.width / 2} ${SCREEN.y + SCREEN.height / 2}`;

/**
 * Where words fall out of the phone: small and far above, large and near below. None touches the one who sits there.
 */
const FALLING: readonly Mark[] = [
  { x: 50, y: 216, size: 17, tilt: -7 },
  { x: 152, y: 198, size: 17, tilt: 4 },
  { x: 200, y: 247, size: 17, tilt: 5 },
  { x: 82, y: 267, size: 18, tilt: -5 },
  { x: 182, y: 320, size: 18, tilt: 4 },
  { x: 110, y: 372, size: 19, tilt: -4 },
  { x: 192, y: 428, size: 19, tilt: 6 },
  { x: 106, y: 484, size: 21, tilt: -4 },
];

/** The screen's cold light on the air round it; flat, so that the phone's own ink stays black. */
const HALO = [
  [450, 440],
  [380, 400],
  [315, 365],
]
  .map(([rx, ry]) => `<ellipse cx="503" cy="420" rx="${rx}" ry="${ry}" fill="${COLOURS.haze}" opacity=".1"/>`)
  .join('');

/**
 * A phone as tall as a house in the yard; its words lie on `screen` and fall at the left, where one sits with a small
 * lamp. Things: `lamp-on` by day, the post by the railing; `pigeon-away`; `bag-open`.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const isOn = mood !== 'day' || things.includes('lamp-on');
  const tones = YARD_TONES[mood];
  return {
    back: sheet(
      yardSky(mood),
      townBehind(mood),
      flat(`M-20,${GROUND} H1300 V820 H-20Z`, tones.ground),
      stroke(`M-20,${GROUND} H1300`, 4),
      flat('M-20,700 C300,680 700,720 1300,690 V820 H-20Z', tones.groundNear),
      lampPost(36, 576, tones.rail, isOn ? COLOURS.lamp : '#cfd6e8'),
      fence(-20, 250, 574, tones.rail),
      things.includes('pigeon-away') ? '' : pigeon(176, 512),
      tree(1010, 566, 1.2, tones.leaves, tones.leavesShade, tones.trunk),
      fence(760, 1300, 574, tones.rail),
      HALO,
      flat('M300,742 L60,820 H900 L724,742Z', '#8fa3cf', 0.45),
      blankBubble(150, 84, 128, 34, -12, '#7f93c8', '#5f74ad'),
      blankBubble(24, 120, 104, 32, -6, '#7f93c8', '#5f74ad'),
      blankBubble(148, 132, 96, 32, 5, '#8b9fd3', '#667cb8', 'right'),
      blankBubble(-34, 152, 96, 32, 8, '#8b9fd3', '#667cb8'),
    ),
    middle: sheet(
      `<g transform="rotate(${SCREEN.rotate} ${MIDDLE})">`,
      box(252, 96, 300, 740, '#34427a', 4, 48),
      stroke('M262,150 V700', 3, 0.6, '#55639a'),
      box(268, 88, 470, 740, COLOURS.ink, 4, 48),
      stroke('M300,98 q4,-4 14,-4 h120', 3, 1, '#6f7fb8'),
      `<rect x="286" y="106" width="434" height="740" rx="32" fill="#e3ecf9"/>`,
      shape('M286,172 V138 q0,-32 32,-32 h370 q32,0 32,32 V172Z', COLOURS.sky),
      '</g>',
      shape('M48,676 h90 v46 h-96z', '#7d6f95', 3),
      stroke('M50,689 h86', 2.5, 0.4),
      flowerPot(42, 676, COLOURS.brick, COLOURS.lamp),
      schoolBag(212, 690, '#8a5f9a', things.includes('bag-open')),
    ),
    front: sheet(shape('M-20,806 C200,770 640,750 1300,778 V840 H-20Z', mood === 'day' ? tones.front : '#26315f', 4)),
    ground: GROUND,
    spots: {
      ...commonSpots(738, 0.17, 600, 0.12),
      left: spot(110, 734, 0.15, 'beside'),
      centre: spot(116, 726, 0.146, 'lit', 'right', 15),
      goran: spot(116, 726, 0.146, 'lit', 'right', 15),
      beside: spot(222, 736, 0.146, 'beside', 'left'),
    },
    lamp: { x: 196, y: 722 },
    objects: {
      bubble: touch(20, 78, 200, 84, 'touch-plastic'),
      lamp: touch(2, 384, 68, 120, 'touch-switch'),
      pigeon: touch(122, 448, 98, 66, 'touch-bird'),
      railing: touch(76, 516, 140, 62, 'touch-metal'),
      flowers: touch(10, 608, 66, 68, 'touch-leaf'),
      block: touch(44, 678, 100, 48, 'touch-stone'),
      bag: touch(174, 602, 76, 92, 'touch-cloth'),
      phone: touch(252, 560, 60, 140, 'touch-glass'),
    },
    glows: [lampGlow(196, 708, 150, 0.5), ...(isOn ? [lampGlow(36, 424, 90, 0.35)] : [])],
    marks: FALLING,
    screen: SCREEN,
  };
};

export default draw;
