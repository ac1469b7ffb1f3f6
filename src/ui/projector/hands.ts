/** Counting hands: a number for each choice, typed or tapped, which nobody sees before it is revealed. */
import { keyOf, type SchoolClass } from '../../core/class/class.ts';
import { countedForks, type Version } from '../../core/record/forks.ts';
import { MOST_HANDS, MOST_MENDED, type Playthrough, playthroughId } from '../../core/record/playthrough.ts';

export interface Count {
  readonly fork: string;
  /** The first vote of a class, or the one after it has seen how it split. */
  readonly time: 'first' | 'last';
  /** Choices in the level's order, the pass last. */
  readonly values: readonly string[];
  readonly hands: Readonly<Record<string, number>>;
  /** Which of the values is counted now; behind the last when all are. */
  readonly at: number;
  /** The next digit begins a new number. */
  readonly fresh: boolean;
  /** It takes the place of a count that was seen, and had a slip in it. */
  readonly mends?: true;
}

export type CountAction =
  | { readonly type: 'digit'; readonly digit: number }
  | { readonly type: 'add'; readonly by: 1 | -1 }
  | { readonly type: 'erase' }
  | { readonly type: 'turn'; readonly by: 1 | -1 };

export const startCount = (fork: string, values: readonly string[], time: Count['time']): Count => ({
  fork,
  time,
  values,
  hands: {},
  at: 0,
  fresh: true,
});
export const isDone = ({ at, values }: Count): boolean => at >= values.length;

export function reduceCount(count: Count, action: CountAction): Count {
  const value = count.values[count.at];
  if (value === undefined)
    return action.type === 'turn' && action.by < 0 ? { ...count, at: count.at - 1, fresh: true } : count;
  const now = count.hands[value] ?? 0;
  const put = (next: number): Count =>
    next < 0 || next > MOST_HANDS ? count : { ...count, hands: { ...count.hands, [value]: next }, fresh: false };
  switch (action.type) {
    case 'digit':
      return put((count.fresh ? 0 : now * 10) + action.digit);
    case 'add':
      return put(now + action.by);
    case 'erase':
      return put(Math.floor(now / 10));
    case 'turn':
      return { ...count, hands: { ...count.hands, [value]: now }, at: Math.max(0, count.at + action.by), fresh: true };
  }
}

/** Hands of another version are counted apart, and lie under an id of their own. */
function idOf({ id, playthroughs }: SchoolClass, level: Version): string {
  const usual = playthroughId(id, level.id, null);
  const taken = playthroughs[keyOf({ level: level.id, id: usual })];
  return taken && taken.version !== level.version ? playthroughId(id, level.id, String(level.version)) : usual;
}

/** What was counted in a class so far, on this device. */
export function handsIn(of: SchoolClass, level: Version): Playthrough | undefined {
  const found = of.playthroughs[keyOf({ level: level.id, id: idOf(of, level) })];
  return found?.mode === 'projector' && found.version === level.version ? found : undefined;
}

/** How often hands were counted at a fork, with every count that was put right. */
export function votesAt(of: SchoolClass, level: Version, fork: string): number {
  const counted = handsIn(of, level)?.hands?.[fork];
  return counted ? (counted.last ? 2 : 1) + (counted.mended ?? 0) : 0;
}

/** Which vote a count would be: the second only after the first has been seen. */
export const timeOf = (of: SchoolClass, level: Version, fork: string, seen: boolean): Count['time'] =>
  seen && handsIn(of, level)?.hands?.[fork] ? 'last' : 'first';

/** A count in place of the one that was seen last at a fork; nothing when none was. */
export function mendCount(of: SchoolClass, level: Version, fork: string, values: readonly string[]): Count | null {
  const counted = handsIn(of, level)?.hands?.[fork];
  return counted && (counted.mended ?? 0) < MOST_MENDED
    ? { ...startCount(fork, values, counted.last ? 'last' : 'first'), mends: true }
    : null;
}

/** The class with a count in it. All hands of a class in one level are one playthrough, which grows. */
export function withHands(
  of: SchoolClass,
  level: Version,
  { fork, time, hands, mends }: Count,
  day: string,
): SchoolClass {
  const id = idOf(of, level);
  const before: Playthrough = handsIn(of, level) ?? {
    id,
    level: level.id,
    version: level.version,
    mode: 'projector',
    seat: null,
    day,
    finished: false,
    forks: {},
    signs: null,
  };
  const first = before.hands?.[fork]?.first;
  const mended = (before.hands?.[fork]?.mended ?? 0) + (mends ? 1 : 0);
  const all = {
    ...before.hands,
    [fork]: {
      ...(time === 'last' && first ? { first, last: hands } : { first: hands }),
      ...(mended > 0 && { mended }),
    },
  };
  const finished = countedForks(level).every((one) => one.id in all);
  return { ...of, playthroughs: { ...of.playthroughs, [keyOf(before)]: { ...before, hands: all, finished } } };
}
