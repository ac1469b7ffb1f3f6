import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, flat, oval, shape, slab, stroke } from './ink.ts';

const POST = '#3c4a80';
const STONE = '#a897b4';

/** A street lamp, 58 px high, its foot at x, y. */
export const townLamp = (x: number, y: number, isOn: boolean): string =>
  bar(d`M${x},${y} v-44`, POST, 3, 2.5) +
  shape(d`M${x - 6},${y - 44} h12 l3,-14 h-18z`, isOn ? COLOURS.lamp : POST, 2.5) +
  shape(d`M${x - 12},${y - 58} h24 l-12,-9z`, POST, 2.5);

/** The school of the town from x, on `foot`: its door shut or open, its windows dark or lit. */
export function townSchool(x: number, foot: number, wall: string, isOpen: boolean, isLit: boolean): string {
  const pane = isLit ? COLOURS.lamp : '#27346a';
  return (
    shape(d`M${x - 8},${foot - 92} L${x + 58},${foot - 134} L${x + 124},${foot - 92}Z`, '#453a66') +
    box(x, foot - 92, 116, 92, wall, 3.5) +
    disc(x + 58, foot - 108, 9, COLOURS.paper, 2.5) +
    stroke(d`M${x + 58},${foot - 108} v-5 M${x + 58},${foot - 108} h4`, 2) +
    [14, 78]
      .map(
        (dx) =>
          box(x + dx, foot - 78, 24, 26, pane, 2.5) +
          stroke(d`M${x + dx + 12},${foot - 78} v26 M${x + dx},${foot - 66} h24`, 2),
      )
      .join('') +
    (isOpen
      ? shape(d`M${x + 42},${foot} V${foot - 42} a16,15 0 0 1 32,0 V${foot}Z`, '#ffdc8c', 3) +
        flat(d`M${x + 42},${foot} h32 l16,20 h-64z`, '#ffd98a', 0.55) +
        shape(d`M${x + 50},${foot} v-16 q1,-10 8,-10 q7,0 8,10 v16z`, COLOURS.leaf, 2.2) +
        disc(x + 58, foot - 33, 7.5, '#c98a5a', 2.2)
      : shape(d`M${x + 42},${foot} V${foot - 42} a16,15 0 0 1 32,0 V${foot}Z`, '#2d6474', 3) +
        stroke(d`M${x + 58},${foot - 56} V${foot}`, 2.5))
  );
}

/** An open book on a sign over a door, about x, y. */
export const bookSign = (x: number, y: number): string =>
  shape(
    d`M${x},${y + 8} C${x - 8},${y} ${x - 18},${y} ${x - 24},${y + 4} V${y - 14} C${x - 18},${y - 18} ${x - 8},${y - 18} ${x},${y - 10} C${x + 8},${y - 18} ${x + 18},${y - 18} ${x + 24},${y - 14} V${y + 4} C${x + 18},${y} ${x + 8},${y} ${x},${y + 8}Z`,
    COLOURS.paperLight,
    2.5,
  ) + stroke(d`M${x},${y - 10} V${y + 8} M${x - 18},${y - 9} l10,2 M${x + 8},${y - 7} l10,-2`, 2);

/** A telephone box with somebody's light in it, 74 px high, its foot at x, y. */
export const phoneBox = (x: number, y: number, isLit = true): string =>
  box(x - 18, y - 66, 36, 66, COLOURS.leaf, 3, 3) +
  box(x - 12, y - 56, 24, 42, isLit ? COLOURS.lamp : '#27346a', 2.5) +
  stroke(d`M${x},${y - 56} v42 M${x - 12},${y - 36} h24`, 2) +
  shape(d`M${x - 20},${y - 64} q20,-16 40,0z`, COLOURS.leaf, 3) +
  bar(d`M${x - 5},${y - 44} q5,-6 10,0`, COLOURS.ink, 2, 1);

/** A letter box that somebody empties: its flap is open, a letter in it; 46 px high. */
export const reportBox = (x: number, y: number): string =>
  bar(d`M${x},${y} v-18`, POST, 5) +
  shape(d`M${x - 18},${y - 14} V${y - 32} q0,-10 10,-10 h16 q10,0 10,10 v18z`, COLOURS.brick, 3) +
  box(x - 9, y - 50, 18, 20, COLOURS.paper, 2.5, 1) +
  stroke(d`M${x - 12},${y - 30} h24`, 4) +
  bar(d`M${x + 20},${y - 22} v-26`, COLOURS.paper, 2, 2) +
  shape(d`M${x + 20},${y - 48} h14 v9 h-14z`, COLOURS.lamp, 2.2);

