/** One switch: things are marked one after the other, and a press takes the one that is marked. */
import type { Clock, Remover } from '../../ports/device.ts';

/** Seconds after a group was opened for which a press counts for nothing: a hand that shakes presses twice. */
export const STILL = 0.4;
/** So many things are marked one by one; where there are more, in groups. */
const FEW = 5;
const GROUP = 4;

type Groups<Thing> = readonly (readonly Thing[])[];

/** In groups as even as can be: few things each alone, many by fours, what is always there together at the end. */
export function groupsOf<Thing>(asked: readonly Thing[], always: readonly Thing[]): Groups<Thing> {
  if (asked.length + always.length <= FEW) return [...asked, ...always].map((one) => [one]);
  const size = asked.length <= FEW ? 1 : Math.ceil(asked.length / Math.ceil(asked.length / GROUP));
  const groups = Array.from({ length: Math.ceil(asked.length / size) }, (_, at) =>
    asked.slice(at * size, (at + 1) * size),
  );
  return always.length > 0 ? [...groups, always] : groups;
}

interface OneSwitchOptions<Thing> {
  readonly clock: Clock;
  /** Seconds for which each thing is marked. */
  readonly seconds: number;
  /** What can be pressed now, in the order in which it is marked. */
  readonly groups: () => Groups<Thing>;
  /** Marks these, and nothing else. */
  readonly onMark: (things: readonly Thing[]) => void;
  readonly onTake: (thing: Thing) => void;
}

export interface OneSwitch {
  press(): void;
  stop(): void;
}

/**
 * Marks group after group and begins anew at the end. A press opens the marked group, whose things are then marked one
 * by one, once round; a press takes the marked thing. What has come anew is marked from its beginning.
 */
export function createOneSwitch<Thing>({ clock, seconds, groups, onMark, onTake }: OneSwitchOptions<Thing>): OneSwitch {
  let now: Groups<Thing> = [];
  /** What is marked: a group, or the thing at `item` of one that is open. Nothing at first, and after a press. */
  let at: { readonly group: number; readonly item: number | null } | null = null;
  let next: Remover | undefined;
  let still: Remover | undefined;

  const marked = (): readonly Thing[] => {
    if (!at) return [];
    const group = now[at.group] ?? [];
    return at.item === null ? group : group.slice(at.item, at.item + 1);
  };
  const changed = (): boolean => {
    const [before, after] = [now.flat(), groups().flat()];
    return before.length !== after.length || before.some((one, index) => one !== after[index]);
  };
  const following = (): typeof at => {
    if (!at || changed()) return { group: 0, item: null };
    const { group, item } = at;
    if (item !== null && item + 1 < (now[group]?.length ?? 0)) return { group, item: item + 1 };
    return { group: (group + 1) % Math.max(1, now.length), item: null };
  };
  const wait = (): void => {
    next?.();
    next = clock.after(seconds, () => {
      at = following();
      now = groups();
      onMark(marked());
      wait();
    });
  };
  wait();
  return {
    press() {
      if (!at || still) return;
      const taken = changed() ? [] : marked();
      const [thing] = taken;
      if (taken.length > 1) {
        at = { group: at.group, item: 0 };
        still = clock.after(STILL, () => (still = undefined));
        onMark(marked());
        return wait();
      }
      at = null;
      onMark([]);
      wait();
      // last of all: what is taken may turn the switch off
      if (thing !== undefined) onTake(thing);
    },
    stop() {
      next?.();
      still?.();
      onMark([]);
    },
  };
}
