import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, dot, oval, shape, stroke } from './ink.ts';

/** A school bag, 76 px high, its foot at x, y; open, one sees what is in it. */
export const schoolBag = (x: number, y: number, fill: string, isOpen = false): string =>
  stroke(d`M${x - 12},${y - 70} q0,-14 12,-14 q12,0 12,14`, 5) +
  (isOpen
    ? box(x - 18, y - 88, 24, 30, COLOURS.paper, 2.5, 2) + box(x + 2, y - 82, 18, 26, COLOURS.leaf, 2.5, 2)
    : '') +
  shape(
    d`M${x - 32},${y - 4} C${x - 36},${y - 40} ${x - 32},${y - 72} ${x - 14},${y - 72} H${x + 14} C${x + 32},${y - 72} ${x + 36},${y - 40} ${x + 32},${y - 4} Q${x + 30},${y} ${x + 24},${y} H${x - 24} Q${x - 30},${y} ${x - 32},${y - 4}Z`,
    fill,
  ) +
  (isOpen
    ? oval(x, y - 62, 22, 8, COLOURS.night, 2.5)
    : shape(
        d`M${x - 30},${y - 48} Q${x - 28},${y - 72} ${x - 14},${y - 72} H${x + 14} Q${x + 28},${y - 72} ${x + 30},${y - 48} Q${x},${y - 38} ${x - 30},${y - 48}Z`,
        fill,
      ) + box(x - 5, y - 50, 10, 14, COLOURS.lamp, 2.5, 2)) +
  stroke(d`M${x - 20},${y - 28} h40 v18 h-40z`, 2.5, 0.45);

/** A pair of shoes side by side, 84 px wide, on x, y; mud to the laces when they have been in a puddle. */
export function shoes(x: number, y: number, fill: string, isMuddy = false): string {
  const one = (left: number): string =>
    shape(
      d`M${left},${y} V${y - 22} H${left + 14} Q${left + 18},${y - 11} ${left + 32},${y - 9} Q${left + 39},${y - 7} ${left + 38},${y}Z`,
      fill,
    ) +
    (isMuddy
      ? shape(d`M${left},${y} V${y - 10} q5,-5 9,0 q5,5 10,-1 q5,-4 9,1 q5,0 10,5 V${y}Z`, '#6d4c38', 2.5) +
        dot(left + 8, y - 16, 2, '#6d4c38') +
        dot(left + 22, y - 13, 2, '#6d4c38')
      : stroke(d`M${left + 1},${y - 5} h36`, 2.5)) +
    stroke(d`M${left + 12},${y - 17} l7,-3 M${left + 17},${y - 13} l6,-3`, 2.2);
  return one(x - 42) + one(x + 4);
}

/** A waste-paper basket with a ball of paper beside it; 52 px high, its foot at x, y. */
export const paperBin = (x: number, y: number): string =>
  shape(d`M${x - 12},${y - 58} l10,-9 l11,5 l6,10 l-13,8 l-14,-4z`, COLOURS.paper, 2.5) +
  shape(d`M${x - 26},${y - 50} H${x + 26} L${x + 19},${y} H${x - 19}Z`, '#7a86ac') +
  stroke(
    d`M${x - 23},${y - 34} h46 M${x - 21},${y - 17} h42 M${x - 10},${y - 50} l4,50 M${x + 10},${y - 50} l-4,50`,
    2.2,
    0.5,
  );

/** A pillar box for letters, 104 px high, its foot at x, y. */
export const pillarBox = (x: number, y: number, fill: string): string =>
  box(x - 27, y - 12, 54, 12, COLOURS.night, 3, 2) +
  box(x - 22, y - 86, 44, 76, fill, 3.5) +
  shape(d`M${x - 28},${y - 86} q4,-20 28,-20 q24,0 28,20z`, fill, 3.5) +
  stroke(d`M${x - 13},${y - 70} h26`, 6) +
  box(x - 12, y - 56, 24, 18, COLOURS.paper, 2.5, 1);

