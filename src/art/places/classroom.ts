import { COLOURS } from '../tokens.ts';
import { paperBin, schoolBag } from '../shapes/floor-things.ts';
import { books, chair, door, pile, shelf, table } from '../shapes/furniture.ts';
import { box, sheet, slab, stroke } from '../shapes/ink.ts';
import { hangingLamp, lightCone } from '../shapes/lamp.ts';
import { boards, dado } from '../shapes/room.ts';
import { board, chalkMarks, drawing, plant } from '../shapes/small-things.ts';
import { globe, lyingBook } from '../shapes/table-things.ts';
import { view } from '../shapes/view.ts';
import { openLeaf } from '../shapes/wall-things.ts';
import { roomWindow } from '../shapes/window.ts';
import { foldedSacks, sack } from '../shapes/yard-things.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 560;
const BULB = { x: 372, y: 86 };

interface Tones {
  wall: string;
  low: string;
  floor: string;
  outer: string;
  inner: string;
  cone: number;
  spread: number;
}

/** `night` is the hanging lamp turned low, `warm` fully up. */
const TONES: Readonly<Record<Mood, Tones>> = {
  day: { wall: '#8d99c4', low: '#7582b4', floor: '#a092a2', outer: '#b9a09a', inner: '#d3b08f', cone: 0, spread: 0 },
  dusk: {
    wall: '#7381b4',
    low: '#5f6ca2',
    floor: '#8d7f92',
    outer: '#b9a09a',
    inner: '#d3b08f',
    cone: 0.75,
    spread: 350,
  },
  night: {
    wall: '#53619a',
    low: '#46538a',
    floor: '#6a6484',
    outer: '#8a80a0',
    inner: '#b79a8c',
    cone: 0.6,
    spread: 210,
  },
  warm: {
    wall: '#8a86ac',
    low: '#746f9c',
    floor: '#a08a8c',
    outer: '#d0ac93',
    inner: '#eac48d',
    cone: 0.85,
    spread: 390,
  },
};

const HEAP =
  sack(640, 626, 62, '#b89a72', -14) +
  sack(740, 626, 70, '#a98d70', 10) +
  sack(688, 632, 78, '#cfb48a', 3) +
  sack(652, 634, 46, '#d9c39c', -62);

/**
 * A classroom after the lesson: door at the left, a chair in the lamp's light, a table. Things on the table: `sacks` in
 * a heap, or one `sack-folded`, else there are books. Further: `window-open`, `bag-open`, `book-open`.
 */
const draw: DrawPlace = ({ mood, things = ['sacks'] }) => {
  const tone = TONES[mood];
  const glass = [292, 268, 130, 150] as const;
  return {
    back: sheet(
      slab(0, 0, 1280, FLOOR, tone.wall),
      dado(1280, 410, FLOOR, tone.low),
      tone.cone ? lightCone(BULB.x, 70, FLOOR, tone.spread, tone.outer, tone.inner, tone.cone) : '',
      roomWindow(...glass, '#d9d3e4', view(...glass, mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening')),
      drawing(196, 290, 66, 82, -3),
      things.includes('window-open') ? openLeaf(...glass, '#d9d3e4', COLOURS.haze) : '',
      shelf(860, 372, 170),
      books(876, 372, [
        [18, 58, COLOURS.plum],
        [15, 46, COLOURS.leaf],
        [20, 64, COLOURS.brick],
        [14, 50, COLOURS.lamp],
        [17, 56, COLOURS.haze, 9],
      ]),
      plant(996, 372, 0.5, COLOURS.lampDeep),
      board(478, 168, 268, 172, '#2f5f62'),
      chalkMarks(478, 168, 268, 172),
      box(480, 350, 264, 12, '#b98a5c', 3, 3),
      box(668, 343, 34, 9, '#dfe9e4', 2.5, 2),
      box(516, 340, 40, 12, COLOURS.plum, 2.5, 3),
      boards(1280, FLOOR, tone.floor, '#5d526a'),
      door(
        42,
        FLOOR,
        112,
        300,
        COLOURS.leaf,
        '#d9d3e4',
        mood === 'day' ? '#b9c4e2' : mood === 'warm' ? '#e0bd86' : '#34427a',
      ),
      box(456, 476, 160, FLOOR - 468, '#a2744a', 3.5, 3),
      box(448, 466, 176, 14, '#c9975f', 3.5, 3),
      stroke(`M536,480 V${FLOOR + 6} M522,510 v18 M550,510 v18`, 3),
      globe(488, 466),
      lyingBook(572, 466, COLOURS.leaf, things.includes('book-open')),
      schoolBag(236, FLOOR + 18, COLOURS.plum, things.includes('bag-open')),
      paperBin(668, FLOOR + 12),
      hangingLamp(BULB.x, BULB.y, COLOURS.leaf, mood !== 'day', 1.15),
      table(862, 566, 170, 26, 690),
      table(1086, 566, 170, 26, 690),
    ),
    middle: sheet(chair(524, 728, 1.02, COLOURS.leaf)),
    front: sheet(
      table(612, 606, 164, 28, 742),
      things.includes('sacks')
        ? HEAP
        : things.includes('sack-folded')
          ? foldedSacks(696, 628, 1)
          : pile(680, 626, [
              [84, 15, COLOURS.leaf],
              [70, 13, COLOURS.paper],
              [78, 14, COLOURS.plum],
            ]),
    ),
    ground: FLOOR,
    drawn: ['sack-folded'],
    spots: {
      ...commonSpots(722, 0.225, 600, 0.16),
      child: spot(206, 722, 0.236, 'lit'),
      'child-beside': spot(112, 730, 0.232, 'beside'),
      adult: spot(690, 722, 0.212, 'beside', 'left'),
      'adult-seat': spot(522, 730, 0.222, 'lit', 'left', 90),
      doorway: spot(90, 566, 0.168),
    },
    ring: { x: 380, y: 668, rx: 250, ry: 82 },
    lamp: BULB,
    objects: {
      door: touch(10, 238, 156, 340, 'touch-door'),
      drawing: touch(190, 284, 76, 90, 'touch-paper'),
      window: touch(281, 257, 152, 184, 'touch-glass'),
      board: touch(468, 158, 288, 206, 'touch-chalk'),
      globe: touch(452, 386, 70, 80, 'touch-plastic'),
      book: touch(530, 420, 86, 60, 'touch-book'),
      bag: touch(198, 488, 76, 94, 'touch-cloth'),
      chair: touch(472, 536, 104, 194, 'touch-wood'),
      bin: touch(634, 498, 68, 78, 'touch-metal'),
      table: touch(604, 634, 158, 110, 'touch-wood'),
    },
    glows:
      mood === 'day' ? [] : [lampGlow(BULB.x, BULB.y + 20, mood === 'night' ? 110 : 170, mood === 'warm' ? 0.5 : 0.35)],
  };
};

export default draw;
