import { COLOURS } from '../tokens.ts';
import { bar } from '../shapes/ink.ts';
import { grass } from '../shapes/tree.ts';
import { bunting } from '../shapes/yard-things.ts';
import type { Mood } from './place.ts';
import { YARD_TONES, type YardTones } from './yard.ts';

const FLAGS = [COLOURS.brick, COLOURS.paper, COLOURS.leaf, COLOURS.lamp, COLOURS.plum];

/** Grass in each light: ground, near ground, blades, chalk. */
const GRASS: Readonly<Record<Mood, readonly [string, string, string, string]>> = {
  day: ['#8fae93', '#7f9f88', '#5f8a78', '#fbf8f2'],
  dusk: ['#4a648f', '#405a84', '#34507a', '#c6cfe8'],
  night: ['#3a4f7e', '#324672', '#2a3f6b', '#9aa7d0'],
  warm: ['#9c946f', '#8c8568', '#6f7a5e', '#fff3d6'],
};

/** The yard's colours with grass for ground; the sports ground and the picnic share them. */
export const meadow = (mood: Mood): YardTones => ({
  ...YARD_TONES[mood],
  ground: GRASS[mood][0],
  groundNear: GRASS[mood][1],
});

/** Tufts of grass in the colour of the light. */
export const tufts = (mood: Mood): string =>
  grass(
    [
      [80, 650],
      [330, 600],
      [600, 622],
      [690, 660],
      [250, 742],
      [560, 752],
      [760, 706],
      [900, 640],
      [1010, 720],
      [1150, 660],
      [1230, 750],
    ],
    GRASS[mood][2],
  );

/** Two strings of bunting from the school to poles in the grass. */
export const festoon = (mood: Mood): string => {
  const flags = mood === 'day' || mood === 'warm' ? FLAGS : ['#8a5a5e', '#aab5d8', '#3f7f86', '#b99a62', '#6b4f86'];
  return (
    bar('M584,586 V330 M1010,586 V330', YARD_TONES[mood].trunk, 6) +
    bunting(376, 240, 584, 336, 26, flags) +
    bunting(584, 336, 1010, 336, 34, flags) +
    bunting(1010, 336, 1300, 250, 24, flags)
  );
};

/** Chalk on grass. */
export const chalkOn = (mood: Mood): string => GRASS[mood][3];
