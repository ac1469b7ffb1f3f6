import type { FigureOptions } from '../figure.ts';
import type { Glow } from '../places/place.ts';
import { pool } from '../ground.ts';
import { box, d, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
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
  readonly scale: number;
  readonly facing: 'left' | 'right';
  readonly nearness: 'lit' | 'beside' | 'far' | 'cold';
  readonly towards: 1 | -1;
  readonly outline?: boolean;
}

export interface TitlePicture {
  readonly svg: string;
  readonly mood: 'dusk';
  readonly people: readonly TitlePerson[];
  readonly lanterns: readonly { readonly x: number; readonly y: number; readonly scale: number }[];
  readonly glows: readonly Glow[];
}

const BASE = 560;
const RING = { x: 866, y: 690, rx: 300, ry: 82 };

const HOUSES: readonly House[] = [
  { x: -70, y: 448, width: 230, height: BASE - 448, roof: 'flat' },
  { x: 560, y: 268, width: 214, height: BASE - 268, roof: 'flat' },
  { x: 792, y: 300, width: 226, height: BASE - 300, roof: 'mansard' },
  { x: 1040, y: 250, width: 270, height: BASE - 250, roof: 'round' },
];

const WINDOWS = [[-30, 472, 64, 60], [72, 472, 64, 60], [590, 312, 58, 78], [686, 312, 58, 78, 1], [822, 338, 58, 76], [930, 338, 58, 76], [1076, 300, 62, 82], [1198, 300, 62, 82]] as const;

const glow = (x: number, y: number, radius: number, opacity: number, front = false): Glow => ({ x, y, radius, colour: COLOURS.lamp, opacity, ...(front ? { front } : {}) });

function street(): string {
  const place = (x: number, y: number): string => `<ellipse cx="${x}" cy="${y}" rx="50" ry="18" fill="#3f4f86" stroke="#dfe6f5" stroke-width="3" stroke-dasharray="9 8"/>`;
  const ring = `<ellipse cx="${RING.x}" cy="${RING.y}" rx="${RING.rx}" ry="${RING.ry}" fill="none" stroke="#dfe6f5" stroke-width="5" stroke-dasharray="3 15"/>`;
  const door = (x: number, fill: string): string => shape(`M${x},${BASE} V470 a30,26 0 0 1 60,0 V${BASE}Z`, fill, 4);
  return sheet(
    slab(-200, -600, 1700, 620, '#222e55'),
    skyBands(DUSK_SKY, 1300, 820),
    stars([[70, 60, 2.4], [180, 30, 1.6], [300, 96, 1.6], [520, 46], [640, 110, 1.6], [760, 40, 2.4], [840, 84, 1.6], [1010, 34], [1190, 70, 1.6], [460, 150, 1.6], [540, -60], [700, -90, 1.6], [880, -40]]),
    moon(930, 136, 30),
    roofs(1300, 470, '#36447a'),
    ...HOUSES.map((house) => drawHouse(house, 1)),
    ...WINDOWS.map(([x, y, w, h, lit]) => windowIn(x, y, w, h, { glass: lit ? COLOURS.lamp : '#27346a', frame: lit ? '#f4e3c0' : '#5b6aa2' })),
    door(636, '#3a6a72'), door(878, '#8c4a40'),
    shape(`M1182,${BASE} V452 a44,40 0 0 1 88,0 V${BASE}Z`, COLOURS.lamp, 4),
    flat(`M-200,${BASE} H1500 V1400 H-200Z`, '#44528a'), stroke(`M-200,${BASE} H1500`, 4),
    flat('M-200,596 H1500 V1400 H-200Z', '#374478'), stroke('M-200,596 H1500', 4), stroke('M-200,608 H1500', 3, 0.35),
    ...[80, 280, 480, 700, 900, 1110].map((x) => stroke(`M${x},${BASE} L${x - 14},596`, 3, 0.35)),
    flat(`M1182,${BASE} L1130,596 H1300 L1270,${BASE}Z`, '#c79d74', 0.75),
    pool({ ...RING, rx: 300, ry: 82 }, 2, 'dusk', 596),
    ring, place(604, 730), place(716, 624), place(1022, 626), place(1134, 720),
    // what the one alone sits on
    box(802, 648, 104, 58, '#7d6f95', 3.5, 5) + stroke('M806,664 h96', 2.5, 0.4),
    // she comes from there, fast
    `<g>${stroke(d`M322,614 h-74 M300,662 h-120 M346,706 h-86`, 5, 1, COLOURS.lampPale)}</g>`,
    flat('M470,742 Q530,754 600,742 L330,782 Q220,798 210,778Z', COLOURS.night, 0.4),
    flat('M800,704 Q860,716 920,704 L770,724 Q700,734 690,724Z', COLOURS.night, 0.35),
  );
}

