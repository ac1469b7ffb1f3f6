import type { FootView } from './poses.ts';
import { fill, line, outline } from './shape.ts';
import { COLOURS, FINE } from './tokens.ts';

/** Height of the ankle over the ground. */
export const ANKLE = 92;

/** Shoes with the ankle at 0,0 and the sole at `ANKLE`; the sole's band is white on every shoe. */
const SHOES: Record<FootView, (colour: string) => string> = {
  side: (colour) =>
    outline('M-58-12L44-12C48 16 72 30 100 38C126 46 132 66 126 92H-64C-72 60-68 22-58-12Z', colour) +
    line('M-66 70C-10 74 60 74 128 70M32 20L58 4M48 36L74 18M82 34C76 46 76 58 80 70', FINE),
  quarter: (colour) =>
    outline('M-56-12H48C52 18 66 32 82 46C98 60 98 80 92 94Q20 104-62 94C-68 60-66 22-56-12Z', colour) +
    line('M-65 72C-20 82 50 84 96 72M22 22L54 8M32 40L66 24M34 78C30 56 60 46 82 56', FINE),
  front: (colour) =>
    outline('M-54-12H54C58 26 74 52 68 90Q0 106-68 90C-74 52-58 26-54-12Z', colour) +
    line('M-68 70C-56 40 56 40 68 70M-22 12L22 18M-26 32L26 36', FINE),
  back: (colour) =>
    outline('M-54-12H54C60 30 66 60 62 92Q0 100-62 92C-66 60-60 30-54-12Z', colour) +
    line('M-63 72Q0 80 63 72M-18-4L-14 62H14L18-4', FINE),
};

/** A shoe; the leg covers its upper edge. */
export const drawFoot = (view: FootView, colour: string): string =>
  SHOES[view](colour) + fill('M-40-30H40V-8H-40Z', COLOURS.ink);
