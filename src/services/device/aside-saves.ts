import * as z from 'zod/mini';
import { life } from '../../core/class/expiry.ts';
import type { Answer } from '../../core/save/answer.ts';
import { type Animal, ANIMALS } from '../../core/save/animals.ts';
import type { AsideReason } from '../../core/save/repair.ts';
import { isFields } from '../../core/save/upgrade.ts';
import type { AsideSave } from '../../ports/device.ts';
import type { Database } from './database.ts';
import { CLASS_KEY } from './stores.ts';
import { jsonOf } from './json.ts';

/** Something set aside of a player: all of it, or stories by their level. */
const item = z.object({ reason: z.string(), kept: z.unknown(), life: z.optional(life) });

const animalIn = (kept: unknown): Animal | undefined =>
  isFields(kept) ? ANIMALS.find((one) => one === kept['animal']) : undefined;

function asideOf(key: string, one: unknown, animalOf: (id: string) => Animal | undefined): AsideSave | undefined {
  const read = z.safeParse(item, one);
  if (!read.success) return undefined;
  const { reason, kept, life: lives } = read.data;
  const common = { key, text: jsonOf(kept), life: lives };
  // stories alone have no version
  if (reason === 'broken' && isFields(kept) && typeof kept['save'] !== 'number')
    return { ...common, reason: 'stories', animal: animalOf(key), levels: Object.keys(kept) };
  const stories = isFields(kept) && isFields(kept['stories']) ? Object.keys(kept['stories']) : [];
  return { ...common, reason: reason === 'broken' ? reason : 'foreign', animal: animalIn(kept), levels: stories };
}

export interface AsideSaves {
  /** Moves a copy where nobody plays it and nobody deletes it. */
  put(key: string, kept: unknown, reason: AsideReason): Promise<boolean>;
  list(): Promise<Answer<readonly AsideSave[]>>;
  remove(of: AsideSave): Promise<boolean>;
}

/** @param animalOf the animal of a player who is here */
export function createAsideSaves(database: Database, animalOf: (id: string) => Animal | undefined): AsideSaves {
  const itemsOf = (kept: unknown): readonly unknown[] => (Array.isArray(kept) ? (kept as unknown[]) : []);
  return {
    put: (key, kept, reason) => database.change('aside', key, (before) => [...itemsOf(before), { reason, kept }]),
    async list() {
      const answer = await database.all('aside');
      const all = (entries: readonly (readonly [string, unknown])[] = []): AsideSave[] =>
        entries
          .filter(([key]) => !key.startsWith(CLASS_KEY))
          .flatMap(([key, items]) => itemsOf(items).flatMap((one) => asideOf(key, one, animalOf) ?? []));
      if (answer.is === 'unknown') return { is: 'unknown', held: all(answer.held) };
      const value = answer.is === 'found' ? all(answer.value) : [];
      return value.length > 0 ? { is: 'found', value } : { is: 'none' };
    },
    // another window may have set more aside, or counted its days
    async remove({ key, text, reason }) {
      const done = await database.exchange([['aside', key]], (kept) => {
        const left = itemsOf(kept.one('aside', key)).filter((one) => {
          const read = asideOf(key, one, animalOf);
          return read?.text !== text || read.reason !== reason;
        });
        return [['aside', key, left.length > 0 ? left : undefined]];
      });
      return done === 'done';
    },
  };
}
