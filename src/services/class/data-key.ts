/** The data key as it lies in the store of keys, with all that lies under it. */
import * as z from 'zod/mini';
import type { Database, Exchanged } from '../device/database.ts';
import type { Kept, Write } from '../device/stores.ts';
import { jsonOf } from '../device/json.ts';
import { bytes, keyFrom, recipe, sealed } from './seal.ts';

/** Where the data key lies in the store of keys. */
export const DATA = 'data';
/** Where the first edition kept its passphrase, among the settings: a class was sealed with it directly. */
export const FORMER = 'vault';

/** The data key: as it is where there is no passphrase, else wrapped by it. */
const plainKey = z.object({ id: z.string(), plain: bytes });
const wrappedKey = z.extend(recipe, { id: z.string(), wrapped: sealed });
export const keptKey = z.union([plainKey, wrappedKey]);
export type KeptKey = z.infer<typeof keptKey>;

/** The one key under which the keys of all classes lie. */
export interface DataKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Wraps what lies at a place in the store of keys by another data key; what that one does not open stays as it is. */
export type Rewrap = (place: string, kept: unknown, from: DataKey, to: DataKey) => Promise<unknown>;

/** Lays a store of keys down anew: whatever a browser clears of a store that was emptied, goes. Chromium clears late. */
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

/** Puts a wrapped data key in place of the one that was found, with all that lies under it. */
export async function replaceDataKey(
  database: Database,
  was: KeptKey | 'none',
  made: DataKey,
  laid: KeptKey,
  ready: (kept: Kept) => boolean,
  rewrap: Rewrap,
): Promise<Exchanged> {
  const answer = await database.all('keys');
  if (answer.is === 'unknown') return 'unknown';
  const from = was !== 'none' && 'plain' in was ? { id: was.id, key: await keyFrom(was.plain) } : undefined;
  const [before, changed] = [new Map<string, unknown>(), new Map<string, unknown>([[DATA, laid]])];
  for (const [at, kept] of answer.is === 'found' ? answer.value : []) {
    before.set(at, kept);
    if (at !== DATA && from) changed.set(at, await rewrap(at, kept, from, made));
  }
  return database.exchange([['keys'], ['classes'], ['settings', FORMER]], (there) => {
    const all = there.all('keys');
    const still = all.length === before.size && all.every(([at, kept]) => jsonOf(kept) === jsonOf(before.get(at)));
    return still && (was !== 'none' || there.one('settings', FORMER) === undefined) && ready(there)
      ? keysAnew(there, changed)
      : undefined;
  });
}
