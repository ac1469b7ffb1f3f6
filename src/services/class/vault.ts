import * as z from 'zod/mini';
import type { Database, Exchanged } from '../device/database.ts';
import type { Kept } from '../device/stores.ts';
import type { Signal } from '../device/signal.ts';
import { createTurns } from './locks.ts';
import {
  DATA,
  type DataKey,
  FORMER,
  keptKey,
  type KeptKey,
  keysAnew,
  replaceDataKey,
  type Rewrap,
} from './data-key.ts';
import {
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
/** So often a passphrase is tried while other windows lay something down meanwhile. */
const TRIES = 3;
/** Milliseconds for another window to hand over its key. */
const ANSWER = 200;

/** What the first edition kept: something sealed by which the right key is known. */
const formerLock = z.extend(recipe, { check: sealed });

/** Why there is no key just now: there is a passphrase, storage does not answer, or nothing was ever kept. */
export type NoKey = 'locked' | 'unknown' | 'none';
export type Standing = 'none' | 'locked' | 'open' | 'unknown';

/** A passphrase over the data key. The key lives only in the windows that are open. */
export interface Vault {
  standing(): Promise<Standing>;
  unlock(phrase: string): Promise<'open' | 'other' | 'unknown'>;
  /** Forgets the key in every window; what is being laid down with it already is laid down. */
  lock(): void;
  /**
   * Puts a passphrase over a new data key, if there is none yet and `ready` finds all in its place: the one that lay
   * there as it is may stay readable in the browser's own files. @param rewrap what lies in the store of keys, under it
   */
  set(phrase: string, ready: (kept: Kept) => boolean, rewrap: Rewrap): Promise<'set' | 'taken' | 'unkept'>;
  /** Lays the data key down as it is. */
  drop(): Promise<boolean>;
  key(): Promise<DataKey | NoKey>;
  /** The data key, made where none was. */
  keyOrNew(): Promise<DataKey | 'locked' | 'unknown'>;
  /** The key by which the first edition sealed classes on this device, once its passphrase was typed in. */
  former(): CryptoKey | undefined;
  /** Forgets a data key in this window, if it is the one it has: another took its place. Without an id, every key. */
  forget(id?: string): void;
}

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
    // there may be a new one: who has it hands it over
    else if (message === 'changed') mine = undefined;
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
  const replace = (was: KeptKey, by: KeptKey): Promise<Exchanged> =>
    database.exchange([['keys']], (kept) =>
      same(kept.one('keys', DATA), was) ? keysAnew(kept, new Map([[DATA, by]])) : undefined,
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
    set: (phrase, ready, rewrap) =>
      inTurn(async () => {
        const how = { salt: newSalt(), rounds };
        const made = { id: id(), key: await newKey() };
        const wrapped = await sealBytes(await keyOfPhrase(phrase, how), await keyBytes(made.key), place(made.id));
        for (let tried = 0; tried < TRIES; tried += 1) {
          const kept = await found();
          if (kept === 'unknown') return 'unkept';
          // a second press with the same words finds its own passphrase
          if (kept !== 'none' && !('plain' in kept)) return (await unlock(phrase)) === 'open' ? 'set' : 'taken';
          const done = await replaceDataKey(database, kept, made, { id: made.id, ...how, wrapped }, ready, rewrap);
          if (done === 'unknown') return 'unkept';
          if (done === 'left') continue;
          signal.tell('changed');
          mine = made;
          // what was to be laid down meanwhile is laid down now
          signal.tell('unlocked');
          return 'set';
        }
        return 'unkept';
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
    forget(of) {
      if (of === undefined) mine = ofFormer = undefined;
      else if (mine?.id === of) mine = undefined;
    },
  };
}
