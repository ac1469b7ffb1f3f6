import * as z from 'zod/mini';
import { changesBetween, withChanges } from '../../core/save/changes.ts';
import { SAVE } from '../../core/save/player.ts';
import type { Change } from './held.ts';
import { partsOf, type StoreName } from './stores.ts';

/** Under which the notes lie in `localStorage`. */
export const NOTES_UNDER = 'a-role-to-play/under-way/';
/** What is noted: what pupils press, and settings. Never anything of a class. */
const NOTED: ReadonlySet<string> = new Set<StoreName>(['players', 'settings', 'waiting']);
const isNoted = (place: string): boolean => NOTED.has(partsOf(place)[0]);

const note = z.object({
  save: z.number(),
  place: z.string(),
  changes: z.array(z.object({ at: z.array(z.string()), now: z.optional(z.unknown()) })),
});

/** What a window that went had not yet written. */
export interface Left {
  readonly place: string;
  readonly by: Change;
  /** It is written. */
  end(): void;
}

/**
 * Notes in the very turn of a press what is under way to the database, which answers later: the page may go, or be
 * killed, before it does. A note lies there for milliseconds; the next page writes what it finds noted.
 */
export interface Journal {
  /** How an entry lies in the database; `undefined` for none. */
  learn(place: string, kept: unknown): void;
  /** Notes what an entry is to become, where it is known how it lay there; the note goes once it is so. */
  note(place: string, become: (kept: unknown) => unknown): void;
  left(): readonly Left[];
}

type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The page's own store of short texts, where the browser gives one. */
function notesOf(page: { readonly localStorage: Notes } | undefined): Notes | undefined {
  try {
    return page?.localStorage;
  } catch {
    // shut off
    return undefined;
  }
}

function read(text: string | null): z.infer<typeof note> | undefined {
  try {
    const found = z.safeParse(note, JSON.parse(text ?? ''));
    return found.success && isNoted(found.data.place) ? found.data : undefined;
  } catch {
    return undefined;
  }
}

/** @param page in whose store notes are laid. @param id of this window: none takes away the notes of another */
export function createJournal(
  page: { readonly localStorage: Notes } | undefined,
  id: string = Math.random().toString(36).slice(2),
): Journal {
  const notes = notesOf(page);
  const known = new Map<string, unknown>();
  const noted = new Set<string>();

  return {
    learn(place, kept) {
      if (isNoted(place)) known.set(place, kept);
    },
    note(place, become) {
      if (!known.has(place)) return;
      const key = `${NOTES_UNDER}${id}/${place}`;
      try {
        const changes = changesBetween(known.get(place), become(known.get(place)));
        if (changes.length > 0) {
          notes?.setItem(key, JSON.stringify({ save: SAVE, place, changes }));
          noted.add(key);
        } else if (noted.delete(key)) notes?.removeItem(key);
      } catch {
        // full, or it refers to itself: it is on its way to the database all the same
      }
    },
    left() {
      const keys = Array.from({ length: notes?.length ?? 0 }, (_none, at) => notes?.key(at) ?? '');
      return keys
        .filter((key) => key.startsWith(NOTES_UNDER))
        .flatMap((key) => {
          const text = notes?.getItem(key) ?? null;
          const found = read(text);
          // the newer version of the game will want its own
          if (found && found.save > SAVE) return [];
          if (!found || found.save < SAVE) {
            notes?.removeItem(key);
            return [];
          }
          const { place, changes } = found;
          // a window that is open has written by itself meanwhile, and has gone on
          const stands = (): boolean => notes?.getItem(key) === text;
          return [
            {
              place,
              by: (kept) => (stands() ? withChanges(kept, changes) : kept),
              end: () => stands() && notes?.removeItem(key),
            },
          ] satisfies Left[];
        });
    },
  };
}
