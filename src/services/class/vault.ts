import * as z from 'zod/mini';
import type { SchoolClass } from '../../core/class/class.ts';
import { valueOf } from '../../core/save/answer.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';

const KEY = 'vault';
/** Rounds of PBKDF2 with SHA-256, as OWASP recommends (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;
/** Milliseconds for another window to hand over its key. */
const ANSWER = 200;

const bytes = z.instanceof(Uint8Array);
const sealed = z.object({ iv: bytes, data: bytes });
/** Kept beside the classes: what makes a key of a passphrase, and something by which a right key is known. */
const lock = z.object({ salt: bytes, rounds: z.int().check(z.minimum(1)), check: sealed });
type Sealed = z.infer<typeof sealed>;
type Lock = z.infer<typeof lock>;

const own = (of: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(of);

async function keyOf(phrase: string, { salt, rounds }: Pick<Lock, 'salt' | 'rounds'>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(phrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {
    iv,
    data: new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value))),
    ),
  };
}

/** What was sealed; nothing when the key is another or something was changed. */
async function unseal(key: CryptoKey, { iv, data }: Sealed): Promise<unknown> {
  try {
    return JSON.parse(
      new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: own(iv) }, key, own(data))),
    );
  } catch {
    return undefined;
  }
}

/** A passphrase over the classes on this device. The key lives only in the windows that are open. */
export interface Vault {
  standing(): Promise<'none' | 'locked' | 'open'>;
  unlock(phrase: string): Promise<boolean>;
  lock(): void;
  /** Puts a passphrase in place; what is laid down from now on is sealed with it. */
  set(phrase: string): Promise<boolean>;
  /**
   * Takes the passphrase away. Before that `relay` lays down anew, unsealed, what is sealed: whenever this breaks off,
   * all can still be read.
   */
  drop(relay: () => Promise<void>): Promise<boolean>;
  /** A class as it lies in the store; `undefined` when it may not be read or laid down just now. */
  open(laid: unknown): Promise<unknown>;
  close(of: SchoolClass): Promise<unknown>;
}

export function createVault(database: Database, signal: Signal, rounds = ROUNDS): Vault {
  let key: CryptoKey | undefined;
  let plainly = false;
  let asked: Promise<void> | undefined;

  const found = async (): Promise<Lock | undefined> => {
    const read = z.safeParse(lock, valueOf(await database.get('settings', KEY)));
    return read.success ? read.data : undefined;
  };
  const fits = async (mine: CryptoKey, { check }: Lock): Promise<boolean> => (await unseal(mine, check)) === KEY;

  function hand(mine: CryptoKey): void {
    try {
      signal.tell({ key: mine });
    } catch {
      // where keys can't be sent between windows each asks for the passphrase itself
    }
  }
  let hear: (() => void) | undefined;
  signal.subscribe((message) => {
    if (message === 'locked') key = undefined;
    else if (message === 'asking' && key) hand(key);
    else if (typeof message === 'object' && message !== null && 'key' in message && message.key instanceof CryptoKey) {
      key ??= message.key;
      hear?.();
    }
  });
  /** Another window of this browser may have the key already. */
  const ask = (): Promise<void> =>
    (asked ??= new Promise((resolve) => {
      hear = resolve;
      setTimeout(resolve, ANSWER);
      signal.tell('asking');
    }));

  async function keyNow(): Promise<{ lock: Lock | undefined; key: CryptoKey | undefined }> {
    const kept = await found();
    if (kept && !key) await ask();
    if (kept && key && !(await fits(key, kept))) key = undefined;
    return { lock: kept, key: kept ? key : undefined };
  }

  return {
    async standing() {
      const now = await keyNow();
      if (!now.lock) return 'none';
      return now.key ? 'open' : 'locked';
    },
    async unlock(phrase) {
      const kept = await found();
      if (!kept) return true;
      const made = await keyOf(phrase, kept);
      if (!(await fits(made, kept))) return false;
      key = made;
      signal.tell('unlocked');
      return true;
    },
    lock() {
      key = undefined;
      signal.tell('locked');
    },
    async set(phrase) {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const made = await keyOf(phrase, { salt, rounds });
      const check = await seal(made, KEY);
      const written = await database.change('settings', KEY, () => ({ salt, rounds, check }));
      if (written) key = made;
      // a lock that could not be kept must not stand before the classes of this window
      else await database.change('settings', KEY, () => undefined);
      return written;
    },
    async drop(relay) {
      plainly = true;
      await relay().finally(() => (plainly = false));
      const dropped = await database.change('settings', KEY, () => undefined);
      if (dropped) key = undefined;
      signal.tell('dropped');
      return dropped;
    },
    async open(laid) {
      const read = z.safeParse(sealed, laid);
      if (!read.success) return laid;
      const now = await keyNow();
      return now.key && unseal(now.key, read.data);
    },
    async close(of) {
      const now = await keyNow();
      if (!now.lock || (plainly && now.key)) return of;
      return now.key && seal(now.key, of);
    },
  };
}
