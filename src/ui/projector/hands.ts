/** What was counted by hands in a class, and how it is laid down there. */
import { type Count, startCount } from '../../core/class/count.ts';
import { keyOf, type SchoolClass } from '../../core/class/class.ts';
import { countedForks, type Version } from '../../core/record/forks.ts';
import { type Hands, MOST_MENDED, type Playthrough, playthroughId } from '../../core/record/playthrough.ts';

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

/**
 * Beside how many answers by device hands without one may be counted: none once something was shown, which a few hands
 * more would change.
 */
export const besideWhom = (
  { playthroughs }: SchoolClass,
  level: Version,
  { fork, time, mends }: Count,
  seen: boolean,
): number =>
  seen || time === 'last' || mends
    ? 0
    : Object.values(playthroughs).filter(
        (one) =>
          one.level === level.id &&
          one.version === level.version &&
          one.mode !== 'projector' &&
          one.forks[fork] !== undefined,
      ).length;

/**
 * How often the class voted at a fork, by hands or by its devices, with every count that was put right. Hands beside the
 * devices' answers are no vote of the class: they come in late, as a device's answer may.
 */
export function votesAt(of: SchoolClass, level: Version, fork: string): number {
  const counted = handsIn(of, level)?.hands?.[fork];
  return isOfAll(counted) ? (counted.last ? 2 : 1) + (counted.mended ?? 0) : 0;
}

/** Does this count stand for the whole class? Then it stands in place of what devices handed in. */
const isOfAll = (counted: Hands | undefined): counted is Hands => counted !== undefined && counted.beside === undefined;

/** Did the class vote by hands at a fork? Then it does so again: it votes one way at a time. */
export function votedByHands(of: SchoolClass, level: Version, fork: string): boolean {
  const counted = handsIn(of, level)?.hands?.[fork];
  return isOfAll(counted) && !('devices' in counted);
}

/** Did the class vote a second time at a fork? A second vote by devices stays. */
export const votedTwice = (of: SchoolClass, level: Version, fork: string): boolean =>
  handsIn(of, level)?.hands?.[fork]?.last !== undefined;

/** Which vote a count would be: the second only after the first has been seen. */
export const timeOf = (of: SchoolClass, level: Version, fork: string, seen: boolean): Count['time'] =>
  seen && votesAt(of, level, fork) > 0 ? 'last' : 'first';

/** A count in place of the one that was seen last at a fork; nothing when none was. */
export function mendCount(of: SchoolClass, level: Version, fork: string, values: readonly string[]): Count | null {
  const counted = handsIn(of, level)?.hands?.[fork];
  return counted && counted.beside === undefined && (counted.mended ?? 0) < MOST_MENDED
    ? { ...startCount(fork, values, counted.last ? 'last' : 'first'), mends: true }
    : null;
}

/** The class with a count in it. All hands of a class in one level are one playthrough, which grows. */
export function withHands(
  of: SchoolClass,
  level: Version,
  { fork, time, hands, mends, beside }: Count,
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
      ...(beside !== undefined && { beside }),
    },
  };
  const finished = countedForks(level).every((one) => one.id in all);
  return { ...of, playthroughs: { ...of.playthroughs, [keyOf(before)]: { ...before, hands: all, finished } } };
}

/**
 * The count that goes on at a fork: the one begun, or a new one where the whole class votes here and has not yet. Nothing
 * once it is done.
 * @param seen was the fork revealed already?
 */
export function countingNow(
  of: SchoolClass,
  level: Version,
  fork: { readonly id: string; readonly values: readonly string[] },
  { hands, begun, seen }: { readonly hands: boolean; readonly begun: Count | null; readonly seen: boolean },
): Count | null {
  if (begun?.fork === fork.id) return begun;
  if (!hands || handsIn(of, level)?.hands?.[fork.id]) return null;
  return startCount(fork.id, fork.values, timeOf(of, level, fork.id, seen));
}
