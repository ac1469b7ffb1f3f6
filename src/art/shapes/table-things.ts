import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, flat, oval, shape, stroke } from './ink.ts';

/** A plate at x, y (its middle), 60 px wide: with crumbs, or with a sandwich that nobody has touched. */
export const plate = (x: number, y: number, isFull = false): string =>
  oval(x, y, 30, 9, COLOURS.paperLight, 3) +
  oval(x, y - 1, 19, 5, '#e4dccf') +
  (isFull
    ? shape(d`M${x - 20},${y - 2} L${x + 8},${y - 26} L${x + 20},${y - 3}Z`, '#d9a05c') +
      stroke(d`M${x - 9},${y - 8} L${x + 14},${y - 13}`, 4.5, 1, COLOURS.leaf) +
      stroke(d`M${x - 14},${y - 5} L${x + 16},${y - 10}`, 2.5, 0.6)
    : dot(x - 6, y - 2, 2, '#b98a5c') + dot(x + 5, y, 2, '#b98a5c') + dot(x + 10, y - 3, 1.5, '#b98a5c'));

/** A photograph in a standing frame, 48 px wide, 58 high, its foot at x, y; or one sees only its back. */
export const photoFrame = (x: number, y: number, isTurned = false): string =>
  isTurned
    ? shape(d`M${x + 2},${y - 44} L${x + 30},${y} h-8 L${x - 2},${y - 38}Z`, '#6d4f3c', 2.5) +
      box(x - 24, y - 58, 48, 58, '#a2744a', 3, 3) +
      stroke(d`M${x - 16},${y - 50} h32 v42 h-32z`, 2.5, 0.45) +
      stroke(d`M${x - 20},${y - 20} h8 M${x + 12},${y - 20} h8 M${x},${y - 54} v7`, 3.5)
    : box(x - 24, y - 58, 48, 58, COLOURS.lampDeep, 3, 3) +
      box(x - 17, y - 51, 34, 44, COLOURS.sky, 2.5) +
      shape(d`M${x - 15},${y - 7} q1,-17 9,-17 q8,0 9,17z`, COLOURS.brick, 2) +
      shape(d`M${x + 1},${y - 7} q1,-13 7,-13 q7,0 8,13z`, COLOURS.leaf, 2) +
      disc(x - 6, y - 30, 6.5, '#d9a078', 2) +
      disc(x + 8, y - 25, 5.5, '#8d5524', 2);

/** A jug of water, 56 px high, its foot at x, y. */
export const jug = (x: number, y: number): string =>
  shape(d`M${x + 16},${y - 42} q16,-2 15,14 q-1,14 -15,14`, 'none', 5) +
  shape(
    d`M${x - 22},${y - 56} L${x - 12},${y - 50} H${x + 17} L${x + 20},${y - 4} Q${x + 20},${y} ${x + 15},${y} H${x - 15} Q${x - 20},${y} ${x - 19},${y - 4} L${x - 14},${y - 44}Z`,
    '#d6e4f4',
  ) +
  flat(d`M${x - 14},${y - 32} Q${x},${y - 27} ${x + 17},${y - 32} L${x + 18},${y - 3} H${x - 17}Z`, '#8fb4e0') +
  stroke(d`M${x - 8},${y - 22} v12`, 2.5, 0.7, COLOURS.white);

/** A lantern with a handle, 62 px high, its foot at x, y. */
export const tableLantern = (x: number, y: number, isOn: boolean): string =>
  stroke(d`M${x - 14},${y - 46} q0,-18 14,-18 q14,0 14,18`, 3.5) +
  box(x - 17, y - 40, 34, 34, isOn ? COLOURS.lamp : '#5b6796', 3, 4) +
  (isOn ? flat(d`M${x},${y - 34} q9,12 0,20 q-9,-8 0,-20z`, '#fff6dc') : stroke(d`M${x},${y - 14} v-8`, 3)) +
  shape(d`M${x - 19},${y - 40} L${x - 10},${y - 50} h20 l9,10z`, '#3c4878') +
  box(x - 20, y - 8, 40, 8, '#3c4878', 3, 3);

/** A tin, 66 px wide, its foot at x, y: its lid on it, or off and leaning beside what is in it. */
export const cakeTin = (x: number, y: number, fill: string, isOpen = false): string =>
  box(x - 33, y - 30, 66, 30, fill, 3, 4) +
  stroke(d`M${x - 30},${y - 12} h60`, 4, 0.8, COLOURS.lampPale) +
  (isOpen
    ? oval(x, y - 30, 33, 8, '#6d4f3c', 3) +
      [-18, 0, 17].map((dx, step) => disc(x + dx, y - 34 - (step % 2) * 3, 9, '#d9a05c', 2.5)).join('') +
      at(x + 46, y - 14, oval(0, 0, 10, 17, fill, 3) + stroke('M-1,-9 v18', 2.5, 0.5), 1, 14)
    : shape(d`M${x - 36},${y - 38} q36,-12 72,0 v10 h-72z`, fill) + disc(x, y - 44, 4.5, COLOURS.lampDeep, 2.5));

