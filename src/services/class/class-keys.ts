import * as z from 'zod/mini';
import type { Database } from '../device/database.ts';
import { CLASS_KEY } from '../device/stores.ts';
import { keyBytes, keyFrom, newKey, sealBytes, sealed, slotFrom, unsealBytes } from './seal.ts';
import type { Rewrap } from './data-key.ts';
import type { Vault } from './vault.ts';

/** A class's own key, wrapped by the data key: without it nothing of the class can be read any more. */
const classKey = z.object({ under: z.string(), wrapped: sealed });
type KeptClassKey = z.infer<typeof classKey>;

export interface ClassKey {
  readonly key: CryptoKey;
  /** As it lies in the store of keys, or is to lie there. */
  readonly kept: KeptClassKey;
  /** It is still to be laid down, with what it seals. */
  readonly fresh: boolean;
}

/** Where the key of a class lies in the store of keys, and what was set aside of it in its store. */
export const keyPlaceOf = (id: string): string => `${CLASS_KEY}${id}`;

/** Is what lies there still the key that was used? */
export function isKey(lies: unknown, { kept }: ClassKey): boolean {
  const read = z.safeParse(classKey, lies);
  return read.success && read.data.under === kept.under && String(read.data.wrapped.data) === String(kept.wrapped.data);
}

/** Wraps the key of a class by another data key. */
export const rewrap: Rewrap = async (place, kept, from, to) => {
  const read = z.safeParse(classKey, kept);
  const raw =
    read.success && read.data.under === from.id ? await unsealBytes(from.key, read.data.wrapped, place) : undefined;
  return raw ? { under: to.id, wrapped: await sealBytes(to.key, raw, place) } : kept;
};

export interface ClassKeys {
  /** The key of a class; `none` where there is none that opens. */
  find(id: string): Promise<ClassKey | 'locked' | 'unknown' | 'none'>;
  /** The key of a class, or a new one that is still to be laid down with what it seals. */
  findOrNew(id: string): Promise<ClassKey | 'locked' | 'unknown'>;
  /** The key of a class this window has read, for sealing alone; it stays when the classes are locked. */
  slot(id: string): ClassKey | undefined;
  /** Forgets the keys this window has read, since the classes were locked. */
  shut(): void;
  /** Forgets the key of a class that this window has read, or all of them, for sealing too. */
  forget(id?: string): void;
}

export function createClassKeys(database: Database, vault: Vault): ClassKeys {
  const known = new Map<string, ClassKey>();
  const slots = new Map<string, ClassKey>();

  async function find(id: string, again = true): Promise<ClassKey | 'locked' | 'unknown' | 'none'> {
    const data = await vault.key();
    if (typeof data === 'string') return data;
    const before = known.get(id);
    if (before?.kept.under === data.id) return before;
    const answer = await database.get('keys', keyPlaceOf(id));
    if (answer.is === 'unknown') return 'unknown';
    const read = z.safeParse(classKey, answer.is === 'found' ? answer.value : undefined);
    if (!read.success) return 'none';
    if (read.data.under !== data.id) {
      // all was forgotten in another window, and begun anew
      vault.forget(data.id);
      return again ? find(id, false) : 'none';
    }
    const raw = await unsealBytes(data.key, read.data.wrapped, keyPlaceOf(id));
    if (!raw) return 'none';
    const found = { key: await keyFrom(raw), kept: read.data, fresh: false };
    known.set(id, found);
    slots.set(id, { ...found, key: await slotFrom(raw) });
    return found;
  }

  return {
    find: (id) => find(id),
    async findOrNew(id) {
      const data = await vault.keyOrNew();
      if (typeof data === 'string') return data;
      const found = await find(id);
      if (found !== 'none') return found;
      const key = await newKey();
      const wrapped = await sealBytes(data.key, await keyBytes(key), keyPlaceOf(id));
      return { key, kept: { under: data.id, wrapped }, fresh: true };
    },
    slot: (id) => slots.get(id),
    shut: () => known.clear(),
    forget: (id) => [known, slots].forEach((keys) => (id === undefined ? keys.clear() : keys.delete(id))),
  };
}
