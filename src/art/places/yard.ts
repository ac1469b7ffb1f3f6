import { COLOURS } from '../tokens.ts';
import { fence } from '../shapes/fence.ts';
import { flat, stroke } from '../shapes/ink.ts';
import { moon, sun } from '../shapes/moon.ts';
import { farWindows, roofs } from '../shapes/roofs.ts';
import {
  litMiddles,
  litWindowBelow,
  openPorch,
  school,
  SCHOOL_FOOT,
  schoolSteps,
  type SchoolTones,
} from '../shapes/school.ts';
import { cloud, DAY_SKY, DUSK_SKY, NIGHT_SKY, skyBands, stars, WARM_SKY, type Bands } from '../shapes/sky.ts';
import { tree } from '../shapes/tree.ts';
import type { Glow, Mood, PlaceOptions } from './place.ts';
import { lampGlow } from './spots.ts';
import { touch } from './touch.ts';

/** The colours of the school yard in one light. */
export interface YardTones extends SchoolTones {
  sky: Bands;
  roofs: string;
  ground: string;
  groundNear: string;
  leaves: string;
  leavesShade: string;
  trunk: string;
  rail: string;
  front: string;
}

const DUSK: YardTones = {
  sky: DUSK_SKY,
  roofs: '#3b4a80',
  wall: '#5a699f',
  side: '#4d5c92',
  trim: '#8b98c4',
  glass: '#33426f',
  clock: '#c6cfe8',
  porch: '#6b79ac',
  door: '#e0b968',
  doorPane: '#f7dc9a',
  step: '#7a88b8',
  stepShade: '#5f6da3',
  ground: '#4d5d94',
  groundNear: '#435388',
  leaves: '#3c5a80',
  leavesShade: '#344e74',
  trunk: '#3a3f68',
  rail: '#37467a',
  front: COLOURS.night,
};

export const YARD_TONES: Readonly<Record<Mood, YardTones>> = {
  dusk: DUSK,
  day: {
    sky: DAY_SKY,
    roofs: '#93a8d0',
    wall: '#a98893',
    side: '#977885',
    trim: '#f0e4cd',
    glass: '#6684b6',
    clock: '#fbf8f2',
    porch: '#c2a6a4',
    door: '#2f8f83',
    doorPane: '#bfe0e2',
    step: '#d6cdc4',
    stepShade: '#b5aab0',
    ground: '#a3a6bd',
    groundNear: '#9497b1',
    leaves: '#5fa08a',
    leavesShade: '#4c8a7c',
    trunk: '#7a5a50',
    rail: '#5d6a99',
    front: '#3f6f72',
  },
  night: {
    ...DUSK,
    sky: NIGHT_SKY,
    roofs: '#2a3768',
    wall: '#46538a',
    side: '#3b487e',
    trim: '#6f7db0',
    glass: '#27346a',
    clock: '#aab5d8',
    porch: '#56639a',
    door: '#b9995e',
    doorPane: '#e3c785',
    step: '#626f9f',
    stepShade: '#4b588c',
    ground: '#3d4b83',
    groundNear: '#344177',
    leaves: '#2f4a70',
    leavesShade: '#273f64',
    trunk: '#2d3258',
    rail: '#2c3a6c',
  },
  warm: {
    sky: WARM_SKY,
    roofs: '#7d6f95',
    wall: '#b98f86',
    side: '#a57f80',
    trim: '#ecd3ad',
    glass: COLOURS.lamp,
    clock: '#fff3d6',
    porch: '#fbd27a',
    door: COLOURS.lamp,
    doorPane: '#fff0c0',
    step: '#e0c19a',
    stepShade: '#bd9a82',
    ground: '#b58f77',
    groundNear: '#a17f73',
    leaves: '#5f8f79',
    leavesShade: '#517d6d',
    trunk: '#6d4c4a',
    rail: '#8b6f78',
    front: '#5d4a5c',
  },
};

