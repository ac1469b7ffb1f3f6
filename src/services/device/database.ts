import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Answer } from '../../core/save/answer.ts';
import type { Keeping, Remover } from '../../ports/device.ts';
import { quietly } from './quietly.ts';
import { abort, createUnderway } from './underway.ts';

const NAME = 'a-role-to-play';
/** Raised when stores change; the version of what lies in them is `SAVE`. */
export const DATABASE = 3;
/** Some browsers never answer when storage is shut off: after so many milliseconds the game plays on without it. */
const PATIENCE = 1500;
/** Milliseconds until storage that failed is tried again, at first and at most: each time twice as long. */
const AGAIN = { first: 2000, most: 60_000 };

const STORES = ['players', 'settings', 'aside', 'classes', 'waiting', 'keys'] as const;
export type StoreName = (typeof STORES)[number];
/** Keys that begin so are of a class, in stores that hold other things too. */
export const CLASS_KEY = 'class/';
type Entry = { key: string; value: unknown };
type Schema = DBSchema & Record<StoreName, Entry>;
type Opened = IDBPDatabase<Schema>;

/** What comes in place of what is kept; `undefined` removes it. `read` is false while nobody knows what is kept. */
export type Change = (kept: unknown, read: boolean) => unknown;
/** One entry, or a whole store where no key is named. */
export type Place = readonly [store: StoreName, key?: string];
/** What an exchange found at the places it asked for. */
export interface Kept {
  one(store: StoreName, key: string): unknown;
  all(store: StoreName): readonly [key: string, value: unknown][];
}
/** `undefined` removes an entry; a write without a key empties the store. */
export type Write = readonly [store: StoreName, key?: string, value?: unknown];
/** `left`: nothing was written because nothing was to be. `unknown`: it failed, and nothing or all of it is written. */
export type Exchanged = 'done' | 'left' | 'unknown';

/**
 * What is kept on this device. Where it cannot be kept it is held in memory until it can; nothing here throws. What is
 * not known is never answered as if there were nothing.
 */
export interface Database {
  all(store: StoreName): Promise<Answer<readonly [key: string, value: unknown][]>>;
  get(store: StoreName, key: string): Promise<Answer<unknown>>;
  /**
   * Changes an entry in one transaction. Resolves to whether it is written; what is not is held, and written as soon as
   * it can be. @param last it stands for all that was to be done here before it
   */
  change(store: StoreName, key: string, by: Change, last?: boolean): Promise<boolean>;
  /** Changes several entries by what lies at some places, in one transaction: all or nothing. Nothing is held. */
  exchange(places: readonly Place[], by: (kept: Kept) => readonly Write[] | undefined): Promise<Exchanged>;
  keeping(): Keeping;
  /** Called when it is kept again or no longer, and when what was not known can be asked again. */
  subscribe(listener: () => void): Remover;
}

/** Calls after so many milliseconds, unless it is removed. */
export type Wait = (milliseconds: number, call: () => void) => Remover;
const byTimer: Wait = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
const FAULTS: Readonly<Record<string, Keeping>> = { VersionError: 'newer', QuotaExceededError: 'full' };

/** Everything in a store, read in one transaction. */
async function entriesOf(store: {
  getAllKeys(): Promise<string[]>;
  getAll(): Promise<unknown[]>;
}): Promise<[string, unknown][]> {
  // one that fails at once must not leave the other alone
  const [keys, values] = await Promise.all([(async () => store.getAllKeys())(), (async () => store.getAll())()]);
  return keys.map((key, at) => [key, values[at]]);
}

/** Something to be done to an entry, and who is told whether it is written. */
interface Task {
  readonly by: Change;
  /** It stands for all that was to be done before it. */
  readonly last: boolean;
  /** A transaction is at work on it. */
  onWay: boolean;
  finish(written: boolean): void;
}

