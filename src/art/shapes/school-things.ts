import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, flat, oval, shape, slab, stroke } from './ink.ts';

/** A row of lockers from x, each 76 px wide, from `top` down to `floor`. */
export function lockers(x: number, top: number, floor: number, fills: readonly string[]): string {
  return (
    fills
      .map((fill, at) => {
        const left = x + at * 76;
        return (
          box(left, top, 76, floor - top, fill, 3.5) +
          stroke(d`M${left + 20},${top + 26} h36 M${left + 20},${top + 38} h36 M${left + 20},${top + 50} h36`, 3, 0.5) +
          bar(d`M${left + 62},${top + 128} v26`, '#d9d3e4', 3, 2.5)
        );
      })
      .join('') + box(x - 6, top - 16, fills.length * 76 + 12, 18, '#6d7390', 3.5, 3)
  );
}

/** One of those lockers with its door open to the right: a shelf, a book, a ball. */
export const openLocker = (left: number, top: number, floor: number, fill: string): string =>
  box(left, top, 76, floor - top, COLOURS.night, 3.5) +
  box(left + 12, top + 60, 14, 42, COLOURS.leaf, 2.5, 2) +
  box(left + 28, top + 54, 12, 48, COLOURS.paper, 2.5, 2) +
  box(left + 2, top + 102, 72, 8, '#6d7390', 2.5) +
  disc(left + 38, floor - 24, 20, '#c98a5a', 3) +
  stroke(d`M${left + 24},${floor - 38} q14,10 29,0`, 2.5) +
  shape(d`M${left + 76},${top} L${left + 110},${top + 16} V${floor + 20} L${left + 76},${floor}Z`, fill, 3.5) +
  stroke(d`M${left + 84},${top + 35} l18,9 M${left + 84},${top + 47} l18,9`, 3, 0.5);

/** A bench on two feet: its seat at y, standing on `foot`. */
export const bench = (x: number, y: number, w: number, foot: number, top: string, side: string): string =>
  bar(d`M${x + 18},${y + 12} V${foot} M${x + w - 18},${y + 12} V${foot}`, side, 11, 3.5) +
  box(x, y, w, 19, top, 3.5, 5) +
  stroke(d`M${x + 5},${y + 12} h${w - 10}`, 2.5, 0.35);

/** A tray with a plate, a roll and a cup; its near edge at y. */
export const tray = (x: number, y: number): string =>
  shape(d`M${x - 46},${y} l10,-22 h72 l10,22z`, '#8fa3cf') +
  `<ellipse cx="${x - 8}" cy="${y - 12}" rx="24" ry="8" fill="#fbf8f2" stroke="${COLOURS.ink}" stroke-width="3"/>` +
  shape(d`M${x - 22},${y - 14} q12,-20 26,0z`, '#d9a05c', 2.5) +
  shape(d`M${x + 20},${y - 34} h18 l-3,26 h-12z`, COLOURS.leaf, 2.5);

/** A box amplifier, w × h px standing on y. */
export function amplifier(x: number, y: number, w: number, h: number): string {
  return (
    box(x, y - h, w, h, '#3a3550', 4, 8) +
    slab(x + 12, y - h + 24, w - 24, h - 36, '#5d5478') +
    stroke(d`M${x + 12},${y - h + 24} h${w - 24} v${h - 36} h${24 - w}z`, 3) +
    stroke(
      Array.from(
        { length: Math.floor((w - 40) / 16) },
        (_, at) => d`M${x + 24 + at * 16},${y - h + 28} v${h - 44}`,
      ).join(' '),
      2.5,
      0.3,
    ) +
    [0, 1, 2, 3].map((at) => disc(x + w - 22 - at * 20, y - h + 12, 5, '#d9d3e4', 2.5)).join('') +
    dot(x + 20, y - h + 12, 4, COLOURS.lamp) +
    shape(d`M${x + w * 0.36},${y - h} q0,-14 10,-14 h${w * 0.2} q10,0 10,14`, 'none', 5)
  );
}

/** A hand drum on its foot: `r` px half width of its skin, top at y - h. */
export const drum = (x: number, y: number, r: number, h: number, fill: string): string =>
  shape(
    d`M${x - r},${y - h} C${x - r - 6},${y - h * 0.4} ${x - r * 0.6},${y - h * 0.2} ${x - r * 0.62},${y} H${x + r * 0.62} C${x + r * 0.6},${y - h * 0.2} ${x + r + 6},${y - h * 0.4} ${x + r},${y - h}Z`,
    fill,
    3.5,
  ) +
  stroke(
    d`M${x - r + 3},${y - h * 0.74} L${x - r * 0.4},${y - h * 0.3} L${x},${y - h * 0.74} L${x + r * 0.4},${y - h * 0.3} L${x + r - 3},${y - h * 0.74}`,
    3,
    0.7,
  ) +
  `<ellipse cx="${x}" cy="${y - h}" rx="${r}" ry="${r * 0.3}" fill="#f4e3c0" stroke="${COLOURS.ink}" stroke-width="3.5"/>`;