/** Three arrows on one post: who sends whom where. 74 px high. */
export const signpost = (x: number, y: number): string =>
  bar(d`M${x},${y} v-70`, '#8a6546', 5, 2.5) +
  [
    [-68, 1, COLOURS.lamp],
    [-52, -1, COLOURS.paper],
    [-36, 1, COLOURS.haze],
  ]
    .map(([dy, side, fill]) =>
      shape(
        d`M${x - Number(side) * 10},${y + Number(dy)} h${Number(side) * 34} l${Number(side) * 8},6 l${Number(side) * -8},6 h${Number(side) * -34}z`,
        String(fill),
        2.5,
      ),
    )
    .join('');

/** A box with a lock on it, in which telephones lie; 40 px wide. */
export const lockedBox = (x: number, y: number): string =>
  box(x - 22, y - 26, 44, 26, '#8a6f5c', 3, 2) +
  box(x - 24, y - 32, 48, 9, '#6d5648', 3, 2) +
  box(x - 6, y - 26, 12, 11, COLOURS.lampDeep, 2.2, 2) +
  stroke(d`M${x - 4},${y - 26} v-5 q4,-6 8,0 v5`, 2.5);

/** A camera on a mast, 96 px high. */
export const mastCamera = (x: number, y: number): string =>
  bar(d`M${x},${y} v-86 h12`, '#6d7390', 4, 2.5) +
  box(x + 8, y - 98, 30, 17, '#d9d3e4', 2.5, 3) +
  disc(x + 38, y - 89, 6, COLOURS.duskDeep, 2.5) +
  dot(x + 16, y - 90, 2.5, COLOURS.brick);

/** A poster with a fish-like smile on it: the dolphin; 34 × 42 px about x, y. */
export const dolphinPoster = (x: number, y: number): string =>
  box(x - 19, y - 24, 38, 48, COLOURS.sky, 2.5) +
  shape(
    d`M${x - 13},${y + 6} C${x - 9},${y - 12} ${x + 6},${y - 14} ${x + 12},${y - 1} L${x + 15},${y + 3} L${x + 9},${y + 4} C${x + 2},${y + 2} ${x - 4},${y + 4} ${x - 7},${y + 9} L${x - 8},${y + 15} L${x - 13},${y + 12} L${x - 17},${y + 13}Z`,
    '#6f86c2',
    2.2,
  ) +
  shape(d`M${x - 2},${y - 9} l6,-8 l3,9z`, '#6f86c2', 2) +
  dot(x + 8, y - 2, 1.6, COLOURS.ink);

/** A row of small lights on the ground from `from` to `to`: a way that does not end half way. */
export const litWay = (from: number, to: number, y: number): string =>
  flat(
    d`M${from},${y - 6} C${from + 60},${y + 8} ${to - 60},${y - 16} ${to},${y - 6} V${y + 6} C${to - 60},${y - 2} ${from + 60},${y + 22} ${from},${y + 8}Z`,
    '#ffd98a',
    0.5,
  ) +
  Array.from({ length: 5 }, (_, step) => {
    const x = from + ((to - from) * (step + 0.5)) / 5;
    return bar(d`M${x},${y + 2} v-14`, POST, 2.5, 2) + disc(x, y - 16, 6, COLOURS.lamp, 2.5);
  }).join('');

/** A magnifying glass on a sign that hangs from an arm, about x, y. */
export const glassSign = (x: number, y: number): string =>
  stroke(d`M${x - 26},${y - 30} h44 M${x},${y - 30} v8`, 3.5) +
  box(x - 24, y - 22, 48, 44, COLOURS.paper, 2.5, 5) +
  bar(d`M${x + 4},${y + 4} l11,11`, '#8a6546', 4, 2.2) +
  disc(x - 4, y - 4, 11, COLOURS.sky, 3);

/** A board on two posts with four lines on it. */
export const fourLines = (x: number, y: number): string =>
  bar(d`M${x - 20},${y} v-30 M${x + 20},${y} v-30`, '#8a6546', 4, 2.5) +
  box(x - 28, y - 68, 56, 44, COLOURS.paperLight, 3, 2) +
  stroke(
    d`M${x - 19},${y - 59} h38 M${x - 19},${y - 50} h30 M${x - 19},${y - 41} h38 M${x - 19},${y - 32} h24`,
    3,
    0.75,
  );