/** A bowl of flowers on a doorstep, 60 px high, its foot at x, y. */
export const flowerPot = (x: number, y: number, pot: string, petal: string): string =>
  stroke(
    d`M${x},${y - 28} V${y - 52} M${x - 4},${y - 28} L${x - 17},${y - 44} M${x + 4},${y - 28} L${x + 17},${y - 44}`,
    4,
  ) +
  disc(x, y - 55, 9, petal, 2.5) +
  disc(x - 19, y - 46, 8, petal, 2.5) +
  disc(x + 19, y - 46, 8, petal, 2.5) +
  dot(x, y - 55, 3, COLOURS.ink) +
  dot(x - 19, y - 46, 2.5, COLOURS.ink) +
  dot(x + 19, y - 46, 2.5, COLOURS.ink) +
  shape(d`M${x - 22},${y - 30} h44 l-6,30 h-32z`, pot);

/** A tin drum for a child with its two sticks on it, 60 px high, its foot at x, y. */
export const tinDrum = (x: number, y: number): string =>
  shape(d`M${x - 36},${y - 46} V${y - 10} Q${x},${y + 6} ${x + 36},${y - 10} V${y - 46}Z`, COLOURS.brick, 3.5) +
  stroke(
    d`M${x - 36},${y - 38} L${x - 24},${y - 6} L${x - 10},${y - 36} L${x},${y - 2} L${x + 12},${y - 36} L${x + 24},${y - 6} L${x + 36},${y - 38}`,
    3,
    1,
    COLOURS.lampPale,
  ) +
  oval(x, y - 46, 36, 10, '#f4e3c0', 3.5) +
  bar(d`M${x - 20},${y - 52} L${x + 30},${y - 62} M${x + 18},${y - 50} L${x - 24},${y - 66}`, '#c08a54', 4, 2.5) +
  disc(x + 30, y - 62, 5, '#c08a54', 2.5) +
  disc(x - 24, y - 66, 5, '#c08a54', 2.5);

/** A drain in a road, 64 × 22 px about x, y. */
export const drain = (x: number, y: number): string =>
  shape(d`M${x - 32},${y + 9} L${x - 26},${y - 9} H${x + 26} L${x + 32},${y + 9}Z`, '#3c4878') +
  stroke(
    d`M${x - 17},${y - 5} l-3,10 M${x - 6},${y - 5} l-1,10 M${x + 6},${y - 5} l1,10 M${x + 17},${y - 5} l3,10`,
    3.5,
  );

/** A small chest of two drawers under a desk: w × h px from x, y; the upper drawer stands open. */
export const drawers = (x: number, y: number, w: number, h: number, wood: string, isOpen = false): string =>
  box(x, y, w, h, wood, 3.5, 3) +
  stroke(d`M${x},${y + h / 2} h${w}`, 3) +
  stroke(d`M${x + w * 0.36},${y + h * 0.75} h${w * 0.28}`, 5) +
  (isOpen
    ? shape(d`M${x + 6},${y + 6} H${x + w - 6} L${x + w + 4},${y + 24} H${x - 4}Z`, COLOURS.night) +
      box(x + w * 0.2, y + 2, w * 0.34, 18, COLOURS.paper, 2.5, 1) +
      box(x - 6, y + 22, w + 12, h * 0.36, wood, 3.5, 3) +
      stroke(d`M${x + w * 0.36},${y + 22 + h * 0.18} h${w * 0.28}`, 5)
    : stroke(d`M${x + w * 0.36},${y + h * 0.25} h${w * 0.28}`, 5));

/** A water bottle, 62 px high, its foot at x, y. */
export const bottle = (x: number, y: number, fill: string): string =>
  at(
    x,
    y,
    shape('M-11,0 V-34 Q-11,-42 -5,-45 V-54 H5 V-45 Q11,-42 11,-34 V0Z', fill) +
      box(-7, -62, 14, 9, COLOURS.night, 2.5, 2) +
      stroke('M-11,-26 H11 M-11,-12 H11', 2.5, 0.5),
  );
