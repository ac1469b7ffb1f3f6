import { COLOURS } from '../tokens.ts';
import { cat } from '../shapes/cat.ts';
import { greenMan, zebra } from '../shapes/crossing.ts';
import { lampPost } from '../shapes/fence.ts';
import { drain, flowerPot, pillarBox } from '../shapes/floor-things.ts';
import { house, type House } from '../shapes/house.ts';
import { at, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { moon, sun } from '../shapes/moon.ts';
import { farWindows, roofs } from '../shapes/roofs.ts';
import { cloud, skyBands, stars } from '../shapes/sky.ts';
import { nearBush, tree } from '../shapes/tree.ts';
import { windowIn } from '../shapes/window.ts';
import type { DrawPlace, Mood, Ring } from './place.ts';
import { commonSpots, lampGlow, ringSpots, spot } from './spots.ts';
import { touch } from './touch.ts';
import { YARD_TONES } from './yard.ts';

const FOOT = 560;
const RING: Ring = { x: 440, y: 672, rx: 250, ry: 78 };

const HOUSES: readonly House[] = [
  {
    x: -60,
    width: 236,
    top: 300,
    roof: 'gable',
    wall: '#4a4a7e',
    roofing: '#3a3560',
    door: 92,
    windows: [
      [-20, 334, 58, 78],
      [82, 334, 58, 78],
      [-20, 456, 58, 66],
    ],
  },
  {
    x: 184,
    width: 216,
    top: 250,
    roof: 'flat',
    wall: '#4b5c98',
    roofing: '#36447a',
    door: 262,
    windows: [
      [214, 290, 56, 78],
      [312, 290, 56, 78],
    ],
  },
  {
    x: 412,
    width: 226,
    top: 306,
    roof: 'mansard',
    wall: '#5e4f7c',
    roofing: '#473a66',
    door: 452,
    windows: [
      [446, 338, 56, 74],
      [546, 338, 56, 74],
      [546, 452, 56, 66],
    ],
  },
  {
    x: 768,
    width: 240,
    top: 280,
    roof: 'round',
    wall: '#3f6378',
    roofing: '#2d4c62',
    door: 904,
    windows: [
      [802, 316, 60, 80],
      [912, 316, 60, 80],
      [802, 446, 60, 74],
    ],
  },
  {
    x: 1020,
    width: 280,
    top: 320,
    roof: 'gable',
    wall: '#4a4a7e',
    roofing: '#3a3560',
    windows: [
      [1062, 356, 60, 78],
      [1182, 356, 60, 78],
      [1062, 470, 60, 60],
    ],
  },
];

/** The order in which windows come on, as house and window. */
const ORDER = [
  [1, 1],
  [0, 1],
  [2, 0],
  [3, 0],
  [0, 0],
  [2, 1],
  [1, 0],
  [4, 0],
  [3, 2],
] as const;

interface Tones {
  glass: string;
  frame: string;
  leaf: string;
  ground: string;
  road: string;
  walls?: readonly string[];
  roofing?: readonly string[];
}
const DAY_WALLS = ['#a98893', '#8f9cc6', '#9a86a8', '#7fa0ac', '#a08f96'];
const WARM_WALLS = ['#a98078', '#9a8aa0', '#a67f86', '#7f8f8c', '#a98078'];
const NIGHT: Tones = { glass: '#27346a', frame: '#5b6aa2', leaf: '#3a6a72', ground: '#44528a', road: '#374478' };
const TONES: Readonly<Record<Mood, Tones>> = {
  night: NIGHT,
  dusk: { ...NIGHT, glass: '#33426f', frame: '#8b98c4', ground: '#4d5d94', road: '#435388' },
  day: {
    glass: '#6684b6',
    frame: '#f0e4cd',
    leaf: COLOURS.leaf,
    ground: '#a3a6bd',
    road: '#8f92ad',
    walls: DAY_WALLS,
    roofing: ['#7a6280', '#6577a8', '#74608f', '#4f8088', '#7a6280'],
  },
  warm: {
    glass: '#7a5f6c',
    frame: '#d9b9a0',
    leaf: '#3f7a78',
    ground: '#a98a7c',
    road: '#8f7674',
    walls: WARM_WALLS,
    roofing: ['#6d4f68', '#5f5a86', '#65507a', '#4a6a78', '#6d4f68'],
  },
};

/** The door of a house stands open: light, and the leaf to the left. */
const openDoor = (x: number, leaf: string): string =>
  shape(`M${x},${FOOT} V${FOOT - 92} a30,26 0 0 1 60,0 V${FOOT}Z`, '#ffdc8c', 4) +
  flat(`M${x + 2},${FOOT} h56 l18,28 h-96z`, '#ffd98a', 0.4) +
  shape(`M${x},${FOOT} V${FOOT - 92} q2,-10 8,-17 L${x - 14},${FOOT - 108} V${FOOT + 12}Z`, leaf, 4);

/**
 * A quiet street. At night one window is lit and `lit` more come on; at the full circle every house has its light.
 * Things: `crossing`, stripes and a green man; `door-open`; `window-on`, the low one beside it; `cat-away`.
 */
const draw: DrawPlace = ({ mood, lit, things = [] }) => {
  const tone = TONES[mood];
  const yard = YARD_TONES[mood];
  const count = mood === 'warm' ? ORDER.length : Math.min(ORDER.length, lit + (mood === 'day' ? 0 : 1));
  const on = ORDER.slice(0, count);
  const isDark = mood !== 'day';
  const isCrossing = things.includes('crossing');
  const isLow = things.includes('window-on');
  return {
    back: sheet(
      skyBands(yard.sky, 1280, 820),
      isDark
        ? stars([
            [70, 60, 2.4],
            [180, 130, 1.6],
            [300, 96, 1.6],
            [520, 126],
            [640, 110, 1.6],
            [760, 90, 2.4],
            [840, 150, 1.6],
            [1010, 84],
            [1190, 130, 1.6],
          ]) + (mood === 'warm' ? '' : moon(690, 176, 28))
        : sun(690, 176, 28) + cloud(820, 150, 170, '#e9f0f8') + cloud(430, 140, 130, '#e9f0f8'),
      roofs(1280, 470, yard.roofs),
      isDark
        ? farWindows([
            [662, 428],
            [720, 404],
            [690, 446],
          ])
        : '',
      HOUSES.map((look, index) =>
        house(
          { ...look, wall: tone.walls?.[index] ?? look.wall, roofing: tone.roofing?.[index] ?? look.roofing },
          FOOT,
          tone.glass,
          tone.frame,
          tone.leaf,
          (window) => on.some(([h, w]) => h === index && w === window),
        ),
      ).join(''),
      things.includes('door-open') ? openDoor(262, tone.leaf) : '',
      isLow ? windowIn(546, 452, 56, 66, { glass: COLOURS.lamp, frame: '#f4e3c0', width: 3.5 }) : '',
      slab(-20, FOOT, 1320, 260, tone.ground),
      stroke(`M-20,${FOOT} H1300`, 4),
      stroke(
        'M80,560 L66,596 M280,560 L266,596 M480,560 L466,596 M700,560 L686,596 M900,560 L886,596 M1110,560 L1096,596',
        3,
        0.35,
      ),
      flowerPot(232, 566, COLOURS.brick, COLOURS.lampPale),
      pillarBox(366, 590, COLOURS.brick),
      things.includes('cat-away') ? '' : at(152, 592, cat('sit'), 0.9),
      tree(704, 562, 0.92, yard.leaves, yard.leavesShade, yard.trunk),
      slab(-20, 596, 1320, 224, tone.road),
      stroke('M-20,596 H1300', 4),
      stroke('M-20,608 H1300', 3, 0.35),
      drain(640, 756),
      flat('M-20,720 C300,704 700,736 1300,712 V820 H-20Z', COLOURS.night, 0.12),
      lampPost(748, 606, yard.rail, isDark ? COLOURS.lamp : '#cfd6e8'),
      isCrossing ? greenMan(499, 592, yard.rail) : '',
    ),
    middle: isCrossing ? zebra(mood === 'day' ? 0.8 : 0.5) : '',
    front: sheet(nearBush(yard.front)),
    ground: 596,
    spots: {
      ...commonSpots(712, 0.205, 590, 0.125),
      ...ringSpots(RING, 0.2),
      door: spot(292, 574, 0.118),
      kerb: spot(734, 600, 0.136, 'beside', 'left'),
      pavement: spot(330, 676, 0.2, 'lit'),
      road: spot(556, 684, 0.2, 'lit'),
    },
    ring: RING,
    lamp: { x: 560, y: 712 },
    objects: {
      door: touch(256, 464, 72, 98, 'touch-door'),
      window: touch(532, 444, 84, 92, 'touch-glass'),
      tree: touch(614, 344, 100, 140, 'touch-leaf'),
      lamp: touch(714, 414, 66, 194, 'touch-metal'),
      letterbox: touch(332, 480, 68, 114, 'touch-metal'),
      flowers: touch(200, 500, 60, 68, 'touch-leaf'),
      cat: touch(112, 520, 72, 76, 'touch-cat'),
      drain: touch(602, 728, 76, 48, 'touch-water'),
    },
    glows: [
      ...on.map(([h, w]) => {
        const [x = 0, y = 0, width = 0, height = 0] = HOUSES[h]?.windows[w] ?? [];
        return lampGlow(x + width / 2, y + height / 2, 84, 0.34);
      }),
      ...(isLow ? [lampGlow(574, 485, 84, 0.34)] : []),
      ...(isDark ? [lampGlow(748, 454, 110, 0.4)] : []),
      ...(isCrossing ? [{ x: 499, y: 480, radius: isDark ? 56 : 34, colour: '#86e0ac', opacity: 0.6 }] : []),
    ],
  };
};

export default draw;
