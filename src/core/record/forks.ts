import { type Beat, type Fork, isFork, isLast, kindOf, optionsOf } from '../kinds/index.ts';
import type { Sign, SignsAre } from '../kinds/kind.ts';
import { holds, PASSED, type Values } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import type { Shape } from './shape.ts';

/** A version of a level: the level itself, or what a class keeps of it. */
export type Version = Level | Shape;

/** Is it the level itself, which can be played? */
export const isLevel = (of: Version): of is Level => 'beats' in of;

/** A fork that leaves a trace, and what may stand there: choices or results in the level's order, then the pass. */
export interface RecordedFork {
  readonly id: string;
  readonly values: readonly string[];
  /** Is it summed up for the class? */
  readonly counted: boolean;
}

const leavesTrace = (beat: Beat): beat is Fork => isFork(beat) && beat.recorded !== false;

/** A fork that is summed up for the class: one answer of several that leaves a trace. */
export const isCounted = (beat: Beat): beat is Fork =>
  leavesTrace(beat) && beat.counted !== false && optionsOf(beat).length > 0;

/** A pass that counts as one of the choices is not told apart from it. */
function valuesOf(of: Fork): string[] {
  const values = kindOf(of).recorded(of);
  const isTold = of.pass?.as === undefined || !values.includes(of.pass.as);
  return values.length > 0 && isTold ? [...values, PASSED] : [...values];
}

/** Forks with one value each, in the level's order: a choice, the result of an order or a purse, a sentence said. */
export const recordedForks = (of: Version): readonly RecordedFork[] =>
  isLevel(of)
    ? of.beats.flatMap((beat) => {
        const values = leavesTrace(beat) ? valuesOf(beat) : [];
        return values.length > 0 ? [{ id: beat.id, values, counted: isCounted(beat) }] : [];
      })
    : of.forks;

export const countedForks = (of: Version): RecordedFork[] => recordedForks(of).filter((fork) => fork.counted);

/** A beat in which signs are found, and all that can be found there, each with when it can be seen. */
export interface Spot {
  readonly id: string;
  /** What its signs are; warning signs where nothing is said. */
  readonly are?: SignsAre | undefined;
  readonly signs: readonly Sign[];
}
export interface RecordedSigns {
  readonly id: string;
  readonly signs: readonly string[];
  /** Those that can be seen with these answers. */
  readonly now: (given: Values) => readonly string[];
}

/** Beats in which signs are found, in the level's order. */
export const spotsOf = (of: Version): readonly Spot[] =>
  isLevel(of)
    ? of.beats.flatMap((beat) => {
        const { signs, signsAre: are } = kindOf(beat);
        return signs && leavesTrace(beat) ? [{ id: beat.id, ...(are && { are }), signs: signs(beat) }] : [];
      })
    : of.spots;

export const recordedSigns = (of: Version): RecordedSigns[] =>
  spotsOf(of).map(({ id, signs }) => ({
    id,
    signs: signs.map((sign) => sign.id),
    now: (given) => signs.filter((sign) => holds(sign.if, given)).map((sign) => sign.id),
  }));

/** What its signs are, beat by beat. */
const areOf = (of: Version): ReadonlyMap<string, SignsAre> =>
  new Map(spotsOf(of).map(({ id, are = 'signs' }) => [id, are]));

/** The kinds of signs there are to find in it: each has a chart of its own. */
export const signCharts = (of: Version): SignsAre[] => [...new Set(areOf(of).values())];

/** Those of some signs that belong to one chart. */
export function signsIn<Sign extends { readonly spot: string }>(
  of: Version,
  chart: SignsAre,
  signs: readonly Sign[],
): Sign[] {
  const are = areOf(of);
  return signs.filter(({ spot }) => are.get(spot) === chart);
}

export const endingIds = (of: Version): readonly string[] =>
  isLevel(of) ? of.beats.flatMap((beat) => (isLast(beat) ? [beat.id] : [])) : of.endings;
