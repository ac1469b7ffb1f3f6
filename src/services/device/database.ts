import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NoticeKey } from '../../ports/word-keys.ts';

const NAME = 'a-role-to-play';
/** Raised when stores change; the version of what lies in them is `SAVE`. */
const VERSION = 2;
/** Some browsers never answer when storage is shut off: after so many milliseconds the game plays on without it. */
const PATIENCE = 1500;

const STORES = ['players', 'settings', 'aside', 'classes', 'waiting'] as const;
export type StoreName = (typeof STORES)[number];
type Entry = { key: string; value: unknown };
interface Schema extends DBSchema {
  players: Entry;
  settings: Entry;
  aside: Entry;
  classes: Entry;
  waiting: Entry;
}
/**
 * What comes in place of what is kept. Where that cannot be read just now, `read` is false and what is held in memory
 * stands for it.
 */
type Change = (kept: unknown, read: boolean) => unknown;

/**
 * What is kept on this device. Where it cannot be kept it is held in memory, and notices say so; nothing here throws.
 */
export interface Database {
  all(store: StoreName): Promise<[key: string, value: unknown][]>;
  get(store: StoreName, key: string): Promise<unknown>;
  /** Changes an entry in one transaction; `undefined` removes it. Resolves, once it is written, to whether it was. */
  change(store: StoreName, key: string, by: Change): Promise<boolean>;
  /** Word ids of the app. */
  notices(): readonly NoticeKey[];
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
const NOTICES: Readonly<Record<string, NoticeKey>> = {
  VersionError: 'notice.save-newer',
  QuotaExceededError: 'notice.storage-full',
};

export function createDatabase(patience = PATIENCE): Database {
  const notices = new Set<NoticeKey>();
  /** What could not be written, and how to write it once that is possible. */
  const unwritten = new Map<string, { value: unknown; by: Change }>();
  let database: IDBPDatabase<Schema> | undefined;
  let opening: Promise<void> | undefined;

  const place = (store: StoreName, key: string): string => `${store}/${key}`;
  const fail = (error: unknown): void => void notices.add(NOTICES[nameOf(error)] ?? 'notice.cannot-keep');

  async function open(): Promise<void> {
    database = await openDB<Schema>(NAME, VERSION, {
      upgrade(opened) {
        for (const store of STORES) if (!opened.objectStoreNames.contains(store)) opened.createObjectStore(store);
      },
      blocking() {
        // another tab runs a newer version of the game: it must not wait for this one
        database?.close();
        database = undefined;
        notices.add('notice.save-newer');
      },
      terminated() {
        database = undefined;
        opening = undefined;
      },
    });
    notices.delete('notice.cannot-keep');
    for (const [at, { by }] of unwritten) {
      const [store, key] = at.split(/\/(.*)/s) as [StoreName, string];
      await change(store, key, by);
    }
  }

  /** The open database, or nothing if it cannot be had now; a late one is taken when it comes. */
  async function available(): Promise<IDBPDatabase<Schema> | undefined> {
    opening ??= new Promise((resolve) => {
      const late = setTimeout(() => resolve(fail(undefined)), patience);
      open()
        .catch(fail)
        .finally(() => {
          clearTimeout(late);
          resolve();
        });
    });
    if (!database) await opening;
    return database;
  }

  async function change(store: StoreName, key: string, by: Change): Promise<boolean> {
    const at = place(store, key);
    let made: { readonly value: unknown } | undefined;
    try {
      const transaction = (database ?? (await available()))?.transaction(store, 'readwrite');
      if (transaction) {
        const value = by(await transaction.store.get(key), true);
        made = { value };
        const writing = value === undefined ? transaction.store.delete(key) : transaction.store.put(value, key);
        await Promise.all([writing, transaction.done]);
        unwritten.delete(at);
        notices.delete('notice.storage-full');
        return true;
      }
    } catch (error) {
      fail(error);
    }
    unwritten.set(at, { ...(made ?? { value: by(unwritten.get(at)?.value, false) }), by });
    return false;
  }

  async function read<Value>(get: (from: IDBPDatabase<Schema>) => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      const from = await available();
      return from ? await get(from) : otherwise;
    } catch (error) {
      fail(error);
      return otherwise;
    }
  }

  return {
    async all(store) {
      const kept = await read(async (from) => {
        const transaction = from.transaction(store);
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
        return keys.map((key, at): [string, unknown] => [key, values[at]]);
      }, []);
      const held = [...unwritten]
        .filter(([at]) => at.startsWith(`${store}/`))
        .map(([at, { value }]): [string, unknown] => [at.slice(store.length + 1), value]);
      return [...new Map([...kept, ...held])].filter(([, value]) => value !== undefined);
    },
    async get(store, key) {
      const held = unwritten.get(place(store, key));
      return held ? held.value : read((from) => from.get(store, key), undefined);
    },
    change,
    notices: () => [...notices],
  };
}
