import type { FigureOptions } from '../figure.ts';
import type { Glow } from '../places/place.ts';
import { pool } from '../ground.ts';
import { at, box, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { moon } from '../shapes/moon.ts';
import { roofs } from '../shapes/roofs.ts';
import { DUSK_SKY, skyBands, stars } from '../shapes/sky.ts';
import { windowIn } from '../shapes/window.ts';
import { COLOURS } from '../tokens.ts';
import { drawHouse } from './house.ts';
import type { House, Rect } from './layout.ts';

/** Someone in the title's picture; the stage lights them. */
export interface TitlePerson {
  readonly figure: FigureOptions;
  readonly x: number;
  readonly y: number;
  /** px of the picture for one figure unit. */
  readonly scale: number;
  readonly facing: 'left' | 'right';
  readonly nearness: 'lit' | 'beside' | 'far' | 'cold';
  readonly towards: 1 | -1;
  /** Only the outline of somebody who could come. */
  readonly outline?: true;
}

const BASE = 560;
const RING = { x: 866, y: 690, rx: 300, ry: 82 };

const HOUSES: readonly House[] = [
  { x: -70, y: 448, width: 230, height: BASE - 448, roof: 'flat' },
  { x: 560, y: 268, width: 214, height: BASE - 268, roof: 'flat' },
  { x: 792, y: 300, width: 226, height: BASE - 300, roof: 'mansard' },
  { x: 1040, y: 250, width: 270, height: BASE - 250, roof: 'round' },
];

const WINDOWS = [
  [-30, 472, 64, 60],
  [72, 472, 64, 60],
  [590, 312, 58, 78],
  [686, 312, 58, 78, 1],
  [822, 338, 58, 76],
  [930, 338, 58, 76],
  [1076, 300, 62, 82],
  [1198, 300, 62, 82],
] as const;

const glow = (x: number, y: number, radius: number, opacity: number, front = false): Glow => ({
  x,
  y,
  radius,
  colour: COLOURS.lamp,
  opacity,
  ...(front ? { front } : {}),
});

const place = (x: number, y: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="50" ry="18" fill="#3f4f86" stroke="#dfe6f5" stroke-width="3" stroke-dasharray="9 8"/>`;
const door = (x: number, fill: string): string => shape(`M${x},${BASE} V470 a30,26 0 0 1 60,0 V${BASE}Z`, fill, 4);

/** How far pictures reach beyond the sides of the page, so that they can move against one another. */
const ROOM = 130;

/** The layers of the title, back to front; `depth` is how far each moves where the ground moves by 1. */
export const TITLE_LAYERS: readonly {
  readonly name: string;
  readonly depth: number;
  readonly svg: string;
  readonly glows: readonly Glow[];
}[] = [
  {
    name: 'sky',
    depth: 0.12,
    glows: [],
    svg: sheet(
      slab(-300, -600, 1900, 620, '#222e55'),
      at(-ROOM, 0, skyBands(DUSK_SKY, 1300 + 2 * ROOM, 820)),
      stars([
        [70, 60, 2.4],
        [180, 30, 1.6],
        [300, 96, 1.6],
        [520, 46],
        [640, 110, 1.6],
        [760, 40, 2.4],
        [840, 84, 1.6],
        [1010, 34],
        [1190, 70, 1.6],
        [460, 150, 1.6],
        [540, -60],
        [700, -90, 1.6],
        [880, -40],
      ]),
      moon(930, 136, 30),
    ),
  },
  { name: 'roofs', depth: 0.3, glows: [], svg: sheet(at(-ROOM, 0, roofs(1300 + 2 * ROOM, 470, '#36447a'))) },
  {
    name: 'houses',
    depth: 0.72,
    glows: [glow(1226, 480, 120, 0.5)],
    svg: sheet(
      slab(-300, BASE - 60, 1900, 80, '#36447a'),
      ...HOUSES.map((house) => drawHouse(house, 1)),
      ...WINDOWS.map(([x, y, w, h, lit]) =>
        windowIn(x, y, w, h, { glass: lit ? COLOURS.lamp : '#27346a', frame: lit ? '#f4e3c0' : '#5b6aa2' }),
      ),
      door(636, '#3a6a72'),
      door(878, '#8c4a40'),
      shape(`M1182,${BASE} V452 a44,40 0 0 1 88,0 V${BASE}Z`, COLOURS.lamp, 4),
    ),
  },
  {
    name: 'ground',
    depth: 1,
    glows: [],
    svg: sheet(
      flat(`M-300,${BASE} H1600 V1400 H-300Z`, '#44528a'),
      stroke(`M-300,${BASE} H1600`, 4),
      flat('M-300,596 H1600 V1400 H-300Z', '#374478'),
      stroke('M-300,596 H1600', 4),
      stroke('M-300,608 H1600', 3, 0.35),
      ...[-120, 80, 280, 480, 700, 900, 1110, 1310].map((x) => stroke(`M${x},${BASE} L${x - 14},596`, 3, 0.35)),
      flat(`M1182,${BASE} L1130,596 H1300 L1270,${BASE}Z`, '#c79d74', 0.75),
    ),
  },
];

const ring = `<ellipse cx="${RING.x}" cy="${RING.y}" rx="${RING.rx}" ry="${RING.ry}" fill="none" stroke="#dfe6f5" stroke-width="5" stroke-dasharray="3 15"/>`;
const taken = (x: number, y: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="62" ry="22" fill="${COLOURS.lamp}" stroke="${COLOURS.ink}" stroke-width="3"/><ellipse cx="${x}" cy="${y}" rx="49" ry="15" fill="#fff0c0"/>`;

/** The pool of light with the circle on it: `alone`, while somebody comes, and once she is there. */
export const TITLE_POOLS = {
  alone: sheet(pool(RING, 0, 'dusk', 596), seat()),
  coming: sheet(
    pool(RING, 2, 'dusk', 596),
    ring,
    place(604, 730),
    place(716, 624),
    place(1022, 626),
    place(1134, 720),
    seat(),
  ),
  there: sheet(
    pool(RING, 3, 'dusk', 596),
    ring,
    taken(640, 738),
    place(716, 624),
    place(1022, 626),
    place(1134, 720),
    seat(),
  ),
} as const;

/** What the one alone sits on, and his shadow. */
function seat(): string {
  return (
    flat('M800,704 Q860,716 920,704 L770,724 Q700,734 690,724Z', COLOURS.night, 0.35) +
    box(802, 648, 104, 58, '#7d6f95', 3.5, 5) +
    stroke('M806,664 h96', 2.5, 0.4)
  );
}

/** She comes from there, fast: lines behind a runner whose feet are at 0,0. */
export const TITLE_SPEED = sheet(
  stroke('M-176,-112 h-74 M-198,-64 h-120 M-152,-20 h-86', 5, 1, COLOURS.lampPale),
  flat('M-28,16 Q32,28 102,16 L-168,56 Q-278,72 -288,52Z', COLOURS.night, 0.4),
);

/** Where the lantern of the one alone stands. */
export const TITLE_LANTERN = { x: 958, y: 716, scale: 0.17 };

const lit = { nearness: 'lit', towards: 1 } as const,
  far = { nearness: 'far' } as const;

/** Everybody of the title by name, and how they change once somebody came. */
export const TITLE_PEOPLE = {
  helper: {
    figure: { who: 'adeyemi', pose: 'stand', face: 'worried', holds: null },
    x: 1225,
    y: BASE,
    scale: 0.0835,
    facing: 'left',
    nearness: 'beside',
    towards: -1,
  },
  laughing: {
    figure: { who: 'lena', pose: 'laugh', face: 'laughing-big', holds: null },
    x: 326,
    y: 610,
    scale: 0.1,
    facing: 'right',
    ...far,
    towards: 1,
  },
  phone: {
    figure: { who: 'jonas', pose: 'phone', face: 'calm' },
    x: 404,
    y: 614,
    scale: 0.1,
    facing: 'left',
    ...far,
    towards: -1,
  },
  gran: {
    figure: { who: 'gran', pose: 'stand', face: 'calm', holds: null },
    x: 726,
    y: 634,
    scale: 0.14,
    facing: 'right',
    ...far,
    towards: 1,
    outline: true,
  },
  dad: {
    figure: { who: 'dad', pose: 'stand', face: 'calm', holds: null },
    x: 1030,
    y: 636,
    scale: 0.15,
    facing: 'left',
    ...far,
    towards: 1,
    outline: true,
  },
  alone: {
    figure: { who: 'goran', pose: 'huddle', face: 'sad', holds: null },
    x: 860,
    y: 712,
    scale: 0.168,
    facing: 'right',
    ...lit,
  },
  friend: {
    figure: { who: 'kofi', pose: 'crouch', face: 'calm', holds: null },
    x: 1140,
    y: 742,
    scale: 0.2,
    facing: 'left',
    ...far,
    towards: 1,
    outline: true,
  },
  place: {
    figure: { who: 'juno', pose: 'offer', face: 'calm', holds: null },
    x: 652,
    y: 736,
    scale: 0.2,
    facing: 'right',
    ...far,
    towards: 1,
    outline: true,
  },
  runner: {
    figure: { who: 'juno', pose: 'run', face: 'driven', holds: 'lantern' },
    x: 498,
    y: 726,
    scale: 0.245,
    facing: 'right',
    ...lit,
  },
} as const satisfies Readonly<Record<string, TitlePerson>>;
export type TitleName = keyof typeof TITLE_PEOPLE;

/** Once she is there: those who laughed fall silent, and the one alone looks up. */
export const TITLE_AFTER: Readonly<Partial<Record<TitleName, Partial<FigureOptions>>>> = {
  laughing: { pose: 'stand', face: 'uneasy' },
  phone: { pose: 'stand', face: 'uneasy', holds: 'phone' },
  alone: { pose: 'sit', face: 'surprised' },
  helper: { pose: 'walk', face: 'calm', holds: 'lantern' },
};

/** Who has come, in her place. */
export const TITLE_COME: TitlePerson = {
  x: 652,
  y: 736,
  scale: 0.2,
  facing: 'right',
  ...lit,
  figure: { who: 'juno', pose: 'offer', face: 'calm', holds: 'lantern' },
};

/**
 * The part of the picture that a page of this size shows (in its px): all of it, or on a tall page the two who matter.
 */
export function titleSeen(width: number, height: number): Rect {
  if (width > height * 1.15) {
    const scale = Math.max(width / 1280, height / 800);
    const seen = { width: width / scale, height: height / scale };
    // a wide page keeps the street, a high one the sky
    return { x: Math.max(0, 1280 - seen.width), y: 800 - seen.height, ...seen };
  }
  const across = 600;
  const high = (across * height) / width;
  // words and the way in stand on the street beneath
  return { x: 425, y: 735 - high * 0.725, width: across, height: high };
}

/** Lights by what they belong to: cold from a phone, warm from a lantern. */
export const TITLE_GLOWS = {
  phone: { x: 386, y: 556, radius: 64, colour: COLOURS.sky, opacity: 0.65 },
  alone: glow(906, 630, 300, 0.5),
  flame: glow(958, 700, 150, 0.6),
  spark: glow(958, 700, 30, 0.5, true),
} as const satisfies Readonly<Record<string, Glow>>;
