import { COLOURS } from '../tokens.ts';
import { bar, box, disc, dot, flat, shape, stroke } from './ink.ts';
import { ball } from './small-things.ts';

const { ink, paper, leaf, dusk, duskDeep } = COLOURS;
const PLANK = '#b07f52',
  SHADE = '#96683f';

/** A wooden hut for balls, 190 px wide and 228 high, its floor at 0; a nail for the key beside its door. */
export const ballHut = (): string =>
  shape('M-80,0 V-142 L0,-204 L80,-142 V0Z', PLANK, 4) +
  flat('M46,-2 V-166 L78,-142 V-2Z', SHADE, 0.55) +
  stroke('M-54,-2 V-158 M54,-2 V-158 M-28,-136 V-176 M28,-136 V-176 M0,-140 V-150', 2.5, 0.4) +
  shape('M-95,-138 L0,-212 L95,-138 L88,-124 L0,-190 L-88,-124Z', dusk, 4) +
  stroke('M-62,-157 l4,11 M-30,-181 l4,11 M62,-157 l-4,11 M30,-181 l-4,11', 2.5, 0.45) +
  disc(0, -158, 15, paper, 3) +
  stroke('M-13,-164 q13,9 26,0 M-12,-150 q12,-8 24,0', 2.5) +
  box(-44, -130, 80, 128, leaf, 3.5, 2) +
  stroke('M-17,-129 V-3 M9,-129 V-3', 2.5, 0.45) +
  bar('M-40,-22 L32,-106', '#3aa093', 8, 2.5) +
  bar('M-43,-110 H35 M-43,-20 H35', '#3aa093', 8, 2.5) +
  box(18, -74, 12, 20, '#c9cede', 2.5, 3) +
  dot(24, -66, 2.2, ink) +
  stroke('M24,-65 v5', 2) +
  stroke('M-34,-9 q8,-5 14,0 M-12,-7 q6,-4 10,0', 2.2, 0.5, duskDeep) +
  stroke('M62,-94 L68,-86', 2.5, 0.35) +
  stroke('M58,-98 L66,-98', 7) +
  stroke('M58,-98 L65,-98', 2.5, 1, '#e3e6f0') +
  disc(58, -98, 5, '#c9cede', 2.5) +
  box(-54, -6, 100, 9, '#8a5f38', 3, 2) +
  ball(72, -13, 14, '#c98a5a');
