/**
 * "Alone": the theme on one piano and nothing beneath it. It asks, and the room is still; it begins again and does not
 * get as far.
 * There is no dark chord and no beat in it: it is to be lonely, never to frighten.
 */
import type { Bar, Score } from './score';
import { asks } from './theme';

const still: Bar = { chord: [], piano: [], kalimba: [] };

const bars: readonly Bar[] = [
  { ...still, piano: asks[0] },
  { ...still, piano: asks[1] },
  still,
  { ...still, piano: asks[0].slice(0, 2) },
  still,
];

export const alone: Score = { beat: 1, beatsPerBar: 4, level: -37, padShare: 0, seed: 107, bars };