/** A stool, its seat at y - h. */
export const stool = (x: number, y: number, h: number, fill: string): string =>
  bar(d`M${x - 20},${y} L${x - 12},${y - h + 8} M${x + 20},${y} L${x + 12},${y - h + 8}`, '#6d7390', 6, 3) +
  box(x - 30, y - h, 60, 14, fill, 3.5, 6);

/** A biscuit tin with its lid beside it. */
export const biscuitTin = (x: number, y: number): string =>
  box(x - 30, y - 34, 60, 34, COLOURS.brick, 3, 5) +
  stroke(d`M${x - 30},${y - 24} h60`, 3) +
  `<ellipse cx="${x}" cy="${y - 34}" rx="30" ry="8" fill="#d9a05c" stroke="${COLOURS.ink}" stroke-width="3"/>` +
  disc(x - 9, y - 36, 7, '#e9c48a', 2.5) +
  disc(x + 8, y - 37, 7, '#e9c48a', 2.5) +
  `<ellipse cx="${x + 54}" cy="${y - 5}" rx="31" ry="9" fill="#c66a52" stroke="${COLOURS.ink}" stroke-width="3"/>`;

/** A cable lying on the floor in loops; `path` is its middle line. */
export const cable = (path: string): string => stroke(path, 6) + stroke(path, 1.5, 0.6, '#6d6a86');

/** A music stand with a sheet on it, its foot at x, y. */
export const musicStand = (x: number, y: number): string =>
  bar(d`M${x},${y - 150} V${y - 24} M${x - 24},${y} L${x},${y - 24} L${x + 24},${y}`, '#6d7390', 4, 2.5) +
  shape(d`M${x - 42},${y - 214} h78 l8,62 h-94z`, '#55639a') +
  shape(d`M${x - 28},${y - 208} h50 l5,48 h-60z`, COLOURS.paper, 2.5) +
  stroke(d`M${x - 20},${y - 194} h36 M${x - 22},${y - 182} h40 M${x - 23},${y - 170} h30`, 2.5, 0.5);

/** Sunlight on a floor: a slanted flat patch with the shadow of a window's bar. */
export const sunPatch = (x: number, y: number, w: number, h: number, slant: number, fill: string): string =>
  flat(
    d`M${x},${y} h${w * 0.46} l${slant},${h} h${-w * 0.46}z M${x + w * 0.54},${y} h${w * 0.46} l${slant},${h} h${-w * 0.46}z`,
    fill,
    0.5,
  );

/** A small camera on three legs, turned a little to the left, its timer running; 172 px high, its feet on y. */
export const camera = (x: number, y: number): string =>
  at(
    x,
    y,
    bar('M2,-108 L10,-10', '#55597a', 5, 2.5) +
      bar('M-3,-108 L-38,0 M5,-108 L42,-2', '#6d7390', 6, 3) +
      box(-12, -122, 26, 20, '#55597a', 3, 4) +
      stroke('M-26,-52 H26', 4) +
      shape('M-34,-164 H-14 L-9,-174 H13 L18,-164 H32 L40,-160 V-126 L32,-120 H-34Z', '#3c4878') +
      flat('M33,-162 L38.5,-159 V-127 L33,-122.5Z', COLOURS.duskDeep) +
      stroke('M32,-164 V-120', 2.5) +
      stroke('M-33,-152 H31', 2.5, 0.4) +
      box(20, -171, 12, 7, '#c9cede', 2.5, 2) +
      disc(-4, -141, 19, '#c9cede', 3) +
      disc(-6, -141, 12, COLOURS.duskDeep, 2.5) +
      oval(-10, -146, 3.6, 2.6, COLOURS.sky) +
      dot(24, -150, 9, '#ff6f52', 0.35) +
      disc(24, -150, 4.5, '#ff6f52', 2),
  );

/** A headset standing on its two cushions at y, the microphone in front. */
export const headset = (x: number, y: number): string =>
  at(
    x,
    y,
    stroke('M30,-8 C48,2 60,-6 74,-1', 5) +
      stroke('M30,-8 C48,2 60,-6 74,-1', 1.5, 0.6, '#8a8fb4') +
      bar('M-25,-22 C-30,-66 30,-66 25,-22', '#55639a', 7, 3) +
      stroke('M-13,-50 Q0,-58 13,-50', 2.5, 0.4) +
      bar('M-27,-8 C-26,6 -8,4 0,-5', '#55639a', 3, 2.5) +
      oval(4, -8, 6.5, 5.5, COLOURS.ink) +
      box(-35, -32, 17, 32, '#3c4878', 3, 8) +
      box(-23, -30, 10, 28, COLOURS.haze, 2.5, 5) +
      box(18, -32, 17, 32, '#3c4878', 3, 8) +
      box(13, -30, 10, 28, COLOURS.haze, 2.5, 5),
  );
