import * as z from 'zod/mini';
import type { SchoolClass } from '../../core/class/class.ts';
import { life, type Life } from '../../core/class/expiry.ts';
import type { AsideClass } from '../../ports/class.ts';
import type { Answer } from '../../core/save/answer.ts';
import type { Database } from '../device/database.ts';
import { CLASS_KEY } from '../device/stores.ts';
import { jsonOf } from '../device/json.ts';
import { nameIn } from './class-entry.ts';
import { keyPlaceOf } from './class-keys.ts';
import type { ClassSeal, Hold } from './class-seal.ts';
import { sealed } from './seal.ts';
import { keysAnew } from './data-key.ts';

/** Something set aside of a class, sealed as the class was. */
const item = z.object({
  reason: z.literal('broken'),
  life,
  sealed: z.optional(sealed),
  class: z.optional(z.unknown()),
});

/** What is said of a class that lies there and cannot be used as it is. */
export const asideOf = (id: string, reason: AsideClass['reason'], content: unknown, lives: Life): AsideClass => ({
  id,
  reason,
  name: nameIn(content),
  text: content === undefined ? undefined : jsonOf(content),
  life: lives,
});

export interface AsideClasses {
  list(): Promise<Answer<readonly AsideClass[]> | { readonly is: 'locked' }>;
  /**
   * Sets aside all that lies under an id, in one exchange with what is sound of it, which goes on. Where that cannot be
   * done now nothing is changed, and it resolves to `false`.
   */
  put(of: AsideClass, content: unknown, lies: unknown, hold: Hold, sound: object | undefined): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

export function createAsideClasses(database: Database, seal: ClassSeal): AsideClasses {
  async function opened(id: string, of: z.infer<typeof item>): Promise<AsideClass | 'locked' | 'unknown'> {
    const found = await seal.open(id, of);
    if (found === 'locked' || found === 'unknown') return found;
    const content = found === 'unreadable' ? undefined : found.content;
    const reason = found === 'unreadable' ? found : of.reason;
    return asideOf(id, reason, content, of.life);
  }

  return {
    async list() {
      const answer = await database.all('aside');
      if (answer.is !== 'found') return answer.is === 'none' ? answer : { is: 'unknown' };
      const all: AsideClass[] = [];
      for (const [place, items] of answer.value.filter(([key]) => key.startsWith(CLASS_KEY)))
        for (const one of Array.isArray(items) ? (items as unknown[]) : []) {
          const read = z.safeParse(item, one);
          const found = read.success && (await opened(place.slice(CLASS_KEY.length), read.data));
          if (found === 'locked' || found === 'unknown') return { is: found };
          if (found) all.push(found);
        }
      return all.length > 0 ? { is: 'found', value: all } : { is: 'none' };
    },
    async put({ id, life }, content, lies, hold, sound) {
      const mine = { reason: 'broken', life, ...(await hold.lay(content)) };
      const place = keyPlaceOf(id);
      const done = await database.exchange([['classes', id], ['aside', place], ...hold.places], (kept) => {
        const keys = hold.writes(kept);
        // another window may have been quicker
        if (!keys || jsonOf(kept.one('classes', id)) !== jsonOf(lies)) return undefined;
        const before = kept.one('aside', place);
        const items = [...(Array.isArray(before) ? (before as unknown[]) : []), mine];
        return [['classes', id, sound], ['aside', place, items], ...keys];
      });
      return done === 'done';
    },
    async remove(id) {
      const place = keyPlaceOf(id);
      const done = await database.exchange([['classes', id], ['aside', place], ['keys']], (kept) => [
        ['aside', place],
        // the key stays while a class is sealed under it
        ...(kept.one('classes', id) === undefined ? keysAnew(kept, new Map([[place, undefined]])) : []),
      ]);
      return done === 'done';
    },
  };
}

/** A class that lies in the store, or something that must not be used as one. */
export type Reading =
  | { readonly is: 'class'; readonly of: SchoolClass }
  | { readonly is: 'aside'; readonly aside: AsideClass }
  | { readonly is: 'none' | 'locked' | 'unknown' };
