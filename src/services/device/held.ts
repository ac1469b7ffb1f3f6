import { partsOf, placeOf, type StoreName } from './stores.ts';

/** What comes in place of what is kept; `undefined` removes it. `read` is false while nobody knows what is kept. */
export type Change = (kept: unknown, read: boolean) => unknown;

/**
 * So many transactions may be under way at one place. Who presses never meets it; a hundred presses in a second would
 * leave a queue behind that the browser holds in memory for half a minute, where the newest of them says it all.
 */
const MOST_UNDER_WAY = 4;

/** Something to be done to an entry, and who is told whether it is written. */
interface Task {
  readonly by: Change;
  /** It stands for all that was to be done before it. */
  readonly last: boolean;
  /** A transaction is at work on it. */
  onWay: boolean;
  finish(written: boolean): void;
}

/** What is to be done to entries and is not written yet. */
export interface Held {
  any(): boolean;
  /** The places something is to be done at. */
  places(): Iterable<string>;
  /** Resolves to whether it is written, once that is known. */
  add(at: string, by: Change, last: boolean): Promise<boolean>;
  /** Does what is to be done at a place, until nothing is left or writing fails. */
  work(at: string): Promise<void>;
  /** What is kept, with what is to be done to it; what is on its way comes before any reading of what is kept. */
  over(at: string, kept: unknown, known: boolean): unknown;
  /** What was kept, with all that is to be done to it, on its way or not. */
  overWhole(at: string, kept: unknown): unknown;
  /** Everything kept in a store, with what is to be done to it. */
  overAll(store: StoreName, kept: readonly [string, unknown][] | undefined): [string, unknown][];
}

/**
 * @param write does these changes to one entry, one after the other, in one transaction; resolves to whether it is written
 * @param written told the place after each transaction that was
 */
export function createHeld(
  write: (store: StoreName, key: string, changes: readonly Change[]) => Promise<boolean>,
  written: (at: string) => void,
): Held {
  /** By place, what is still to be done, in its order. */
  const held = new Map<string, Task[]>();
  /** By place, how many transactions are under way. */
  const underWay = new Map<string, number>();

  const over: Held['over'] = (at, kept, known) => {
    const tasks = held.get(at) ?? [];
    const rest = known ? tasks.filter(({ onWay }) => !onWay) : tasks;
    return rest.reduce((before, { by }) => by(before, known), kept);
  };

  return {
    any: () => held.size > 0,
    places: () => held.keys(),
    add: async (at, by, last) =>
      new Promise<boolean>((finish) => {
        const tasks = held.get(at) ?? [];
        const kept = last ? tasks.filter(({ onWay }) => onWay) : tasks;
        // whoever waits for what this stands for hears of this, and before it: what is written last is heard last
        const before = tasks.filter((task) => !kept.includes(task));
        const all = (done: boolean): void => {
          before.forEach((task) => task.finish(done));
          finish(done);
        };
        held.set(at, [...kept, { by, last, onWay: false, finish: all }]);
      }),
    // one transaction after the other; what stands for all before it waits for few: the page may go at any moment
    async work(at) {
      const [store, key] = partsOf(at);
      for (;;) {
        const all = held.get(at) ?? [];
        const tasks = all.filter(({ onWay }) => !onWay);
        const last = tasks[tasks.length - 1];
        if (!last || (tasks.length < all.length && !tasks[0]?.last)) return;
        const others = underWay.get(at) ?? 0;
        if (others >= MOST_UNDER_WAY) return;
        underWay.set(at, others + 1);
        tasks.forEach((task) => (task.onWay = true));
        const done = await write(
          store,
          key,
          tasks.map(({ by }) => by),
        );
        underWay.set(at, (underWay.get(at) ?? 1) - 1);
        tasks.forEach((task) => (task.onWay = false));
        const now = held.get(at) ?? [];
        const left = now.slice(now.indexOf(last) + 1);
        if (done && left.length > 0) held.set(at, left);
        else if (done) held.delete(at);
        if (done) written(at);
        tasks.forEach((task) => task.finish(done));
        if (!done) return;
      }
    },
    over,
    overWhole: (at, kept) => (held.get(at) ?? []).reduce((before, { by }) => by(before, true), kept),
    overAll(store, kept) {
      const all = new Map(kept);
      for (const at of held.keys()) {
        const key = at.slice(store.length + 1);
        if (at === placeOf(store, key)) all.set(key, over(at, all.get(key), kept !== undefined));
      }
      return [...all].filter(([, one]) => one !== undefined);
    },
  };
}
