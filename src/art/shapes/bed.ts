import { box, d, shape, stroke } from './ink.ts';

/**
 * Head end, foot end, mattress and pillow of a bed along the wall; the blanket is drawn apart, before the sleeper.
 * @param hidden what lies half under the pillow
 */
export const bedFrame = (x: number, y: number, w: number, wood: string, linen: string, hidden = ''): string =>
  box(x, y - 154, 62, 316, wood, 4, 18) +
  stroke(`M${x + 14},${y - 128} h34 M${x + 14},${y - 112} h34`, 2.5, 0.4) +
  box(x + 50, y + 36, w - 70, 86, linen, 3.5, 8) +
  hidden +
  shape(
    d`M${x + 64},${y + 44} C${x + 52},${y - 30} ${x + 70},${y - 56} ${x + 96},${y - 50} C${x + 150},${y - 62} ${x + 186},${y - 40} ${x + 178},${y + 44}Z`,
    '#dfe6f5',
    3.5,
  );

/** The blanket over whoever sits in the bed, and the foot end before it. */
export const blanket = (x: number, y: number, w: number, fill: string, fold: string, wood: string): string =>
  shape(
    d`M${x + 62},${y + 40} C${x + 120},${y - 8} ${x + 250},${y + 40} ${x + 330},${y + 6} C${x + 400},${y - 18} ${x + w - 60},${y - 4} ${x + w - 26},${y + 34} V${y + 168} H${x + 62}Z`,
    fill,
    4,
  ) +
  shape(
    d`M${x + 62},${y + 40} C${x + 120},${y - 8} ${x + 250},${y + 40} ${x + 330},${y + 6} L${x + 336},${y + 38} C${x + 256},${y + 72} ${x + 120},${y + 26} ${x + 62},${y + 78}Z`,
    fold,
    3,
  ) +
  stroke(
    d`M${x + 128},${y + 92} q44,-14 92,2 M${x + 292},${y + 74} q50,-20 96,4 M${x + 190},${y + 132} q40,-12 84,0`,
    3,
    0.4,
  ) +
  box(x + w - 34, y - 40, 46, 210, wood, 4, 14);
