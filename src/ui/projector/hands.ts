/** How a class votes by hands: what is counted next, and what was. */
import { type Count, startCount } from '../../core/class/count.ts';
import type { SchoolClass } from '../../core/class/class.ts';
import { handsIn } from '../../core/class/hands.ts';
import type { Version } from '../../core/record/forks.ts';
import { type Hands, MOST_MENDED } from '../../core/record/playthrough.ts';

/**
 * Beside how many answers by device hands without one may be counted: none once something was shown, which a few hands
 * more would change.
 */
export const besideWhom = (of: SchoolClass, level: Version, { fork, time, mends }: Count, seen: boolean): number =>
  seen || time === 'last' || mends || isOfAll(handsIn(of, level)?.hands?.[fork])
    ? 0
    : Object.values(of.playthroughs).filter(
        (one) =>
          one.level === level.id &&
          one.version === level.version &&
          one.mode !== 'projector' &&
          one.forks[fork] !== undefined,
      ).length;

/** Was it a vote of the whole class, by its hands or its devices? It stands in place of what was chosen in stories. */
function isOfAll(counted: Hands | undefined): counted is Hands {
  return counted !== undefined && counted.beside === undefined;
}

/**
 * How often the class voted at a fork, with every count that was put right: each time it sees a new picture. Hands beside
 * the devices' answers are no vote of the class: they come in late, as a device's answer may.
 */
export function votesAt(of: SchoolClass, level: Version, fork: string): number {
  const counted = handsIn(of, level)?.hands?.[fork];
  return isOfAll(counted) ? (counted.last ? 2 : 1) + (counted.mended ?? 0) : 0;
}

/** Did the class vote a second time at a fork? A second vote by devices stays. */
export const votedTwice = (of: SchoolClass, level: Version, fork: string): boolean =>
  handsIn(of, level)?.hands?.[fork]?.last !== undefined;

/** Did the whole class vote by hands at a fork? Then it does so again: it votes one way at a time. */
export function votedByHands(of: SchoolClass, level: Version, fork: string): boolean {
  const counted = handsIn(of, level)?.hands?.[fork];
  return isOfAll(counted) && !counted.devices;
}

/** Which vote a count would be: the second only after the first has been seen. */
export const timeOf = (of: SchoolClass, level: Version, fork: string, seen: boolean): Count['time'] =>
  seen && votesAt(of, level, fork) > 0 ? 'last' : 'first';

/** A count in place of the one that was seen last at a fork; nothing when none was. */
export function mendCount(of: SchoolClass, level: Version, fork: string, values: readonly string[]): Count | null {
  const counted = handsIn(of, level)?.hands?.[fork];
  return isOfAll(counted) && !counted.devices && (counted.mended ?? 0) < MOST_MENDED
    ? { ...startCount(fork, values, counted.last ? 'last' : 'first'), mends: true }
    : null;
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
