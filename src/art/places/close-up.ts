import { at, flat, sheet, shape, slab, stroke } from '../shapes/ink.ts';
import { mug, steam } from '../shapes/small-things.ts';
import { cakeTin, jug, plate, tableLantern } from '../shapes/table-things.ts';
import { bush } from '../shapes/tree.ts';
import { COLOURS } from '../tokens.ts';
import type { DrawPlace, Mood } from './place.ts';
import { coldGlow, commonSpots, lampGlow, spot } from './spots.ts';
import { touch } from './touch.ts';
import { yard, yardGlows, yardSky, YARD_TONES } from './yard.ts';

const SHIFT = { x: -236, y: 74 };

/** Table cloth in each light: top, fall, stripe. */
const CLOTH: Readonly<Record<Mood, readonly [string, string, string]>> = {
  day: ['#f0e4cd', '#d9c8ac', '#b5533c'],
  dusk: ['#8f7f9e', '#6d6088', '#7a4660'],
  night: ['#6f6890', '#55507a', '#63406a'],
  warm: ['#f0dab4', '#d3b08f', '#b5533c'],
};

/**
 * Close by the end of a picnic table, the school dark behind: for one bust beside a wide panel. Things: `lantern-on`,
 * `tin-open`, and those of the yard.
 */
const draw: DrawPlace = (options) => {
  const { mood, things = [] } = options;
  const isLit = things.includes('lantern-on');
  // The first window of the school lies beyond the edge here, so one more is lit to be seen.
  const shown = { ...options, lit: options.lit + 1 };
  const tones = YARD_TONES[mood];
  const [top, fall, stripe] = CLOTH[mood];
  return {
    back: sheet(
      yardSky(mood),
      at(SHIFT.x, SHIFT.y, yard(shown, tones, 1640)),
      slab(0, 640, 1280, 160, tones.groundNear),
      bush(452, 640, 0.7, tones.leavesShade),
      bush(20, 650, 0.6, tones.leavesShade),
    ),
    front: sheet(
      shape('M-20,688 H1300 V728 H-20Z', top, 4),
      shape('M-20,728 H1300 V820 H-20Z', fall, 4),
      stroke('M-20,700 H1300 M-20,716 H1300', 4, 0.8, stripe),
      flat(Array.from({ length: 14 }, (_, step) => `M${step * 96 + 12},730 h30 l4,90 h-38z`).join(' '), stripe, 0.4),
      stroke('M-20,728 H1300', 4),
      mug(64, 708, stripe),
      steam(64, 674),
      jug(452, 712),
      plate(526, 708, true),
      cakeTin(610, 714, COLOURS.leaf, things.includes('tin-open')),
      tableLantern(716, 714, isLit),
    ),
    ground: 614,
    spots: {
      ...commonSpots(980, 0.36, 640, 0.16),
      bust: spot(250, 700, 0.4, 'lit'),
      'bust-beside': spot(92, 702, 0.37, 'beside'),
    },
    lamp: { x: 60, y: 640 },
    objects: {
      window: touch(58, 326, 72, 116, 'touch-glass'),
      tree: touch(320, 366, 170, 196, 'touch-leaf'),
      railing: touch(520, 560, 220, 72, 'touch-metal'),
      mug: touch(42, 656, 60, 60, 'touch-china'),
      jug: touch(424, 650, 62, 68, 'touch-water'),
      plate: touch(492, 670, 68, 52, 'touch-china'),
      tin: touch(570, 662, 80, 58, 'touch-box'),
      lantern: touch(686, 646, 60, 74, 'touch-switch'),
    },
    glows: [
      ...yardGlows(shown).map((glow) => ({ ...glow, x: glow.x + SHIFT.x, y: glow.y + SHIFT.y })),
      ...(isLit ? [lampGlow(716, 690, 110, 0.5)] : []),
      ...(mood === 'day' ? [] : [mood === 'warm' ? lampGlow(250, 420, 320, 0.3) : coldGlow(330, 560, 240, 0.35)]),
    ],
  };
};

export default draw;
