import { type Beat, type Fork, isFork } from '../kinds/index.ts';
import type { Spot } from '../kinds/spot.ts';
import { PASSED } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';

/** What stands in the record of a sentence that was built and said; its parts are nobody's business. */
export const SAID = 'said';

/** A fork that leaves a trace, and what may stand there: choices or results in the level's order, then the pass. */
export interface RecordedFork {
  readonly id: string;
  readonly values: readonly string[];
  /** Is it summed up for the class? */
  readonly counted: boolean;
}

type OfValues = Exclude<Fork, { kind: 'spot' }>;

/** A fork that is summed up for the class: one answer of several that leaves a trace. */
export const isCounted = (beat: Beat): beat is Extract<Fork, { choices: unknown } | { results: unknown }> =>
  ('choices' in beat || 'results' in beat) && beat.counted !== false && beat.recorded !== false;

const ids = (of: OfValues): string[] => {
  if ('choices' in of) return of.choices.map((one) => one.id);
  return 'results' in of ? of.results.map((one) => one.id) : [SAID];
};

/** A pass that counts as one of the choices is not told apart from it. */
const valuesOf = (of: OfValues): string[] =>
  of.kind === 'choose' && of.pass?.as !== undefined ? ids(of) : [...ids(of), PASSED];

const leavesTrace = (beat: Beat): beat is Fork => isFork(beat) && beat.recorded !== false;

/** Forks with one value each, in the level's order: a choice, the result of an order or a purse, a sentence said. */
export const recordedForks = (level: Level): RecordedFork[] =>
  level.beats.flatMap((beat) =>
    leavesTrace(beat) && beat.kind !== 'spot'
      ? [{ id: beat.id, values: valuesOf(beat), counted: isCounted(beat) }]
      : [],
  );

export const countedForks = (level: Level): RecordedFork[] => recordedForks(level).filter((fork) => fork.counted);

/** Conversations in which signs are found. */
export const recordedSpots = (level: Level): Spot[] =>
  level.beats.filter((beat): beat is Spot => leavesTrace(beat) && beat.kind === 'spot');

export const endingIds = (level: Level): string[] =>
  level.beats.flatMap((beat) => (beat.kind === 'ending' ? [beat.id] : []));
