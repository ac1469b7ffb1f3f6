import { COLOURS } from '../tokens.ts';
import { shoes } from '../shapes/floor-things.ts';
import { door } from '../shapes/furniture.ts';
import { box, flat, sheet, slab, stroke } from '../shapes/ink.ts';
import { boards, dado } from '../shapes/room.ts';
import { bench, lockers, openLocker, sunPatch } from '../shapes/school-things.ts';
import { board, drawing, notice, plant } from '../shapes/small-things.ts';
import { view } from '../shapes/view.ts';
import { hooks, hungCoat, openLeaf, thumbChart, wallClock } from '../shapes/wall-things.ts';
import { roomWindow } from '../shapes/window.ts';
import { foldedSacks } from '../shapes/yard-things.ts';
import type { DrawPlace, Mood, Ring } from './place.ts';
import { commonSpots, lampGlow, ringSpots, spot } from './spots.ts';
import { touch } from './touch.ts';

const FLOOR = 548;
const RING: Ring = { x: 440, y: 656, rx: 242, ry: 84 };

interface Tones {
  wall: string;
  low: string;
  floor: string;
  frame: string;
  lockers: readonly [string, string, string];
  light: string;
}
const TONES: Readonly<Record<Mood, Tones>> = {
  day: {
    wall: '#95a0c4',
    low: '#7f8fb6',
    floor: '#a79c9a',
    frame: '#f0e4cd',
    lockers: ['#4f8f8c', '#5f74ac', '#8a6a9c'],
    light: '#f6e7c4',
  },
  dusk: {
    wall: '#6874a6',
    low: '#566596',
    floor: '#7a748a',
    frame: '#b3abc4',
    lockers: ['#3f7480', '#4c5f9a', '#6d5590'],
    light: '#dcae98',
  },
  night: {
    wall: '#46548c',
    low: '#3d4b80',
    floor: '#514f7a',
    frame: '#7d86b4',
    lockers: ['#315e74', '#3b4c84', '#55467e'],
    light: '#6f86c2',
  },
  warm: {
    wall: '#a68c92',
    low: '#917a86',
    floor: '#a98a74',
    frame: '#ecd3ad',
    lockers: ['#5a9088', '#6f76a6', '#8f6488'],
    light: '#ffe09a',
  },
};

/** Hooks with three coats, and shoes on the rack below. */
const cloakroom = (tone: Tones, isWet: boolean, isMuddy: boolean): string =>
  hooks(532, 300, 138, tone.frame, 3) +
  hungCoat(556, 296, 150, COLOURS.brick) +
  hungCoat(642, 296, 138, tone.lockers[2]) +
  hungCoat(598, 294, 168, COLOURS.dusk, isWet) +
  box(528, 528, 146, 14, '#c9975f', 3, 3) +
  stroke('M540,542 V556 M662,542 V556', 6) +
  shoes(600, 528, COLOURS.paper, isMuddy);

/**
 * A school corridor: window and notices at the left, coats, shoes and lockers at the right, a bench in the middle, a
 * door at the far end. Things: `sack-folded` on the bench; `coats-wet`, one cuff drips; `shoes-muddy`; `board-thumbs`, a
 * sheet with four small thumbs; `locker-open`; `window-open`.
 */
const draw: DrawPlace = ({ mood, mirrored, things = [] }) => {
  const tone = TONES[mood];
  const [teal, blue, plum] = tone.lockers;
  const glass = [42, 214, 128, 190] as const;
  return {
    back: sheet(
      slab(0, 0, 1280, FLOOR, tone.wall),
      dado(1280, 446, FLOOR, tone.low),
      stroke('M0,96 H1280', 3, 0.5),
      slab(0, 0, 1280, 96, COLOURS.duskDeep, 0.16),
      roomWindow(...glass, tone.frame, view(...glass, mood === 'day' ? 'day' : mood === 'night' ? 'night' : 'evening')),
      things.includes('window-open') ? openLeaf(...glass, tone.frame, COLOURS.haze) : '',
      board(224, 236, 132, 132, '#a8805c', tone.frame),
      things.includes('board-thumbs')
        ? thumbChart(236, 246, 108, 112, 4)
        : notice(236, 248, 44, 54, COLOURS.paper, -3) +
            notice(296, 246, 46, 50, COLOURS.sky, 2) +
            drawing(244, 316, 46, 44, 2) +
            notice(304, 308, 42, 52, COLOURS.lampPale, -2),
      wallClock(434, 208, 31, tone.frame, mirrored),
      door(386, FLOOR, 96, 280, mood === 'night' ? '#3a5f74' : COLOURS.leaf, tone.frame),
      box(410, 296, 48, 76, mood === 'day' ? COLOURS.sky : COLOURS.lamp, 3, 3),
      stroke('M434,296 v76 M410,334 h48', 2.5),
      boards(1280, FLOOR, tone.floor, '#635a68'),
      sunPatch(96, 562, 170, 120, 90, tone.light),
      lockers(684, 276, FLOOR + 6, [blue, plum, blue, teal, plum, blue, teal, teal]),
      things.includes('locker-open') ? openLocker(684, 276, FLOOR + 6, blue) : '',
      cloakroom(tone, things.includes('coats-wet'), things.includes('shoes-muddy')),
      flat(`M684,${FLOOR + 6} H1284 V${FLOOR + 22} H700Z`, COLOURS.duskDeep, 0.22),
      plant(196, FLOOR + 22, 0.9, COLOURS.brick),
    ),
    middle: sheet(
      bench(352, 634, 204, 704, '#c9975f', '#6d7390'),
      things.includes('sack-folded') ? foldedSacks(476, 635, 1) : '',
    ),
    drawn: ['sack-folded'],
    front: '',
    ground: FLOOR,
    spots: {
      ...commonSpots(708, 0.208, 588, 0.13),
      ...ringSpots(RING, 0.205),
      bench: spot(468, 708, 0.21, 'lit', 'right', 75),
      'bench-beside': spot(388, 708, 0.21, 'lit', 'right', 75),
      locker: spot(640, 606, 0.15),
      'locker-beside': spot(726, 610, 0.15, 'far', 'left'),
      'far-door': spot(434, 566, 0.13),
    },
    ring: RING,
    lamp: { x: 584, y: 710 },
    objects: {
      window: touch(30, 202, 152, 222, 'touch-glass'),
      board: touch(212, 224, 156, 156, 'touch-paper'),
      plant: touch(148, 438, 96, 134, 'touch-leaf'),
      clock: touch(400, 174, 68, 68, 'touch-clock'),
      door: touch(374, 258, 120, 294, 'touch-door'),
      coats: touch(528, 284, 146, 182, 'touch-cloth'),
      shoes: touch(528, 496, 146, 60, 'touch-box'),
      locker: touch(684, 260, 76, 296, 'touch-metal'),
      bench: touch(348, 628, 212, 82, 'touch-wood'),
    },
    glows: mood === 'day' ? [] : [lampGlow(434, 334, 90, 0.35)],
  };
};

export default draw;
