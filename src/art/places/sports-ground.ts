import { bottle, schoolBag } from '../shapes/floor-things.ts';
import { flat, sheet, stroke } from '../shapes/ink.ts';
import { SCHOOL_FOOT } from '../shapes/school.ts';
import { bench } from '../shapes/school-things.ts';
import { ball } from '../shapes/small-things.ts';
import { chalkOn, festoon, meadow, tufts } from './meadow.ts';
import type { DrawPlace, Mood, Ring } from './place.ts';
import { commonSpots, ringSpots, spot } from './spots.ts';
import { touch } from './touch.ts';
import { yard, yardGlows, yardSky, YARD_OBJECTS, YARD_TONES } from './yard.ts';

const RING: Ring = { x: 452, y: 648, rx: 242, ry: 89 };
/** The chalk lanes and the finish, seen from the side. */
function lanes(mood: Mood): string {
  const chalk = chalkOn(mood);
  return (
    stroke('M-20,612 H1300 M-20,736 H1300', 5, 0.75, chalk) +
    flat('M560,612 L576,612 L540,736 L518,736Z', chalk, 0.95) +
    stroke('M600,612 L568,736', 4, 0.7, chalk)
  );
}

/**
 * Sports day on the grass before the school: bunting, lanes, a chalk finish; `row1`–`row6` are backs low in front,
 * `hut` and `nail` are for the hut and its key. Things: `bag-open` on the bench; and those of the yard.
 */
const draw: DrawPlace = (options) => {
  const { mood, things = [] } = options;
  const { leaves, rail } = YARD_TONES[mood];
  const rows = [88, 214, 338, 470, 596, 716].map(
    (x, at) => [`row${at + 1}`, spot(x, 990 + (at % 2) * 16, 0.215, 'beside')] as const,
  );
  return {
    back: sheet(
      yardSky(mood),
      yard(options, meadow(mood)),
      lanes(mood),
      festoon(mood),
      tufts(mood),
      bench(326, 560, 186, 604, '#b58a5c', rail),
      schoolBag(374, 560, '#8a5f9a', things.includes('bag-open')),
      bottle(434, 560, leaves),
      ball(480, 543, 17, '#c98a5a'),
    ),
    front: '',
    ground: SCHOOL_FOOT,
    spots: {
      ...commonSpots(692, 0.205, 588, 0.122),
      ...ringSpots(RING, 0.205),
      start: spot(120, 668, 0.19, 'lit'),
      track: spot(400, 668, 0.19, 'lit'),
      finish: spot(536, 668, 0.19, 'lit'),
      hut: spot(668, 566, 0.2, 'beside'),
      nail: { ...spot(727, 520, 0.09, 'lit'), before: 569 },
      ...Object.fromEntries(rows),
    },
    ring: RING,
    lamp: { x: 572, y: 690 },
    objects: {
      ...YARD_OBJECTS,
      window: touch(296, 402, 68, 80, 'touch-glass'),
      bunting: touch(392, 240, 150, 96, 'touch-cloth'),
      bag: touch(336, 484, 72, 78, 'touch-cloth'),
      bottle: touch(408, 494, 52, 66, 'touch-plastic'),
      ball: touch(460, 506, 60, 58, 'touch-plastic'),
      bench: touch(322, 562, 194, 48, 'touch-wood'),
      finish: touch(508, 614, 96, 124, 'touch-chalk'),
    },
    glows: yardGlows(options),
  };
};

export default draw;
