import type { Answer } from '../../core/save/answer.ts';
import type { Clock, Keeping, Remover } from '../../ports/device.ts';
import { browserClock } from './clock.ts';
import { createHeld, type Change } from './held.ts';
import { createJournal } from './journal.ts';
import { quietly } from './quietly.ts';
import { createStorageState } from './storage-state.ts';
import { entriesOf, openStores, partsOf, placeOf, readAll, surely, writeAll } from './stores.ts';
import type { Kept, Opened, Place, StoreName, Transaction, Write } from './stores.ts';
import { abort, createUnderway } from './underway.ts';

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

/** @param clock for tests, which step it by hand */
export function createDatabase({ clock = browserClock }: { clock?: Clock } = {}): Database {
  const hold = createUnderway(globalThis.window);
  const state = createStorageState({ clock, again, holding: () => held.any() });
  const { fail, inTime, mark, succeed } = state;
  const held = createHeld(write, (at) => {
    succeed();
    noteDown(at);
  });
  const journal = createJournal(globalThis.window);
  let database: Opened | undefined;
  let opening: Promise<void> | undefined;

  async function again(): Promise<void> {
    if (held.any()) await takeUp();
    else await read(async (from) => hold(from.transaction('settings')).store.count());
  }

  const takeUp = async (): Promise<void> => {
    for (const at of held.places()) await inTime(held.work(at));
  };

  async function open(): Promise<void> {
    database = await openStores(
      (wanted) => {
        // another tab must not wait for this one
        database?.close();
        database = undefined;
        mark(wanted === null ? 'blocked' : 'newer');
      },
      () => (database = undefined),
    );
    await complete(database).catch(fail);
    succeed();
    quietly(takeUp());
  }

  /** Writes what pages that went had not yet written, before anything is read. */
  async function complete(opened: Opened): Promise<void> {
    for (const { place, by, end } of journal.left()) {
      const [store, key] = partsOf(place);
      await perform(opened, store, key, [by]);
      end();
    }
  }

  /** Notes what is to be done to an entry, for the page that comes after this one. */
  const noteDown = (at: string): void =>
    journal.note(at, (kept) => (state.keeping() === 'newer' ? kept : held.overWhole(at, kept)));

  /** The open database, or nothing if it cannot be had now; a late one is taken when it comes. */
  async function available(): Promise<Opened | undefined> {
    if (database || state.keeping() === 'newer') return database;
    // who asks while it is late already need not wait as long again
    const late = opening !== undefined && state.keeping() !== 'kept';
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
      if (state.keeping() !== 'full') succeed();
      return { value: value as Value };
    } catch (error) {
      fail(error);
      return undefined;
    }
  }

  /** Changes one entry in one transaction. */
  async function perform(to: Opened, store: StoreName, key: string, changes: readonly Change[]): Promise<void> {
    const transaction = hold(to.transaction(store, 'readwrite', surely([store])));
    const kept: unknown = await transaction.store.get(key);
    const value = changes.reduce((before, by) => by(before, true), kept);
    const writing = value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key);
    await Promise.all([writing, transaction.done]);
    journal.learn(placeOf(store, key), value);
  }

  async function write(store: StoreName, key: string, changes: readonly Change[]): Promise<boolean> {
    try {
      const to = await available();
      if (to) await perform(to, store, key, changes);
      return to !== undefined;
    } catch (error) {
      fail(error);
      return false;
    }
  }

  return {
    async all(store) {
      const found = await read(async (from) => entriesOf(hold(from.transaction(store)).store));
      found?.value.forEach(([key, kept]) => journal.learn(placeOf(store, key), kept));
      const value = held.overAll(store, found?.value);
      if (!found) return { is: 'unknown', held: value };
      return value.length > 0 ? { is: 'found', value } : { is: 'none' };
    },
    async get(store, key) {
      const found = await read(async (from): Promise<unknown> => hold(from.transaction(store)).store.get(key));
      if (found) journal.learn(placeOf(store, key), found.value);
      const value = held.over(placeOf(store, key), found?.value, found !== undefined);
      if (!found) return { is: 'unknown', held: value };
      return value === undefined ? { is: 'none' } : { is: 'found', value };
    },
    async change(store, key, by, last = false) {
      const at = placeOf(store, key);
      const done = held.add(at, by, last);
      noteDown(at);
      quietly(held.work(at));
      return (await inTime(done)) === true;
    },
    async exchange(places, by) {
      let transaction: Transaction | undefined;
      try {
        const stores = [...new Set(places.map(([store]) => store))];
        transaction = (await available())?.transaction(stores, 'readwrite', surely(stores));
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
    keeping: state.keeping,
    subscribe: state.subscribe,
  };
}
