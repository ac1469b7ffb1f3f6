import { at, box, d, dot, flat, shape, stroke } from './ink.ts';

/**
 * Far and near edge of the strip, the dog's back and belly, and how far the near edge lies to the left of the far one.
 */
const FAR = -12,
  NEAR = 34,
  BACK = -4,
  BELLY = 11,
  SLANT = 12;
const PAPER = '#fdfcfa',
  PENCIL = '#45425a',
  COAT = '#dfd9ea';

const leanAt = (y: number): number => (-SLANT * (y - FAR)) / (NEAR - FAR);

const strip = (from: number, to: number): string =>
  shape(d`M${from},${FAR} H${to} L${to - SLANT},${NEAR} H${from - SLANT}Z`, PAPER);

/** Drawn on the paper: coat, and a pencil line softer than ink. */
const drawn = (path: string, width = 2.4): string => flat(path, COAT) + stroke(path, width, 1, PENCIL);

/** A leg with a knee and a foot, its hip at x on the belly. */
const leg = (x: number): string =>
  drawn(
    d`M${x},${BELLY} C${x - 1},${BELLY + 5} ${x - 5},${BELLY + 6} ${x - 3},${BELLY + 10} L${x},${BELLY + 18} H${x + 12} q0,-5 -5,-6 l-1,-2 C${x + 9},${BELLY + 7} ${x + 11},${BELLY + 4} ${x + 11},${BELLY}`,
  );

const hairs = (from: number, to: number): string =>
  stroke(
    Array.from(
      { length: Math.floor((to - from) / 44) },
      (_, step) => d`M${from + 20 + step * 44},${BACK + 5} l7,-1 m2,4 l7,-1`,
    ).join(' '),
    2,
    0.75,
    PENCIL,
  );

/** A strip of paper on the floor with the middle of a dog on it, which goes on at both ends. */
export const dogMiddle = (from: number, to: number, legs: readonly number[]): string =>
  strip(from, to) +
  legs.map(leg).join('') +
  flat(
    d`M${from + leanAt(BACK)},${BACK} H${to + leanAt(BACK)} L${to + leanAt(BELLY)},${BELLY} H${from + leanAt(BELLY)}Z`,
    COAT,
  ) +
  stroke(
    d`M${from + leanAt(BACK) + 2},${BACK} H${to + leanAt(BACK) - 2} M${from + leanAt(BELLY) + 2},${BELLY} H${to + leanAt(BELLY) - 2}`,
    2.4,
    1,
    PENCIL,
  ) +
  hairs(from, to);

/** A sticking plaster about 0,0. */
const plaster = (x: number, y: number, turn: number): string =>
  at(
    x,
    y,
    box(-19, -7, 38, 14, '#dba67c', 2.5, 7) +
      box(-8, -7, 16, 14, '#ecc4a0', 2) +
      dot(-13, 0, 1.3, PENCIL) +
      dot(13, 0, 1.3, PENCIL),
    1,
    turn,
  );

/** The end of the strip and of the dog; its tail is cut out, stands up and may move. */
export const dogEnd = (from: number, to: number, legs: readonly number[]): string =>
  strip(from, to) +
  legs.map(leg).join('') +
  flat(
    d`M${from + leanAt(BACK)},${BACK} H${to - 52} C${to - 30},${BACK} ${to - 32},${BELLY} ${to - 46},${BELLY} H${from + leanAt(BELLY)}Z`,
    COAT,
  ) +
  stroke(
    d`M${from + leanAt(BACK) + 2},${BACK} H${to - 52} C${to - 30},${BACK} ${to - 32},${BELLY} ${to - 46},${BELLY} H${from + leanAt(BELLY) + 2}`,
    2.4,
    1,
    PENCIL,
  ) +
  hairs(from, to - 44) +
  at(
    to - 46,
    0,
    shape('M-7,4 C-13,-22 6,-34 -4,-62 C-4,-70 4,-72 9,-66 C26,-42 22,-22 9,4Z', PAPER) +
      flat('M-2,0 C-6,-22 11,-34 1,-60 C14,-44 18,-22 4,0Z', COAT) +
      stroke('M8,-46 l5,1 M9,-36 l6,1 M7,-25 l6,1', 2, 0.75, PENCIL),
  ) +
  plaster(to - 45, 2, -8);