/** @param wait for tests, which step the clock by hand */
export function createDatabase({
  patience = PATIENCE,
  wait = byTimer,
}: { patience?: number; wait?: Wait } = {}): Database {
  const listeners = new Set<() => void>();
  const hold = createUnderway(globalThis.window);
  /** By place, what is still to be done, in its order. */
  const held = new Map<string, Task[]>();
  let database: Opened | undefined;
  let opening: Promise<void> | undefined;
  let keeping: Keeping = 'kept';
  let pause = AGAIN.first;
  let trying: Remover | undefined;

  const placeOf = (store: StoreName, key: string): string => `${store}/${key}`;
  const tell = (): void => [...listeners].forEach((listener) => listener());

  function mark(next: Keeping): void {
    // a newer version has come: nothing here can mend that
    if (keeping === 'newer') return;
    const changed = keeping !== next;
    keeping = next;
    if (next === 'kept') {
      pause = AGAIN.first;
      trying?.();
      trying = undefined;
    } else if (next !== 'newer') tryLater();
    if (changed) tell();
  }
  const fail = (error: unknown): void => mark(FAULTS[nameOf(error)] ?? 'blocked');
  /** Something was answered: all is well once nothing is held any more. */
  const succeed = (): void => mark(held.size === 0 ? 'kept' : keeping);

  function tryLater(): void {
    trying ??= wait(pause, () => {
      trying = undefined;
      pause = Math.min(AGAIN.most, pause * 2);
      quietly(tryAgain());
    });
  }

  async function tryAgain(): Promise<void> {
    if (held.size > 0) await takeUp();
    else await read(async (from) => hold(from.transaction('settings')).store.count());
    if (keeping !== 'kept' && keeping !== 'newer') tryLater();
  }

  const takeUp = async (): Promise<void> => {
    for (const at of held.keys()) await inTime(work(at));
  };

  async function open(): Promise<void> {
    database = await openDB<Schema>(NAME, DATABASE, {
      upgrade(opened) {
        for (const store of STORES) if (!opened.objectStoreNames.contains(store)) opened.createObjectStore(store);
      },
      blocking(_now, wanted) {
        // another tab must not wait for this one
        database?.close();
        database = undefined;
        mark(wanted === null ? 'blocked' : 'newer');
      },
      terminated() {
        database = undefined;
      },
    });
    succeed();
    quietly(takeUp());
  }

  /** What comes within patience; when it comes later, whoever was told so hears that it can be asked again. */
  function inTime<Value>(coming: Promise<Value>): Promise<Value | 'late'> {
    return new Promise((resolve, reject) => {
      let late = false;
      const stop = wait(patience, () => {
        late = true;
        mark('late');
        resolve('late');
      });
      coming.then(
        (value) => {
          stop();
          resolve(value);
          if (late) succeed();
        },
        (error: unknown) => {
          stop();
          if (late) fail(error);
          reject(error);
        },
      );
    });
  }

  /** The open database, or nothing if it cannot be had now; a late one is taken when it comes. */
  async function available(): Promise<Opened | undefined> {
    if (database || keeping === 'newer') return database;
    // who asks while it is late already need not wait as long again
    const late = opening !== undefined && keeping !== 'kept';
    if (!opening) {
      opening = open().finally(() => (opening = undefined));
      opening.catch(fail);
    }
    if (!late) await inTime(opening).catch(fail);
    return database;
  }

  async function read<Value>(get: (from: Opened) => Promise<Value>): Promise<{ readonly value: Value } | undefined> {
    try {
      const from = await available();
      if (!from) return undefined;
      const value = await inTime(get(from));
      if (value === 'late') return undefined;
      if (keeping !== 'full') succeed();
      return { value: value as Value };
    } catch (error) {
      fail(error);
      return undefined;
    }
  }

  /**
   * Does what is to be done to one entry, in one transaction after the other. What stands for all before it waits for
   * nobody: the page may go at any moment.
   */
  async function work(at: string): Promise<void> {
    const [store, key] = at.split(/\/(.*)/s) as [StoreName, string];
    for (;;) {
      const all = held.get(at) ?? [];
      const tasks = all.filter(({ onWay }) => !onWay);
      const last = tasks[tasks.length - 1];
      if (!last || (tasks.length < all.length && !tasks[0]?.last)) return;
      tasks.forEach((task) => (task.onWay = true));
      const written = await perform(store, key, tasks);
      tasks.forEach((task) => (task.onWay = false));
      const now = held.get(at) ?? [];
      const left = now.slice(now.indexOf(last) + 1);
      if (written && left.length > 0) held.set(at, left);
      else if (written) held.delete(at);
      if (written) succeed();
      tasks.forEach((task) => task.finish(written));
      if (!written) return;
    }
  }

  async function perform(store: StoreName, key: string, tasks: readonly Task[]): Promise<boolean> {
    try {
      const transaction = (await available())?.transaction(store, 'readwrite');
      if (!transaction) return false;
      hold(transaction);
      const kept: unknown = await transaction.store.get(key);
      const value = tasks.reduce((before, { by }) => by(before, true), kept);
      const writing = value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key);
      await Promise.all([writing, transaction.done]);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  }

  /** What is kept, with what is to be done to it; what is on its way comes before any reading of what is kept. */
  function withHeld(at: string, kept: unknown, known: boolean): unknown {
    const tasks = held.get(at) ?? [];
    const rest = known ? tasks.filter(({ onWay }) => !onWay) : tasks;
    return rest.reduce((before, { by }) => by(before, known), kept);
  }

  async function writeAll(
    transaction: IDBPTransaction<Schema, StoreName[], 'readwrite'>,
    writes: readonly Write[],
  ): Promise<void> {
    await Promise.all(
      writes.map(async ([name, key, value]): Promise<unknown> => {
        const store = transaction.objectStore(name);
        if (key === undefined) return store.clear();
        return value === undefined ? store.delete(key) : store.put(value, key);
      }),
    );
  }

  async function readAll(
    transaction: IDBPTransaction<Schema, StoreName[], 'readwrite'>,
    places: readonly Place[],
  ): Promise<Kept> {
    const ones = new Map<string, unknown>();
    const stores = new Map<StoreName, [string, unknown][]>();
    await Promise.all(
      places.map(async ([name, key]) => {
        const store = transaction.objectStore(name);
        if (key !== undefined) ones.set(placeOf(name, key), await store.get(key));
        else stores.set(name, await entriesOf(store));
      }),
    );
    return {
      one: (store, key) => ones.get(placeOf(store, key)) ?? stores.get(store)?.find(([one]) => one === key)?.[1],
      all: (store) => stores.get(store) ?? [],
    };
  }

  return {
    async all(store) {
      const found = await read(async (from) => entriesOf(hold(from.transaction(store)).store));
      const kept = new Map(found?.value);
      for (const at of held.keys()) {
        const key = at.slice(store.length + 1);
        if (at.startsWith(`${store}/`)) kept.set(key, withHeld(at, kept.get(key), found !== undefined));
      }
      const value = [...kept].filter(([, one]) => one !== undefined);
      if (!found) return { is: 'unknown', held: value };
      return value.length > 0 ? { is: 'found', value } : { is: 'none' };
    },
    async get(store, key) {
      const found = await read(async (from): Promise<unknown> => hold(from.transaction(store)).store.get(key));
      const value = withHeld(placeOf(store, key), found?.value, found !== undefined);
      if (!found) return { is: 'unknown', held: value };
      return value === undefined ? { is: 'none' } : { is: 'found', value };
    },
    async change(store, key, by, last = false) {
      const at = placeOf(store, key);
      const done = new Promise<boolean>((finish) => {
        const tasks = held.get(at) ?? [];
        const kept = last ? tasks.filter(({ onWay }) => onWay) : tasks;
        // whoever waits for what this stands for hears of this
        const before = tasks.filter((task) => !kept.includes(task));
        const all = (written: boolean): void => {
          finish(written);
          before.forEach((task) => task.finish(written));
        };
        held.set(at, [...kept, { by, last, onWay: false, finish: all }]);
      });
      quietly(work(at));
      return (await inTime(done)) === true;
    },
    async exchange(places, by) {
      let transaction: IDBPTransaction<Schema, StoreName[], 'readwrite'> | undefined;
      try {
        const stores = [...new Set(places.map(([store]) => store))];
        transaction = (await available())?.transaction(stores, 'readwrite');
        if (!transaction) return 'unknown';
        hold(transaction);
        const writes = by(await readAll(transaction, places));
        await Promise.all([writes && writeAll(transaction, writes), transaction.done]);
        succeed();
        return writes ? 'done' : 'left';
      } catch (error) {
        // nothing of it may stand alone
        abort(transaction);
        fail(error);
        return 'unknown';
      }
    },
    keeping: () => keeping,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
