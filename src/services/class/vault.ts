import * as z from 'zod/mini';
import type { Database, Exchanged, Kept, Write } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';
import { createTurns } from './locks.ts';
import {
  bytes,
  keyBytes,
  keyFrom,
  keyOfPhrase,
  newKey,
  newSalt,
  recipe,
  sealBytes,
  sealed,
  unseal,
  unsealBytes,
} from './seal.ts';

/** Rounds of PBKDF2 with SHA-256, as OWASP recommends (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;
/** Milliseconds for another window to hand over its key. */
const ANSWER = 200;

/** Where the data key lies in the store of keys. */
export const DATA = 'data';
/** Where the first edition kept its passphrase, among the settings: a class was sealed with it directly. */
export const FORMER = 'vault';

/** The data key: as it is where there is no passphrase, else wrapped by it. */
const plainKey = z.object({ id: z.string(), plain: bytes });
const wrappedKey = z.extend(recipe, { id: z.string(), wrapped: sealed });
const keptKey = z.union([plainKey, wrappedKey]);
type KeptKey = z.infer<typeof keptKey>;
/** What the first edition kept: something sealed by which the right key is known. */
const formerLock = z.extend(recipe, { check: sealed });

/** The one key under which the keys of all classes lie. */
export interface DataKey {
  readonly id: string;
  readonly key: CryptoKey;
}
/** Why there is no key just now: there is a passphrase, storage does not answer, or nothing was ever kept. */
export type NoKey = 'locked' | 'unknown' | 'none';
export type Standing = 'none' | 'locked' | 'open' | 'unknown';

/** A passphrase over the data key. The key lives only in the windows that are open. */
export interface Vault {
  standing(): Promise<Standing>;
  unlock(phrase: string): Promise<'open' | 'other' | 'unknown'>;
  /** Forgets the key in every window; what is being laid down with it already is laid down. */
  lock(): void;
  /** Wraps the data key by a passphrase, if there is none yet and `ready` finds all in its place. */
  set(phrase: string, ready: (kept: Kept) => boolean): Promise<'set' | 'taken' | 'unkept'>;
  /** Lays the data key down as it is. */
  drop(): Promise<boolean>;
  key(): Promise<DataKey | NoKey>;
  /** The data key, made where none was. */
  keyOrNew(): Promise<DataKey | 'locked' | 'unknown'>;
  /** The key by which the first edition sealed classes on this device, once its passphrase was typed in. */
  former(): CryptoKey | undefined;
  /** Forgets every key in this window: all was deleted. */
  forget(): void;
}

/** Lays a store of keys down anew, so that what was dropped of it does not stay behind in the browser's own files. */
export const keysAnew = (kept: Kept, changed: ReadonlyMap<string, unknown>): Write[] => {
  const all = new Map([...kept.all('keys'), ...changed]);
  return [
    ['keys'],
    ...[...all].filter(([, value]) => value !== undefined).map(([key, value]): Write => ['keys', key, value]),
  ];
};

export const keyIdOf = (kept: unknown): string | undefined => {
  const read = z.safeParse(keptKey, kept);
  return read.success ? read.data.id : undefined;
};

