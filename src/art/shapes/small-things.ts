import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, flat, shape, slab, stroke } from './ink.ts';

/** A broad-leaved plant in a pot, 140 px high at scale 1, its foot at x, y. */
export const plant = (x: number, y: number, scale = 1, pot: string = COLOURS.brick): string =>
  at(x, y, shape('M0,-40 C-10,-90 -40,-100 -52,-92 C-48,-66 -26,-48 0,-40 C4,-96 30,-124 50,-118 C54,-84 30,-56 0,-40', COLOURS.leaf, 3 / scale)
    + shape('M0,-40 C-22,-84 -16,-124 4,-146 C20,-116 16,-76 0,-40Z', '#3ba192', 3 / scale)
    + stroke('M1,-52 Q0,-90 3,-120 M-6,-48 Q-24,-68 -38,-80 M8,-52 Q22,-78 38,-98', 2.5 / scale, 0.4)
    + shape('M-30,-42 H30 L22,0 H-22Z', pot, 3 / scale) + stroke('M-27,-30 H27', 2.5 / scale, 0.4), scale);

/** A mug with its handle to the right; its foot at x, y. */
export const mug = (x: number, y: number, fill: string = COLOURS.brick): string =>
  shape(d`M${x + 12},${y - 21} q12,0 12,8 q0,8 -12,8`, 'none', 5)
  + shape(d`M${x - 12},${y - 26} h24 v22 q0,4 -4,4 h-16 q-4,0 -4,-4z`, fill);

/** Two threads of steam over x, y. */
export const steam = (x: number, y: number): string =>
  stroke(d`M${x - 6},${y} q-6,-10 2,-18 M${x + 6},${y} q-6,-12 2,-20`, 3, 0.7, '#e8e1f0');

/** A telephone lying or standing; w × h px about its middle. Dark screen unless a colour is given. */
export const phone = (x: number, y: number, w: number, h: number, turn: number, screen = '#34427a'): string =>
  at(x, y, box(-w / 2, -h / 2, w, h, COLOURS.ink, 3, Math.round(w * 0.14)) + `<rect x="${-w * 0.4}" y="${-h / 2 + w * 0.1}" width="${w * 0.8}" height="${h - w * 0.2}" rx="4" fill="${screen}"/>`, 1, turn);

/** A child's drawing of a hill and a sun on paper, pinned up. */
export const drawing = (x: number, y: number, w: number, h: number, turn = 0): string =>
  at(x, y, box(0, 0, w, h, COLOURS.paper, 3)
    + shape(d`M${w * 0.16},${h * 0.74} q${w * 0.32},${-h * 0.52} ${w * 0.66},0z`, COLOURS.leaf, 2.5)
    + disc(w * 0.72, h * 0.26, w * 0.11, COLOURS.lamp, 2.5)
    + dot(w / 2, 6, 4, COLOURS.brick), 1, turn);

/** Sheets of paper with bars for words, pinned up. */
export const notice = (x: number, y: number, w: number, h: number, fill: string, turn = 0): string =>
  at(x, y, box(0, 0, w, h, fill, 2.5)
    + stroke(d`M${w * 0.2},${h * 0.34} h${w * 0.6} M${w * 0.2},${h * 0.54} h${w * 0.48} M${w * 0.2},${h * 0.74} h${w * 0.54}`, 3, 0.55, COLOURS.duskDeep)
    + dot(w / 2, 5, 3.5, COLOURS.brick), 1, turn);

/** A wall board in its frame: green for chalk, brown for pins. */
export const board = (x: number, y: number, w: number, h: number, fill: string, frame = '#b98a5c'): string =>
  box(x - 10, y - 10, w + 20, h + 20, frame, 4, 5) + box(x, y, w, h, fill, 3);

/** Chalk marks for a board: two lines and a triangle. */
export const chalkMarks = (x: number, y: number, w: number, h: number): string =>
  stroke(d`M${x + w * 0.1},${y + h * 0.28} h${w * 0.42} M${x + w * 0.1},${y + h * 0.46} h${w * 0.3} M${x + w * 0.66},${y + h * 0.7} l${w * 0.08},${-h * 0.34} l${w * 0.1},${h * 0.34}z`, 3.5, 0.9, '#dfe9e4');

