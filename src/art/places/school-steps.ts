import { sheet } from '../shapes/ink.ts';
import { SCHOOL_FOOT } from '../shapes/school.ts';
import { nearBush } from '../shapes/tree.ts';
import { bin, gatePost, lowWall, sackOver, spoonHandle } from '../shapes/yard-things.ts';
import type { DrawPlace, Ring } from './place.ts';
import { commonSpots, lampGlow, ringSpots, spot } from './spots.ts';
import { touch } from './touch.ts';
import { yard, yardGlows, yardSky, YARD_OBJECTS, YARD_TONES } from './yard.ts';

const RING: Ring = { x: 452, y: 648, rx: 242, ry: 89 };
const SEAT = { x: 338, y: 628, width: 206 };
const LAMP = { x: 572, y: 706 };

/**
 * The steps of the school, with a gate and a bin at the left and a low wall in the middle. Things: `sack` on the wall,
 * `spoon-in-bin`; and those of the yard.
 */
const draw: DrawPlace = (options) => {
  const { mood } = options;
  const tones = YARD_TONES[mood];
  const things = options.things ?? (mood === 'day' ? [] : ['sack']);
  return {
    back: sheet(
      yardSky(mood),
      yard(options),
      gatePost(16, 676, tones.step, tones.stepShade, tones.rail),
      things.includes('spoon-in-bin') ? spoonHandle(98, 610) : '',
      bin(94, 676, tones.leaves, tones.trim),
    ),
    middle: sheet(
      lowWall(SEAT.x, SEAT.y, SEAT.width, tones.step, tones.stepShade),
      things.includes('sack') ? sackOver(SEAT.x + 36, SEAT.y, 142) : '',
    ),
    front: sheet(nearBush(tones.front)),
    ground: SCHOOL_FOOT,
    spots: {
      ...commonSpots(704, 0.208, 588, 0.122),
      ...ringSpots(RING, 0.205),
      wall: spot(466, 704, 0.21, 'lit', 'right', 76),
      'wall-beside': spot(384, 704, 0.21, 'lit', 'right', 76),
      'wall-end': spot(556, 712, 0.205, 'beside', 'left'),
      gate: spot(146, 664, 0.185),
      'gate-side': spot(216, 690, 0.19, 'beside'),
      tripod: spot(716, 718, 0.2, 'beside'),
      'wall-top': spot(430, 632, 0.2, 'lit'),
      bin: spot(98, 610, 0.2),
      fence1: spot(628, 566, 0.122),
      fence2: spot(712, 570, 0.122, 'far', 'left'),
      steps: spot(208, 578, 0.125),
      door: spot(164, 552, 0.112),
    },
    ring: RING,
    // phones in hands along the fence, on the steps and under the tree
    marks: [
      [600, 520],
      [676, 512],
      [742, 522],
      [566, 536],
      [250, 540],
      [300, 560],
      [640, 548],
      [706, 556],
      [120, 570],
      [768, 548],
      [530, 556],
      [344, 548],
      [800, 530],
      [586, 560],
    ].map(([x = 0, y = 0]) => ({ x, y })),
    lamp: LAMP,
    objects: {
      ...YARD_OBJECTS,
      gate: touch(0, 436, 60, 160, 'touch-metal'),
      bin: touch(64, 598, 64, 82, 'touch-metal'),
      steps: touch(136, 538, 170, 64, 'touch-stone'),
      wall: touch(334, 622, 214, 76, 'touch-stone'),
    },
    glows: yardGlows(options).concat(mood === 'day' ? [] : lampGlow(190, 470, 120, 0.3)),
  };
};

export default draw;