/** @param id of a new key, by chance. @param limits for tests, which have no time */
export function createVault(
  database: Database,
  signal: Signal,
  id: () => string,
  { rounds = ROUNDS, answer = ANSWER }: { rounds?: number; answer?: number } = {},
): Vault {
  const inTurn = createTurns('vault');
  let mine: DataKey | undefined;
  let ofFormer: CryptoKey | undefined;

  const place = (of: string): string => `${DATA}/${of}`;
  const same = (one: unknown, other: KeptKey): boolean => {
    const read = z.safeParse(keptKey, one);
    return read.success && read.data.id === other.id && 'plain' in read.data === 'plain' in other;
  };

  /** What lies there: no key, one that is read, or a lock of the first edition. */
  async function found(): Promise<KeptKey | z.infer<typeof formerLock> | 'none' | 'unknown'> {
    const kept = await database.get('keys', DATA);
    if (kept.is === 'unknown') return 'unknown';
    if (kept.is === 'found') {
      const read = z.safeParse(keptKey, kept.value);
      return read.success ? read.data : 'unknown';
    }
    const former = await database.get('settings', FORMER);
    if (former.is === 'unknown') return 'unknown';
    const read = z.safeParse(formerLock, former.is === 'found' ? former.value : undefined);
    return read.success ? read.data : 'none';
  }

  /** Asks the other windows for the key they have; each asking has a mark of its own, or a late answer would unlock. */
  let asking: { readonly mark: string; readonly hear: (key: DataKey) => void } | undefined;
  let asked: Promise<void> | undefined;
  const ask = (): Promise<void> =>
    (asked ??= new Promise<void>((resolve) => {
      const mark = id();
      const end = (): void => {
        asking = undefined;
        asked = undefined;
        resolve();
      };
      const timer = setTimeout(end, answer);
      asking = {
        mark,
        hear(key) {
          clearTimeout(timer);
          mine = key;
          end();
        },
      };
      // an answer from this very turn would come before anybody waits for it
      queueMicrotask(() => signal.tell({ asking: mark }));
    }));
  const asks = z.object({ asking: z.string() });
  const hands = z.object({ to: z.string(), id: z.string(), key: z.instanceof(CryptoKey) });
  signal.subscribe((message) => {
    const question = z.safeParse(asks, message);
    const handed = z.safeParse(hands, message);
    // a key that is on its way comes too late
    if (message === 'locked') mine = ofFormer = asking = undefined;
    else if (question.success && mine && asking?.mark !== question.data.asking)
      try {
        signal.tell({ to: question.data.asking, ...mine });
      } catch {
        // where keys can't be sent between windows each asks for the passphrase itself
      }
    else if (handed.success && handed.data.to === asking?.mark)
      asking.hear({ id: handed.data.id, key: handed.data.key });
  });

  const now = (): DataKey | undefined => mine;

  async function key(): Promise<DataKey | NoKey> {
    if (mine) return mine;
    const kept = await found();
    if (kept === 'none' || kept === 'unknown') return kept;
    if ('plain' in kept) return (mine = { id: kept.id, key: await keyFrom(kept.plain) });
    await ask();
    const handed = now();
    // a key of before all was forgotten opens nothing of now
    if (handed && 'id' in kept && handed.id !== kept.id) mine = undefined;
    return now() ?? 'locked';
  }

  /** Opens with a passphrase of the first edition: its key wraps a data key from now on. */
  async function unlockFormer(phrase: string, kept: z.infer<typeof formerLock>): Promise<'open' | 'other' | 'unknown'> {
    const made = await keyOfPhrase(phrase, kept);
    if ((await unseal(made, kept.check, '')) !== FORMER) return 'other';
    const data = { id: id(), key: await newKey() };
    const wrapped = await sealBytes(made, await keyBytes(data.key), place(data.id));
    const laid: KeptKey = { id: data.id, salt: kept.salt, rounds: kept.rounds, wrapped };
    const done = await database.exchange([['keys', DATA]], (there) =>
      there.one('keys', DATA) === undefined ? [['keys', DATA, laid]] : undefined,
    );
    if (done !== 'done') return 'unknown';
    mine = data;
    ofFormer = made;
    return 'open';
  }

  async function unlock(phrase: string): Promise<'open' | 'other' | 'unknown'> {
    const kept = await found();
    if (kept === 'unknown') return 'unknown';
    if (kept === 'none' || 'plain' in kept) return 'open';
    if ('check' in kept) return unlockFormer(phrase, kept);
    const made = await keyOfPhrase(phrase, kept);
    const raw = await unsealBytes(made, kept.wrapped, place(kept.id));
    if (!raw) return 'other';
    mine = { id: kept.id, key: await keyFrom(raw) };
    const former = await database.get('settings', FORMER);
    const lock = z.safeParse(formerLock, former.is === 'found' ? former.value : undefined);
    // what was sealed by the first edition may have been left half-way
    if (lock.success) {
      const again = await keyOfPhrase(phrase, lock.data);
      if ((await unseal(again, lock.data.check, '')) === FORMER) ofFormer = again;
    }
    return 'open';
  }

  async function keyOrNew(): Promise<DataKey | 'locked' | 'unknown'> {
    const there = await key();
    if (there !== 'none') return there;
    const made = { id: id(), key: await newKey() };
    const plain = await keyBytes(made.key);
    const done = await database.exchange(
      [
        ['keys', DATA],
        ['settings', FORMER],
      ],
      (kept) =>
        kept.one('keys', DATA) === undefined && kept.one('settings', FORMER) === undefined
          ? [['keys', DATA, { id: made.id, plain }]]
          : undefined,
    );
    if (done === 'unknown') return 'unknown';
    // another window may have been quicker
    if (done === 'done') return (mine = made);
    const other = await key();
    return other === 'none' ? 'unknown' : other;
  }

  /** Puts another form of the same key in its place, if what lies there is still what was read. */
  const replace = (was: KeptKey, by: KeptKey, ready: (kept: Kept) => boolean = () => true): Promise<Exchanged> =>
    database.exchange([['keys'], ['classes']], (kept) =>
      same(kept.one('keys', DATA), was) && ready(kept) ? keysAnew(kept, new Map([[DATA, by]])) : undefined,
    );

  return {
    key,
    keyOrNew,
    former: () => ofFormer,
    async standing() {
      const kept = await found();
      if (kept === 'unknown') return 'unknown';
      if (kept === 'none' || 'plain' in kept) return 'none';
      const there = await key();
      return typeof there === 'object' ? 'open' : there;
    },
    unlock: (phrase) =>
      inTurn(async () => {
        const open = await unlock(phrase);
        if (open === 'open') signal.tell('unlocked');
        return open;
      }),
    lock() {
      mine = ofFormer = undefined;
      signal.tell('locked');
    },
    set: (phrase, ready) =>
      inTurn(async () => {
        const data = await keyOrNew();
        if (data === 'unknown') return 'unkept';
        const kept = await found();
        if (kept === 'unknown' || kept === 'none') return 'unkept';
        // a second press with the same words finds its own passphrase
        if (!('plain' in kept)) return (await unlock(phrase)) === 'open' ? 'set' : 'taken';
        if (data === 'locked' || data.id !== kept.id) return 'unkept';
        const how = { salt: newSalt(), rounds };
        const wrapped = await sealBytes(await keyOfPhrase(phrase, how), kept.plain, place(kept.id));
        const done = await replace(kept, { id: kept.id, ...how, wrapped }, ready);
        if (done === 'done') signal.tell('changed');
        return done === 'done' ? 'set' : 'unkept';
      }),
    drop: () =>
      inTurn(async () => {
        const [data, kept] = [await key(), await found()];
        if (typeof data !== 'object' || typeof kept !== 'object' || !('wrapped' in kept) || kept.id !== data.id)
          return false;
        const plain = await keyBytes(data.key);
        const done = await replace(kept, { id: data.id, plain });
        if (done === 'done') signal.tell('changed');
        return done === 'done';
      }),
    forget() {
      mine = ofFormer = undefined;
    },
  };
}