/** Two curtains on a rod beside a window of w × h px at x, y. */
export const curtains = (x: number, y: number, w: number, h: number, fill: string): string =>
  stroke(d`M${x - 40},${y - 26} h${w + 80}`, 9)
  + shape(d`M${x - 30},${y - 22} q6,${h * 0.6} -8,${h + 50} h46 q8,${-h * 0.5} 4,${-h - 50}z`, fill)
  + shape(d`M${x + w + 30},${y - 22} q-6,${h * 0.6} 8,${h + 50} h-46 q-8,${-h * 0.5} -4,${-h - 50}z`, fill)
  + stroke(d`M${x - 14},${y - 20} q4,${h * 0.6} -6,${h + 40} M${x},${y - 20} q2,${h * 0.5} -2,${h + 30} M${x + w + 14},${y - 20} q-4,${h * 0.6} 6,${h + 40} M${x + w},${y - 20} q-2,${h * 0.5} 2,${h + 30}`, 2.5, 0.4);

/** A ball with a seam, radius px. */
export const ball = (x: number, y: number, radius: number, fill: string): string =>
  disc(x, y, radius, fill)
    + stroke(d`M${x - radius * 0.72},${y - radius * 0.66} q${radius * 0.7},${radius * 0.5} ${radius * 1.44},0`, 2.5);

/** A screen on its foot, seen from behind and the side; its cold face looks left. */
export const monitor = (x: number, y: number): string =>
  shape(`M${x + 14},${y} l14,-34 h34 l12,34z`, '#55639a', 3.5)
  + shape(`M${x},${y - 168} L${x + 96},${y - 190} Q${x + 110},${y - 192} ${x + 110},${y - 176} V${y - 26} Q${x + 110},${y - 14} ${x + 98},${y - 14} L${x + 12},${y - 24} Q${x + 2},${y - 26} ${x + 1},${y - 36}Z`, '#3f4a7c', 4)
  + shape(`M${x},${y - 168} L${x - 8},${y - 162} V${y - 34} L${x + 1},${y - 31}Z`, COLOURS.sky);

/** A wooden spoon lying flat, 78 px long about x, y. */
export const spoon = (x: number, y: number): string =>
  bar(d`M${x - 36},${y} L${x + 16},${y - 3}`, '#c08a54', 4, 2.5)
  + shape(d`M${x + 14},${y - 9} C${x + 32},${y - 12} ${x + 42},${y - 5} ${x + 40},${y - 1} C${x + 36},${y + 7} ${x + 20},${y + 6} ${x + 14},${y + 2}Z`, '#c08a54', 2.5);

/** Six eggs' worth of box, open, one egg in it; 96 px wide, its foot at x, y. */
export const eggBox = (x: number, y: number): string =>
  shape(d`M${x - 46},${y - 24} L${x - 40},${y - 56} H${x + 44} L${x + 48},${y - 24}Z`, '#b7a998')
  + `<ellipse cx="${x - 16}" cy="${y - 28}" rx="12" ry="15" fill="#fbf8f2" stroke="${COLOURS.ink}" stroke-width="3"/>`
  + shape(d`M${x - 48},${y - 24} q8,-7 16,0 q8,7 16,0 q8,-7 16,0 q8,7 16,0 q8,-7 16,0 q8,7 16,0 L${x + 42},${y} H${x - 42}Z`, '#cdbfac');

/** A tall thing of metal with two doors: fridge or cupboard. */
export const fridge = (x: number, floor: number, fill: string, shade: string): string =>
  box(x, floor - 330, 150, 330, fill, 4, 10) + slab(x + 128, floor - 322, 18, 318, shade)
  + stroke(`M${x},${floor - 226} h150`, 3) + bar(`M${x + 18},${floor - 286} v34 M${x + 18},${floor - 200} v54`, '#d9d3e4', 5, 2.5)
  + flat(`M${x + 6},${floor - 4} h140 v4 h-140z`, COLOURS.ink, 0.3);
