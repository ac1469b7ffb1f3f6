import { COLOURS } from '../tokens.ts';
import { chair, OAK } from '../shapes/furniture.ts';
import { box, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { hangingLamp } from '../shapes/lamp.ts';
import { boards, dado } from '../shapes/room.ts';
import { bench, sunPatch, tray } from '../shapes/school-things.ts';
import { mug, plant, steam } from '../shapes/small-things.ts';
import { jug } from '../shapes/table-things.ts';
import { view } from '../shapes/view.ts';
import { openLeaf, wallClock } from '../shapes/wall-things.ts';
import { roomWindow } from '../shapes/window.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 548;

interface Tones {
  wall: string;
  low: string;
  floor: string;
  frame: string;
  glass: 'day' | 'evening' | 'night';
}
const TONES: Readonly<Record<Mood, Tones>> = {
  day: { wall: '#8a9bbd', low: '#6f8bab', floor: '#a1958f', frame: '#f0e4cd', glass: 'day' },
  dusk: { wall: '#66749f', low: '#566a94', floor: '#7d7486', frame: '#b3abc4', glass: 'evening' },
  night: { wall: '#455389', low: '#3d4d82', floor: '#545078', frame: '#7d86b4', glass: 'night' },
  warm: { wall: '#a38a8c', low: '#8f7880', floor: '#a98770', frame: '#ecd3ad', glass: 'evening' },
};

/** What there is to eat today, without a word: soup, bread, an apple. */
const MENU =
  box(429, 256, 72, 112, '#2f5f62', 3.5, 3) +
  shape('M446,290 h42 q-2,16 -14,16 h-14 q-12,0 -14,-16z', 'none', 3) +
  stroke('M458,282 q-4,-7 1,-12 M470,282 q-4,-7 1,-12', 2.5, 0.9, '#dfe9e4') +
  stroke(
    'M446,290 h42 q-2,16 -14,16 h-14 q-12,0 -14,-16z M446,334 q2,-16 21,-16 q19,0 21,16z M456,328 l6,-7 M468,329 l6,-7 M456,354 h22',
    2.8,
    0.9,
    '#dfe9e4',
  );

/**
 * A long lunch table: four can sit together behind it, one sits at its `end`, far from them. Things: `window-open`,
 * `lamp-on`.
 */
const draw: DrawPlace = ({ mood, mirrored, things = [] }) => {
  const tone = TONES[mood];
  const isOn = mood !== 'day' || things.includes('lamp-on');
  const windows = [
    [52, 206],
    [284, 206],
    [516, 206],
  ].map(([x = 0, y = 0]) => roomWindow(x, y, 130, 200, tone.frame, view(x, y, 130, 200, tone.glass)));
  return {
    back: sheet(
      slab(0, 0, 1280, FLOOR, tone.wall),
      dado(1280, 452, FLOOR, tone.low),
      windows.join(''),
      things.includes('window-open') ? openLeaf(52, 206, 130, 200, tone.frame, COLOURS.haze) : '',
      wallClock(233, 292, 31, tone.frame, mirrored),
      MENU,
      box(826, 196, 360, 216, COLOURS.ink, 4, 6),
      box(840, 210, 332, 188, '#e0b968', 3),
      flat('M840,398 V340 Q1006,300 1172,340 V398Z', '#ffe09a'),
      box(812, 396, 388, 22, '#d9d3e4', 4, 4),
      shape('M884,396 v-34 h86 v34z M1014,396 q0,-44 40,-44 t40,44z', '#8a94b8', 3),
      steam(926, 352),
      mug(1140, 396, COLOURS.leaf),
      boards(1280, FLOOR, tone.floor, '#6d6068'),
      mood === 'day'
        ? sunPatch(96, 566, 150, 70, 40, '#f6e7c4') +
            sunPatch(330, 566, 150, 70, 40, '#f6e7c4') +
            sunPatch(562, 566, 150, 70, 40, '#f6e7c4')
        : '',
      plant(792, FLOOR + 22, 0.9, COLOURS.lampDeep),
      hangingLamp(236, 118, COLOURS.leaf, isOn, 1.05),
      hangingLamp(560, 118, COLOURS.leaf, isOn, 1.05),
    ),
    middle: sheet(chair(694, 744, 0.86, COLOURS.brick)),
    front: sheet(
      slab(30, 690, 590, 130, '#2b2a44'),
      shape('M48,640 H602 L636,690 H10Z', OAK.top, 4),
      box(10, 690, 626, 20, OAK.side, 4, 3),
      tray(116, 676),
      tray(222, 670),
      tray(334, 678),
      tray(438, 670),
      mug(576, 676, COLOURS.paper),
      jug(516, 680),
      bench(36, 742, 540, 830, '#b58a5c', '#6d7390'),
    ),
    ground: FLOOR,
    spots: {
      ...commonSpots(736, 0.205, 592, 0.15),
      table1: spot(112, 742, 0.204, 'far', 'right', 72),
      table2: spot(216, 736, 0.204, 'far', 'right', 72),
      table3: spot(326, 744, 0.204, 'far', 'left', 72),
      table4: spot(430, 738, 0.204, 'far', 'left', 72),
      end: spot(694, 744, 0.205, 'lit', 'left', 74),
      'end-beside': spot(566, 740, 0.204, 'beside', 'right', 72),
    },
    lamp: { x: 560, y: 118 },
    objects: {
      window: touch(30, 193, 164, 240, 'touch-glass'),
      clock: touch(199, 258, 68, 68, 'touch-clock'),
      menu: touch(424, 250, 86, 124, 'touch-chalk'),
      lamp: touch(510, 78, 100, 62, 'touch-switch'),
      tray: touch(66, 634, 100, 60, 'touch-plastic'),
      roll: touch(286, 634, 96, 60, 'touch-paper'),
      jug: touch(488, 616, 62, 68, 'touch-water'),
      mug: touch(554, 636, 60, 60, 'touch-china'),
      chair: touch(648, 578, 94, 168, 'touch-wood'),
      bench: touch(40, 732, 540, 56, 'touch-wood'),
    },
    glows: isOn ? [lampGlow(236, 130, 150, 0.3), lampGlow(560, 130, 150, 0.3)] : [],
  };
};

export default draw;