/** Hands of the school clock, drawn about its middle: twenty-five past eight, four, ten, half past five. */
const HANDS: Readonly<Record<Mood, string>> = {
  day: 'M0,0 L10,19 M0,0 L-14,6',
  dusk: 'M0,0 V-22 M0,0 L14,8',
  night: 'M0,0 V-22 M0,0 L-13,-8',
  warm: 'M0,0 V22 M0,0 L6,14',
};

const NIGHT_STARS = [
  [70, 60],
  [180, 84, 1.6],
  [330, 50],
  [470, 92, 1.6],
  [600, 40, 2.4],
  [716, 130, 1.6],
  [560, 190, 1.6],
  [820, 70],
  [980, 40],
  [1100, 110],
  [1210, 60, 1.6],
] as const;

/** How many of the school's ten windows are lit. By day only those asked for; at the full circle all. */
export const litWindows = ({ mood, lit }: PlaceOptions): number =>
  mood === 'warm' ? 10 : Math.min(10, lit + (mood === 'day' ? 0 : 1));

/** The sky over `width` px. */
export function yardSky(mood: Mood, width = 1280): string {
  const tones = YARD_TONES[mood];
  const above =
    mood === 'day'
      ? sun(662, 168, 28) +
        cloud(560, 300, 150, '#e9f0f8') +
        cloud(880, 190, 190, '#e9f0f8') +
        cloud(1120, 320, 130, '#e9f0f8')
      : mood === 'warm'
        ? stars(NIGHT_STARS.slice(0, 6))
        : stars(NIGHT_STARS) + moon(662, 168, 28);
  return skyBands(tones.sky, width, 800) + above;
}

/** The roofs of the town behind the school, with a few lit windows. */
export function townBehind(mood: Mood, width = 1280): string {
  return (
    roofs(width, 500, YARD_TONES[mood].roofs) +
    (mood === 'day'
      ? ''
      : farWindows(
          [
            [590, 414],
            [614, 414],
            [590, 444],
            [760, 448],
            [742, 420],
            [718, 462],
            [960, 440],
            [1136, 432],
            [1110, 458],
          ],
          mood === 'warm' ? 1 : 0.85,
        ))
  );
}

/** What one can touch wherever the school is seen whole. */
export const YARD_OBJECTS = {
  clock: touch(154, 152, 72, 72, 'touch-clock'),
  door: touch(112, 384, 156, 150, 'touch-door'),
  window: touch(296, 402, 68, 112, 'touch-glass'),
  tree: touch(540, 300, 190, 176, 'touch-leaf'),
  railing: touch(560, 486, 200, 72, 'touch-metal'),
} as const;

/**
 * The school before the town, and the ground before it, with steps, trees and railing. Things: `door-open`;
 * `window-on`, one window beside the porch.
 */
export function yard(options: PlaceOptions, tones = YARD_TONES[options.mood], width = 1280): string {
  const foot = SCHOOL_FOOT;
  const { things = [] } = options;
  return (
    townBehind(options.mood, width) +
    school(tones, litWindows(options), HANDS[options.mood], options.mirrored) +
    (things.includes('door-open') ? openPorch(tones) : '') +
    (things.includes('window-on') ? litWindowBelow(tones) : '') +
    flat(`M-20,${foot} H${width + 20} V820 H-20Z`, tones.ground) +
    stroke(`M-20,${foot} H${width + 20}`, 4) +
    flat(`M-20,700 C300,680 700,720 ${width + 20},690 V820 H-20Z`, tones.groundNear) +
    schoolSteps(tones) +
    tree(640, 548, 1.12, tones.leaves, tones.leavesShade, tones.trunk) +
    tree(1176, 550, 1.3, tones.leaves, tones.leavesShade, tones.trunk) +
    fence(540, width + 20, 556, tones.rail)
  );
}

/** The glow of each lit window and of the door's panes. */
export const yardGlows = (options: PlaceOptions): Glow[] =>
  options.mood === 'day' ? [] : litMiddles(litWindows(options)).map(({ x, y }) => lampGlow(x, y, 84, 0.34));
