import { d, disc, flat, shape, sheet, stroke } from '../shapes/ink.ts';
import { COLOURS } from '../tokens.ts';

/** What floats through the street in each season, about 0,0 and at most 24 px wide. */
export const FALLING = {
  winter: sheet(flat('M-4,0 A4,4 0 1 0 4,0 A4,4 0 1 0 -4,0Z', '#eef3ff', 0.9)),
  spring: sheet(flat('M-6,0 C-6,-6 4,-7 7,0 C4,4 -3,5 -6,0Z', '#f3c9d6', 0.95)),
  summer: sheet(flat('M-3,0 A3,3 0 1 0 3,0 A3,3 0 1 0 -3,0Z', '#fff0a8')),
  autumn: sheet(shape('M-9,2 C-8,-7 2,-9 9,-3 C7,6 -3,8 -9,2Z', COLOURS.lampDeep, 2), stroke('M-9,2 Q0,-1 7,-2', 1.8)),
} as const;

/** A puff of smoke from a chimney. */
export const PUFF = sheet(disc(0, 0, 12, '#8f9cc9', 0), flat(d`M-9,3 A9,9 0 0 0 7,6 A11,11 0 0 1 -9,3Z`, '#7c8abb'));
