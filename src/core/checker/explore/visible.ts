/** What stands before the player under these values, in any kind of beat: its parts whose conditions hold. */
import { listsThat } from '../lists-of-kinds.ts';
import { holds, pick, type Condition, type Values } from '../../level/condition.ts';

/** Lists of which the first that holds is taken; of all other lists, everything that holds. */
export const PICKED: ReadonlySet<string> = new Set(['label', 'next', 'is', ...listsThat(({ picked }) => picked)]);
/** Parts of a beat that come only after its answer. */
export const AFTER: ReadonlySet<string> = new Set(['outcome', 'pass', 'next', ...listsThat(({ after }) => after)]);
const NOTHING: ReadonlySet<string> = new Set();

type Variant = { if?: Condition };
type Listener = {
  /** An object, or an entry of a list, is there. */
  there(part: object): void;
  /** Of a list of variants, none holds. */
  none?(variants: readonly object[]): void;
};

/** Calls back for `part` and each object in it that is there; keys in `without` are left out. */
export function visible(part: object, given: Values, listener: Listener, without = NOTHING): void {
  listener.there(part);
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (key === 'if' || without.has(key) || typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      visible(value, given, listener, without);
      continue;
    }
    const entries = value.filter((one): one is Variant => typeof one === 'object' && one !== null);
    const chosen = PICKED.has(key) ? [pick(entries, given)] : entries.filter((one) => holds(one.if, given));
    for (const one of chosen) {
      if (one) visible(one, given, listener, without);
      else listener.none?.(value as object[]);
    }
  }
}
