import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

const NAME = 'a-role-to-play';
/** Raised when stores change; the version of what lies in them is `SAVE`. */
export const DATABASE = 3;

export const STORES = ['players', 'settings', 'aside', 'classes', 'waiting', 'keys'] as const;
export type StoreName = (typeof STORES)[number];
/** Keys that begin so are of a class, in stores that hold other things too. */
export const CLASS_KEY = 'class/';
/** Where a device keeps what it has for the teacher of a live lesson. */
export const LIVE_PLACE = ['settings', 'live'] as const;
type Entry = { key: string; value: unknown };
type Schema = DBSchema & Record<StoreName, Entry>;
export type Opened = IDBPDatabase<Schema>;
export type Transaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** One entry, or a whole store where no key is named. */
export type Place = readonly [store: StoreName, key?: string];
/** What an exchange found at the places it asked for. */
export interface Kept {
  one(store: StoreName, key: string): unknown;
  all(store: StoreName): readonly [key: string, value: unknown][];
}
/** `undefined` removes an entry; a write without a key empties the store. */
export type Write = readonly [store: StoreName, key?: string, value?: unknown];

/** An entry's place as one word. */
export const placeOf = (store: StoreName, key: string): string => `${store}/${key}`;
export const partsOf = (place: string): [store: StoreName, key: string] =>
  place.split(/\/(.*)/s) as [StoreName, string];

/**
 * Opens the stores, and makes those that are not there yet.
 * @param blocking another tab wants them: deleted (`null`), or in so high a version
 * @param terminated the browser has closed them
 */
export const openStores = async (blocking: (wanted: number | null) => void, terminated: () => void): Promise<Opened> =>
  openDB<Schema>(NAME, DATABASE, {
    upgrade(opened) {
      for (const store of STORES) if (!opened.objectStoreNames.contains(store)) opened.createObjectStore(store);
    },
    blocking: (_now, wanted) => blocking(wanted),
    terminated,
  });

/** What others handed in, and what opens it: nobody could play it once more. */
const OF_OTHERS: ReadonlySet<StoreName> = new Set(['classes', 'keys', 'waiting']);

/**
 * How sure a write must be before it is said to be kept: of what others handed in it lies on the disk, so that it is there
 * even if the device goes out at the next moment. The rest may be with the system by then, which is sooner.
 */
export const surely = (stores: readonly StoreName[]): IDBTransactionOptions => ({
  durability: stores.some((store) => OF_OTHERS.has(store)) ? 'strict' : 'default',
});

/** Everything in a store, read in one transaction. */
export async function entriesOf(store: {
  getAllKeys(): Promise<string[]>;
  getAll(): Promise<unknown[]>;
}): Promise<[string, unknown][]> {
  // one that fails at once must not leave the other alone
  const [keys, values] = await Promise.all([(async () => store.getAllKeys())(), (async () => store.getAll())()]);
  return keys.map((key, at) => [key, values[at]]);
}

/** What lies at these places. */
export async function readAll(transaction: Transaction, places: readonly Place[]): Promise<Kept> {
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

export async function writeAll(transaction: Transaction, writes: readonly Write[]): Promise<void> {
  await Promise.all(
    writes.map(async ([name, key, value]): Promise<unknown> => {
      const store = transaction.objectStore(name);
      if (key === undefined) return store.clear();
      return value === undefined ? store.delete(key) : store.put(value, key);
    }),
  );
}
