import * as z from 'zod/mini';
import type { Kept, Place, Write } from '../device/stores.ts';
import { type Entry, placeOf, postedPlaceOf } from './class-entry.ts';
import { type ClassKey, type ClassKeys, isKey, keyPlaceOf } from './class-keys.ts';
import { canSeal, seal, type Sealed, sealed, unseal } from './seal.ts';
import { DATA, keyIdOf } from './data-key.ts';
import type { Vault } from './vault.ts';

/** What was opened, or why it could not be; `unreadable`: the key is gone, or it was damaged. */
export type Opened = { readonly content: unknown } | 'locked' | 'unknown' | 'unreadable';

/** Lays something of a class down: sealed, or as it is where the browser cannot seal. */
export interface Hold {
  lay(content: unknown): Promise<{ readonly sealed: Sealed } | { readonly class: unknown }>;
  /** What an exchange must look at. */
  readonly places: readonly Place[];
  /** What it must write beside it; nothing when the key has become another, and all must be done once more. */
  writes(kept: Kept): readonly Write[] | undefined;
}

export interface ClassSeal {
  open(id: string, of: Pick<Entry, 'sealed' | 'class'>): Promise<Opened>;
  /** What was posted for a class: `undefined` in the place of what cannot be opened. */
  openPosted(id: string, all: readonly Sealed[]): Promise<readonly unknown[] | 'locked' | 'unknown'>;
  hold(id: string): Promise<Hold | 'locked' | 'unknown'>;
  /** Reads the key of a class as it lies there now, so that something can be posted for it once it is locked. */
  know(id: string): Promise<void>;
  /** Seals for a class that is locked, if this window had read it before: it cannot open it any more. */
  post(id: string): (Hold & { seal(content: unknown): Promise<Sealed> }) | undefined;
  /** Why nothing may be read now, if that is so. */
  shut(): Promise<'locked' | 'unknown' | undefined>;
}

const PLAINLY: Hold = { lay: async (content) => ({ class: content }), places: [], writes: () => [] };

export function createClassSeal(vault: Vault, keys: ClassKeys): ClassSeal {
  async function shut(): Promise<'locked' | 'unknown' | undefined> {
    if (!canSeal()) return undefined;
    const key = await vault.key();
    return key === 'locked' || key === 'unknown' ? key : undefined;
  }

  const holdOf = (id: string, of: ClassKey): Hold => ({
    lay: async (content) => ({ sealed: await seal(of.key, content, placeOf(id)) }),
    places: [
      ['keys', DATA],
      ['keys', keyPlaceOf(id)],
    ],
    writes(kept) {
      const lies = kept.one('keys', keyPlaceOf(id));
      // nothing is sealed under a data key that was forgotten, or a class key that was dropped
      const here = keyIdOf(kept.one('keys', DATA)) === of.kept.under;
      if (here && (of.fresh ? lies === undefined : isKey(lies, of)))
        return of.fresh ? [['keys', keyPlaceOf(id), of.kept]] : [];
      if (!here) vault.forget(of.kept.under);
      keys.forget(id);
      return undefined;
    },
  });

  return {
    shut,
    async open(id, of) {
      if (of.sealed) {
        const key = await keys.find(id);
        if (typeof key === 'string') return key === 'none' ? 'unreadable' : key;
        const content = await unseal(key.key, of.sealed, placeOf(id));
        return content === undefined ? 'unreadable' : { content };
      }
      const former = z.safeParse(sealed, of.class);
      if (!former.success) return { content: of.class };
      const key = vault.former();
      const content = key && (await unseal(key, former.data, ''));
      if (content !== undefined) return { content };
      return (key ? undefined : await shut()) ?? 'unreadable';
    },
    async openPosted(id, all) {
      const key = all.length > 0 ? await keys.find(id) : 'none';
      if (key === 'locked' || key === 'unknown') return key;
      const opened =
        key === 'none' ? all.map(async () => undefined) : all.map((one) => unseal(key.key, one, postedPlaceOf(id)));
      return Promise.all(opened);
    },
    async know(id) {
      if (canSeal()) await keys.find(id);
    },
    post(id) {
      const slot = keys.slot(id);
      return slot && { ...holdOf(id, slot), seal: (content) => seal(slot.key, content, postedPlaceOf(id)) };
    },
    async hold(id) {
      if (!canSeal()) return PLAINLY;
      const key = await keys.findOrNew(id);
      return typeof key === 'string' ? key : holdOf(id, key);
    },
  };
}