/** A bill board from which a sheet has been taken: its dashed place, and a ladder. */
export const clearedBoard = (x: number, y: number): string =>
  bar(d`M${x - 22},${y} v-30 M${x + 22},${y} v-30`, '#6d7390', 4, 2.5) +
  box(x - 34, y - 74, 68, 50, '#e3ecf9', 3, 2) +
  `<rect x="${x - 24}" y="${y - 66}" width="40" height="34" rx="5" fill="none" stroke="#6b6878" stroke-width="2.5" stroke-dasharray="6 5"/>` +
  bar(d`M${x + 22},${y + 2} L${x + 32},${y - 80} M${x + 40},${y + 2} L${x + 44},${y - 80}`, '#b98a5c', 3, 2) +
  stroke(d`M${x + 25},${y - 14} h16 M${x + 27},${y - 32} h15 M${x + 29},${y - 50} h14 M${x + 31},${y - 66} h12`, 3.5);

/** A stand with newspapers, one of them with a question mark. */
export const newsStand = (x: number, y: number): string =>
  box(x - 24, y - 36, 48, 36, COLOURS.plum, 3, 2) +
  shape(d`M${x - 30},${y - 36} l8,-18 h44 l8,18z`, COLOURS.lamp, 3) +
  stroke(d`M${x - 12},${y - 54} l-3,18 M${x + 3},${y - 54} v18 M${x + 14},${y - 54} l4,18`, 2.2, 0.5) +
  box(x - 18, y - 28, 36, 22, COLOURS.paper, 2.5) +
  stroke(d`M${x - 13},${y - 22} h13 M${x - 13},${y - 16} h13 M${x - 13},${y - 11} h10`, 2.2, 0.7) +
  stroke(d`M${x + 6},${y - 22} q5,-3 6,1 q0,3 -4,5 v2`, 2.5) +
  dot(x + 8, y - 10, 1.8, COLOURS.ink);

/** A bench with room for two, a lamp over it. */
export const twoSeats = (x: number, y: number): string =>
  bar(d`M${x - 22},${y} v-14 M${x + 22},${y} v-14`, '#6d7390', 5, 2.5) +
  box(x - 32, y - 20, 64, 9, '#c9975f', 2.5, 3) +
  box(x - 32, y - 40, 64, 11, '#c9975f', 2.5, 3) +
  stroke(d`M${x - 24},${y - 30} v12 M${x + 24},${y - 30} v12`, 3.5);

/** The bin of the first evening: open, or with its lid on. */
export const townBin = (x: number, y: number, hasLid: boolean): string =>
  shape(d`M${x - 17},${y - 40} L${x - 13},${y} H${x + 13} L${x + 17},${y - 40}Z`, '#5f8f8a', 3) +
  stroke(d`M${x - 6},${y - 32} l1,26 M${x + 6},${y - 32} l-1,26`, 2.2, 0.5) +
  (hasLid
    ? shape(d`M${x - 20},${y - 40} q20,-16 40,0z`, COLOURS.lampDeep, 3) + disc(x, y - 51, 4, COLOURS.lampDeep, 2.5)
    : oval(x, y - 40, 19, 5.5, STONE, 3) + oval(x, y - 40, 12, 2.5, COLOURS.ink));

export type BellState = 'mute' | 'whole' | 'rings' | 'sock';

/** The bell of the town hall on its arm, about 74 px high, hung at x, y; without a tongue it is mute. */
export function townBell(x: number, y: number, state: BellState): string {
  const tongue =
    state === 'mute'
      ? ''
      : state === 'sock'
        ? shape(d`M-7,38 h14 v14 q12,6 8,14 q-6,4 -16,-2 q-7,-4 -6,-12z`, COLOURS.plum, 2.5) +
          stroke('M-7,44 h14', 3, 1, COLOURS.paper)
        : bar('M0,36 v12', '#b98a3c', 3, 2) + oval(0, 54, 6, 8, '#e0b04a', 2.5);
  const bell =
    tongue +
    shape('M-26,42 C-18,32 -20,8 0,4 C20,8 18,32 26,42Z', '#e0b04a', 3.5) +
    stroke('M-22,36 H22', 2.5, 0.5) +
    disc(0, 2, 5, '#e0b04a', 2.5) +
    flat('M-9,16 q-4,8 -5,18 h5 q0,-10 4,-18z', '#f7dc9a', 0.9);
  return (
    at(x, y, bell, 1, state === 'rings' ? 16 : 0) +
    (state === 'rings'
      ? stroke(
          d`M${x - 40},${y + 20} q-8,12 -2,26 M${x - 52},${y + 14} q-12,18 -3,38 M${x + 34},${y + 20} q8,12 2,26 M${x + 46},${y + 14} q12,18 3,38`,
          3.5,
          0.9,
          COLOURS.lampPale,
        )
      : '') +
    slab(x - 3, y - 10, 6, 10, COLOURS.ink)
  );
}