/** A book lying open, or shut; 70 px wide, on x, y. */
export const lyingBook = (x: number, y: number, fill: string, isOpen = false): string =>
  isOpen
    ? shape(d`M${x - 38},${y} L${x - 30},${y - 17} H${x + 30} L${x + 38},${y}Z`, fill) +
      shape(
        d`M${x},${y - 3} C${x - 10},${y - 12} ${x - 26},${y - 10} ${x - 34},${y - 4} L${x - 27},${y - 20} C${x - 18},${y - 26} ${x - 7},${y - 25} ${x},${y - 18} C${x + 7},${y - 25} ${x + 18},${y - 26} ${x + 27},${y - 20} L${x + 34},${y - 4} C${x + 26},${y - 10} ${x + 10},${y - 12} ${x},${y - 3}Z`,
        COLOURS.paperLight,
      ) +
      stroke(
        d`M${x},${y - 18} V${y - 4} M${x - 22},${y - 17} l14,1 M${x - 23},${y - 12} l14,1 M${x + 8},${y - 16} l14,-1 M${x + 9},${y - 11} l14,-1`,
        2.2,
        0.7,
      )
    : box(x - 34, y - 16, 68, 16, fill, 3, 3) +
      box(x - 29, y - 12, 62, 8, COLOURS.paper, 2.5) +
      stroke(d`M${x + 12},${y - 16} v10`, 4, 1, COLOURS.lamp);

/** Pencils in a pot, 62 px high, its foot at x, y. */
export const pencilPot = (x: number, y: number, fill: string): string =>
  bar(d`M${x - 7},${y - 20} L${x - 12},${y - 56}`, COLOURS.lamp, 5, 2.2) +
  bar(d`M${x + 1},${y - 20} V${y - 60}`, COLOURS.brick, 5, 2.2) +
  bar(d`M${x + 8},${y - 20} L${x + 14},${y - 52}`, COLOURS.haze, 5, 2.2) +
  shape(d`M${x - 17},${y - 34} h34 l-3,34 h-28z`, fill) +
  stroke(d`M${x - 15},${y - 24} h30`, 2.5, 0.5);

/** A tap over a sink, its foot at x, y; its spout at the left. */
export const waterTap = (x: number, y: number, isOn: boolean): string =>
  (isOn ? stroke(d`M${x - 31},${y - 34} V${y + 2}`, 7, 0.95, COLOURS.sky) : '') +
  bar(
    d`M${x},${y} V${y - 42} Q${x},${y - 56} ${x - 16},${y - 56} Q${x - 31},${y - 56} ${x - 31},${y - 42}`,
    '#c9cede',
    7,
    3,
  ) +
  stroke(d`M${x - 10},${y - 22} h20`, 9) +
  stroke(d`M${x - 9},${y - 22} h18`, 4, 1, COLOURS.brick);

/** A globe on its foot, 74 px high, at x, y. */
export const globe = (x: number, y: number): string =>
  bar(d`M${x},${y - 14} V${y - 4}`, '#8a6546', 5, 2.5) +
  stroke(d`M${x - 18},${y - 3} h36`, 8) +
  disc(x, y - 42, 27, '#6f9fd0', 3) +
  shape(
    d`M${x - 20},${y - 54} q12,-12 22,-8 q4,9 -6,13 q-4,8 -12,6z M${x + 4},${y - 42} q12,-8 18,2 q-2,14 -12,16 q-9,-6 -6,-18z`,
    '#7fb08a',
    2,
  ) +
  stroke(d`M${x + 18},${y - 70} A34,34 0 0 1 ${x + 12},${y - 12}`, 3.5);

/** A telephone with a receiver on it, 70 px wide, its foot at x, y; or the receiver lies off. */
export const deskPhone = (x: number, y: number, fill: string, isOff = false): string =>
  shape(d`M${x - 30},${y} L${x - 20},${y - 30} H${x + 20} L${x + 30},${y}Z`, fill) +
  disc(x, y - 14, 10, COLOURS.paper, 2.5) +
  dot(x, y - 14, 3, COLOURS.ink) +
  (isOff
    ? stroke(d`M${x + 28},${y - 6} q14,8 20,-2 q6,-8 12,2`, 3) + bar(d`M${x + 48},${y - 4} h38`, fill, 8, 3)
    : bar(d`M${x - 32},${y - 32} Q${x},${y - 48} ${x + 32},${y - 32}`, fill, 9, 3) +
      stroke(d`M${x - 34},${y - 28} v6 M${x + 34},${y - 28} v6`, 10));
