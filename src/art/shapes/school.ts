import { COLOURS } from '../tokens.ts';
import { at, box, d, disc, dot, flat, shape, slab, stroke } from './ink.ts';
import { windowIn } from './window.ts';

export interface SchoolTones {
  wall: string;
  side: string;
  trim: string;
  glass: string;
  clock: string;
  porch: string;
  door: string;
  doorPane: string;
  step: string;
  stepShade: string;
}

/** Where the building meets the ground. */
export const SCHOOL_FOOT = 540;

/** All windows, in the order in which they light: x, y, width, height of the glass. */
const WINDOWS: readonly (readonly [number, number, number, number])[] = [
  [106, 262, 52, 88],
  [304, 410, 52, 88],
  [222, 262, 52, 88],
  [392, 262, 38, 88],
  [24, 262, 52, 88],
  [462, 410, 38, 88],
  [304, 262, 52, 88],
  [392, 410, 38, 88],
  [462, 262, 38, 88],
  [24, 410, 52, 88],
];

/** Middle points of the first `count` lit windows, for their glow. */
export const litMiddles = (count: number): { x: number; y: number }[] =>
  WINDOWS.slice(0, count).map(([x, y, w, h]) => ({ x: x + w / 2, y: y + h / 2 }));

function clock(x: number, y: number, face: string, hands: string, isMirrored: boolean): string {
  const marks = [0, 90, 180, 270].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return d`M${c * 25},${s * 25} L${c * 28},${s * 28}`;
  });
  const dial = disc(0, 0, 34, face, 4) + stroke(marks.join(' '), 2.5) + stroke(hands, 4);
  // The stage mirrors everything for right-to-left; a clock mirrored twice runs the right way round.
  return at(x, y, isMirrored ? `<g transform="scale(-1,1)">${dial}</g>` : dial);
}

function porch(tones: SchoolTones): string {
  return (
    box(114, 398, 152, 158, tones.porch, 4) +
    shape('M98,400 L190,350 L282,400Z', tones.trim, 4) +
    stroke('M128,392 H252', 2.5, 0.35) +
    shape('M137,556 V428 a53,46 0 0 1 106,0 V556Z', tones.door, 4) +
    stroke('M190,384 V556', 4) +
    shape('M151,440 h28 v36 h-28z M201,440 h28 v36 h-28z', tones.doorPane) +
    stroke('M151,496 h28 v40 h-28z M201,496 h28 v40 h-28z', 2.5, 0.35) +
    dot(182, 488, 4, COLOURS.ink) +
    dot(198, 488, 4, COLOURS.ink) +
    disc(190, 374, 8, tones.doorPane, 3)
  );
}

/** The school house, its left end beyond the picture, its right end at x = 520; `lit` windows are on. */
export function school(tones: SchoolTones, lit: number, hands: string, isMirrored: boolean): string {
  const windows = WINDOWS.map(([x, y, w, h], at) =>
    windowIn(x, y, w, h, { glass: at < lit ? COLOURS.lamp : tones.glass, frame: tones.trim }),
  );
  const roof = 'M-20,196 H10 L190,112 L370,196 H520';
  return (
    shape(`M-20,${SCHOOL_FOOT + 20} V196 H10 L190,112 L370,196 H520 V${SCHOOL_FOOT + 20}Z`, tones.wall, 4) +
    shape(`M370,196 H520 V${SCHOOL_FOOT + 20} H370Z`, tones.side, 4) +
    flat('M-20,208 H12 L190,126 L368,208 H518 V222 H366 L190,142 L14,222 H-20Z', COLOURS.duskDeep, 0.18) +
    stroke(roof, 17) +
    stroke(roof, 9, 1, tones.trim) +
    slab(-20, 520, 540, 20, COLOURS.duskDeep, 0.16) +
    stroke('M-20,520 H520', 2.5, 0.4) +
    clock(190, 188, tones.clock, hands, isMirrored) +
    stroke(
      'M26,232 h20 M52,242 h18 M344,238 h18 M180,300 h20 M192,312 h16 M60,386 h20 M404,238 h18 M470,386 h20 M318,384 h16',
      3,
      0.4,
    ) +
    windows.join('') +
    porch(tones)
  );
}

/** Both leaves of the door stand open: one sees the lit hall. */
export const openPorch = (tones: SchoolTones): string =>
  shape('M137,556 V428 a53,46 0 0 1 106,0 V556Z', '#ffdc8c', 4) +
  flat('M152,556 L170,500 H210 L228,556Z', '#e0bd86') +
  shape('M170,500 v-56 h40 v56z', '#e8c27a', 2.5) +
  stroke('M137,500 H170 M210,500 H243', 2.5, 0.5) +
  shape('M137,556 V428 q2,-20 14,-32 V548Z', tones.door, 3.5) +
  shape('M243,556 V428 q-2,-20 -14,-32 V548Z', tones.door, 3.5);

/** The window to the right of the porch with its lamp on. */
export const litWindowBelow = (tones: SchoolTones): string =>
  windowIn(304, 410, 52, 88, { glass: COLOURS.lamp, frame: tones.trim });

/** Three steps up to the door. */
export const schoolSteps = (tones: SchoolTones): string =>
  [
    [112, 156, 536],
    [94, 192, 556],
    [76, 228, 578],
  ]
    .map(([x = 0, w = 0, y = 0]) => box(x, y, w, 24, tones.step, 4) + slab(x + 2, y + 12, w - 4, 10, tones.stepShade))
    .join('');
