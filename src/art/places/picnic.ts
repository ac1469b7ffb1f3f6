import { COLOURS } from '../tokens.ts';
import { bar, box, sheet, shape, stroke } from '../shapes/ink.ts';
import { SCHOOL_FOOT } from '../shapes/school.ts';
import { jug } from '../shapes/table-things.ts';
import { nearBush } from '../shapes/tree.ts';
import { basket, rug } from '../shapes/yard-things.ts';
import { festoon, meadow, tufts } from './meadow.ts';
import type { DrawPlace, Mark, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';
import { yard, yardGlows, yardSky, YARD_OBJECTS } from './yard.ts';

/** Where cold phones light in the grass, nearest the player first and the last beside the one at the steps. */
const DOTS: readonly Mark[] = [
  [640, 664],
  [560, 640],
  [700, 636],
  [480, 656],
  [596, 606],
  [420, 624],
  [520, 590],
  [738, 606],
  [360, 648],
  [652, 586],
  [446, 588],
  [330, 614],
  [560, 574],
  [384, 590],
  [700, 578],
  [286, 596],
].map(([x = 0, y = 0]) => ({ x, y }));

const RUGS: Readonly<Record<Mood, readonly [string, string, string, string, string]>> = {
  day: [COLOURS.brick, '#f0e4cd', COLOURS.leaf, '#cfe0d2', '#c99a62'],
  dusk: ['#7c5272', '#a98aa8', '#3a6f86', '#7fa3b8', '#8a7a7c'],
  night: ['#63456a', '#8a7098', '#315f78', '#6788a3', '#6f6678'],
  warm: [COLOURS.brick, '#ecd3ad', COLOURS.leaf, '#d9d6ae', '#c99a62'],
};

/** An upturned crate to sit on. */
const crate = (x: number, y: number, w: number, h: number, fill: string): string =>
  box(x, y, w, h, fill, 3, 3) +
  stroke(
    `M${x},${y + h / 3} h${w} M${x},${y + (h * 2) / 3} h${w} M${x + 12},${y} v${h} M${x + w - 12},${y} v${h}`,
    2.5,
    0.45,
  );

/** What is in the basket: a loaf, a bottle, a red cloth. */
const packed = (x: number, y: number): string =>
  bar(`M${x - 12},${y - 34} V${y - 58}`, COLOURS.leaf, 9) +
  shape(`M${x - 4},${y - 34} q-2,-24 10,-26 q14,0 16,26z`, '#d9a05c') +
  shape(`M${x - 31},${y - 36} q14,-8 30,0 q16,6 32,-2 v12 h-62z`, COLOURS.brick);

/**
 * The evening after sports day: rugs on the grass before the school. `marks` are the phones in the dark. Things:
 * `basket-open`; and those of the yard.
 */
const draw: DrawPlace = (options) => {
  const { mood, things = [] } = options;
  const [near, nearStripe, far, farStripe, cane] = RUGS[mood];
  return {
    back: sheet(
      yardSky(mood),
      yard(options, meadow(mood)),
      festoon(mood),
      tufts(mood),
      rug(560, 622, 150, 48, 30, far, farStripe),
      basket(700, 656, cane),
      rug(86, 672, 300, 84, 56, near, nearStripe),
      basket(372, 706, cane),
      things.includes('basket-open') ? packed(372, 706) : '',
      jug(318, 716),
    ),
    middle: sheet(crate(586, 600, 78, 52, cane), crate(176, 652, 94, 72, cane)),
    front: sheet(nearBush(meadow(mood).front)),
    ground: SCHOOL_FOOT,
    spots: {
      ...commonSpots(704, 0.208, 588, 0.122),
      'rug-you': spot(222, 724, 0.208, 'beside', 'right', 73),
      'rug-you-stand': spot(222, 720, 0.208, 'beside'),
      'rug-mei': spot(626, 652, 0.15, 'far', 'left', 52),
      fence1: spot(628, 568, 0.115),
      fence2: spot(704, 572, 0.115, 'far', 'left'),
      steps: spot(292, 592, 0.125, 'lit'),
    },
    lamp: { x: 334, y: 596 },
    objects: {
      ...YARD_OBJECTS,
      bunting: touch(392, 240, 150, 100, 'touch-cloth'),
      crate: touch(172, 646, 102, 84, 'touch-wood'),
      basket: touch(340, 634, 66, 76, 'touch-box'),
      jug: touch(288, 654, 60, 66, 'touch-water'),
      rug: touch(276, 722, 156, 46, 'touch-cloth'),
      'far-crate': touch(580, 594, 90, 66, 'touch-wood'),
      'far-basket': touch(668, 590, 66, 70, 'touch-box'),
    },
    glows: yardGlows(options).concat(mood === 'day' ? [] : lampGlow(190, 470, 110, 0.26)),
    marks: DOTS,
  };
};

export default draw;