const PEOPLE: readonly TitlePerson[] = [
  { figure: { who: 'adeyemi', pose: 'stand', face: 'worried', holds: null }, x: 1225, y: BASE, scale: 0.0835, facing: 'left', nearness: 'beside', towards: -1 },
  { figure: { who: 'lena', pose: 'laugh', face: 'laughing-big', holds: null }, x: 326, y: 610, scale: 0.1, facing: 'right', nearness: 'far', towards: 1 },
  { figure: { who: 'jonas', pose: 'phone', face: 'calm' }, x: 404, y: 614, scale: 0.1, facing: 'left', nearness: 'far', towards: -1 },
  { figure: { who: 'gran', pose: 'stand', face: 'calm', holds: null }, x: 726, y: 634, scale: 0.14, facing: 'right', nearness: 'far', towards: 1, outline: true },
  { figure: { who: 'dad', pose: 'stand', face: 'calm', holds: null }, x: 1030, y: 636, scale: 0.15, facing: 'left', nearness: 'far', towards: 1, outline: true },
  { figure: { who: 'goran', pose: 'huddle', face: 'sad', holds: null }, x: 860, y: 712, scale: 0.168, facing: 'right', nearness: 'lit', towards: 1 },
  { figure: { who: 'kofi', pose: 'crouch', face: 'calm', holds: null }, x: 1140, y: 742, scale: 0.2, facing: 'left', nearness: 'far', towards: 1, outline: true },
  { figure: { who: 'juno', pose: 'offer', face: 'calm', holds: null }, x: 652, y: 736, scale: 0.2, facing: 'right', nearness: 'far', towards: 1, outline: true },
  { figure: { who: 'juno', pose: 'run', face: 'driven', holds: 'lantern' }, x: 498, y: 726, scale: 0.245, facing: 'right', nearness: 'lit', towards: 1 },
];

/** The part of the picture that a page of this size shows (in its px): all of it, or on a tall page the two who matter. */
function seenIn(width: number, height: number): Rect {
  if (width > height * 1.15) {
    const scale = Math.max(width / 1280, height / 800);
    const seen = { width: width / scale, height: height / scale };
    // a wide page keeps the street, a high one the sky
    return { x: Math.max(0, 1280 - seen.width), y: 800 - seen.height, ...seen };
  }
  const across = 600;
  const high = (across * height) / width;
  return { x: 425, y: 735 - high * 0.845, width: across, height: high };
}

/** The title's picture and the part of it that is seen. */
export function drawTitle(width: number, height: number): { picture: TitlePicture; seen: Rect } {
  return {
    seen: seenIn(width, height),
    picture: {
      svg: street(), mood: 'dusk', people: PEOPLE, lanterns: [{ x: 958, y: 716, scale: 0.17 }],
      glows: [glow(906, 630, 300, 0.5), glow(1226, 480, 120, 0.5), { x: 386, y: 556, radius: 64, colour: COLOURS.sky, opacity: 0.65 }, glow(958, 700, 150, 0.6), glow(652, 590, 180, 0.6), glow(958, 700, 30, 0.5, true), glow(652, 594, 44, 0.5, true)],
    },
  };
}
