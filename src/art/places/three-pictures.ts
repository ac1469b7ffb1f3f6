import { COLOURS } from '../tokens.ts';
import { chair } from '../shapes/furniture.ts';
import { bar, box, clipped, disc, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { dottedWall } from '../shapes/room.ts';
import { plant } from '../shapes/small-things.ts';
import { bench } from '../shapes/school-things.ts';
import { lyingBook } from '../shapes/table-things.ts';
import { view } from '../shapes/view.ts';
import { roomWindow, windowIn } from '../shapes/window.ts';
import type { DrawPlace, Mood } from './place.ts';
import { commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';

const FRAMES = [34, 272, 510] as const;
const TOP = 262;
const HEIGHT = 330;
const WIDTH = 196;

const WALL: Readonly<Record<Mood, readonly [string, string]>> = {
  day: ['#8d90b8', '#a3a6ca'],
  dusk: ['#54588c', '#63679a'],
  night: ['#3f457c', '#4d538a'],
  warm: ['#6f5f86', '#816f96'],
};

const lit = { glass: COLOURS.lamp, frame: '#f4e3c0' } as const;

/** A lit doorway in a wall, with one window on. */
const doorway = (x: number): string =>
  slab(x, TOP, WIDTH, HEIGHT, '#7a7fae') +
  slab(x, 548, WIDTH, 44, '#5d6399') +
  stroke(`M${x},548 h${WIDTH}`, 3) +
  stroke(
    `M${x + 14},${TOP + 30} h18 M${x + 164},${TOP + 70} h20 M${x + 8},${TOP + 196} h16 M${x + 30},${TOP + 240} h18`,
    3,
    0.4,
  ) +
  shape(`M${x + 78},548 V378 a44,40 0 0 1 88,0 V548Z`, '#ffdc8c', 13) +
  stroke(`M${x + 78},548 V378 a44,40 0 0 1 88,0 V548`, 7, 1, '#f4e3c0') +
  shape(`M${x + 78},548 V378 a44,40 0 0 1 88,0 V548Z`, '#ffdc8c', 3) +
  flat(`M${x + 78},548 H${x + 166} L${x + 192},592 H${x + 44}Z`, '#e0bd86') +
  windowIn(x + 20, TOP + 40, 40, 50, lit);

/** Two chairs turned to each other under one lit window. */
const twoChairs = (x: number): string =>
  slab(x, TOP, WIDTH, HEIGHT, '#8c7688') +
  slab(x, 470, WIDTH, 64, '#7b667c') +
  stroke(`M${x},470 h${WIDTH}`, 3) +
  slab(x, 534, WIDTH, 58, '#9c8478') +
  stroke(`M${x},534 h${WIDTH}`, 3) +
  roomWindow(x + 66, TOP + 34, 64, 78, '#e4d3bd', view(x + 66, TOP + 34, 64, 78, 'night')) +
  `<ellipse cx="${x + 98}" cy="566" rx="84" ry="18" fill="#d6aa68"/>` +
  chair(x + 48, 576, 0.58, COLOURS.leaf, 'right') +
  chair(x + 148, 576, 0.5, COLOURS.brick);

/** A chat with nothing left in it but the dashed place of what was taken down. */
const emptyChat = (x: number): string =>
  slab(x, TOP, WIDTH, HEIGHT, '#3a4a7c') +
  windowIn(x + 8, TOP + 24, 30, 38, { ...lit, plain: true }) +
  `<g transform="rotate(2 ${x + 100} 440)">` +
  box(x + 46, TOP + 22, 114, 320, COLOURS.ink, 4, 16) +
  `<rect x="${x + 54}" y="${TOP + 32}" width="98" height="320" rx="9" fill="#e3ecf9"/><path d="M${x + 54},${TOP + 66} v-24 q0,-10 10,-10 h78 q10,0 10,10 v24z" fill="${COLOURS.sky}" stroke="${COLOURS.ink}" stroke-width="3"/>` +
  `<circle cx="${x + 72}" cy="${TOP + 49}" r="9" fill="${COLOURS.lamp}" stroke="${COLOURS.ink}" stroke-width="2.5"/>` +
  stroke(`M${x + 88},${TOP + 49} h46`, 5, 1, COLOURS.dusk) +
  `<rect x="${x + 62}" y="${TOP + 86}" width="76" height="54" rx="10" fill="none" stroke="#6b6878" stroke-width="3" stroke-dasharray="7 6"/>` +
  '</g>';

/** A box for coins on a foot, with a slit in its lid. */
const coinBox = (x: number, y: number): string =>
  bar(`M${x},${y} V${y - 54}`, '#6d7390', 10) +
  box(x - 24, y - 8, 48, 10, '#6d7390', 3, 3) +
  box(x - 26, y - 104, 52, 52, COLOURS.leaf, 3.5, 4) +
  box(x - 30, y - 112, 60, 12, '#b98a5c', 3, 3) +
  stroke(`M${x - 11},${y - 106} h22`, 4) +
  disc(x, y - 78, 12, COLOURS.lamp, 2.5);

/**
 * Three still pictures on a wall: a doorway, two chairs, an empty chat. Figures stand inside the first two. Things:
 * `book-open` on the bench; `lamps-out`, the lamps over the pictures.
 */
const draw: DrawPlace = ({ mood, things = [] }) => {
  const isOut = things.includes('lamps-out');
  const [wall, dots] = WALL[mood];
  const pictures = [doorway, twoChairs, emptyChat].map((paint, at) => {
    const x = FRAMES[at] ?? 0;
    const inner = `M${x},${TOP} h${WIDTH} v${HEIGHT} h${-WIDTH}z`;
    return (
      box(x - 13, TOP - 13, WIDTH + 26, HEIGHT + 26, '#b98a5c', 4, 5) +
      clipped(`three-pictures-${at}`, inner, paint(x)) +
      stroke(inner, 3.5) +
      stroke(`M${x + WIDTH / 2},${TOP - 13} V208`, 5) +
      shape(`M${x + 42},218 q0,-20 20,-20 h${WIDTH - 124} q20,0 20,20z`, COLOURS.leaf, 3.5) +
      flat(`M${x + 50},221 h${WIDTH - 100} v7 h${100 - WIDTH}z`, isOut ? '#5b6796' : COLOURS.lamp)
    );
  });
  return {
    back: sheet(
      dottedWall(1280, 700, wall, dots),
      pictures.join(''),
      slab(0, 700, 1280, 100, '#4b3f5c'),
      stroke('M0,700 H1280', 4),
      slab(0, 676, 1280, 24, '#8a7694'),
      stroke('M0,676 H1280', 3),
      stroke('M0,700 H1280', 4),
      box(857, 287, 286, 206, '#b98a5c', 4, 5),
      view(870, 300, 260, 180, mood === 'day' ? 'day' : 'evening'),
      box(870, 300, 260, 180, 'none', 3.5),
      plant(1196, 679, 0.8, COLOURS.brick),
    ),
    middle: sheet(
      bench(452, 706, 214, 764, '#c9975f', '#6d7390'),
      lyingBook(556, 707, COLOURS.plum, things.includes('book-open')),
      coinBox(728, 724),
    ),
    front: '',
    ground: 700,
    spots: {
      ...commonSpots(770, 0.2, 740, 0.16),
      door1: spot(84, 576, 0.124, 'lit'),
      door2: spot(164, 580, 0.124, 'lit', 'left'),
      chair1: spot(322, 578, 0.124, 'lit', 'right', 51),
      chair2: spot(420, 578, 0.124, 'lit', 'left', 44),
    },
    objects: {
      doorway: touch(21, 262, 222, 336, 'touch-door'),
      chairs: touch(259, 262, 222, 336, 'touch-wood'),
      chat: touch(497, 262, 222, 336, 'touch-glass'),
      lamps: touch(310, 190, 120, 60, 'touch-switch'),
      book: touch(510, 668, 92, 44, 'touch-book'),
      bench: touch(446, 714, 226, 56, 'touch-wood'),
      'coin-box': touch(694, 606, 68, 124, 'touch-coin'),
    },
    glows: isOut ? [] : FRAMES.map((x) => lampGlow(x + WIDTH / 2, 228, 120, mood === 'day' ? 0.15 : 0.4)),
  };
};

export default draw;
