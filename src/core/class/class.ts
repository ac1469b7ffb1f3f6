import * as z from 'zod/mini';
import { repairHelpers } from '../help/helpers.ts';
import { lesson, type Lesson } from '../record/lesson.ts';
import { playthrough, type Playthrough } from '../record/playthrough.ts';
import { type Refusal, refuse } from '../record/refusal.ts';
import { promiseIds } from './charter.ts';
import { life, newLife, sooner } from './expiry.ts';

/** The version of what is kept of a class. */
export const CLASS = 1;
const LABEL = 60;
export const MOST_PUPILS = 60;

/** A class lives on the teacher's device only. */
export const schoolClass = z.strictObject({
  class: z.literal(CLASS),
  id: z.string().check(z.regex(/^[a-z0-9]{12}$/)),
  label: z.string().check(z.maxLength(LABEL)),
  lesson,
  life,
  /** How many are in the class, if the teacher said so; with seats, as many animals are handed out. */
  pupils: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_PUPILS))),
  /** Does it vote by standing up, as in a hall, not by hands? */
  stands: z.optional(z.literal(true)),
  helpers: z.pipe(
    z.array(z.unknown()),
    z.transform((kept: unknown[]) => repairHelpers(kept)),
  ),
  /**
   * The promises that stand in the charter, once the teacher chose them or the class saw them; till then it is worked
   * out.
   */
  charter: z.optional(z.pipe(z.unknown(), z.transform(promiseIds))),
  /** By level and id, as `keyOf` gives them. */
  playthroughs: z.record(z.string(), playthrough),
});
export type SchoolClass = z.infer<typeof schoolClass>;

export const newClass = (id: string, label: string, of: Lesson, today: string): SchoolClass => ({
  class: CLASS,
  id,
  label: label.trim().slice(0, LABEL),
  lesson: of,
  life: newLife(today),
  helpers: [],
  playthroughs: {},
});

/** Two records with one key are of the same playthrough, by whichever way they came. */
export const keyOf = (of: Pick<Playthrough, 'level' | 'id'>): string => `${of.level}/${of.id}`;

/** Records in the order of their ids. An id is chance, so nothing is left of the order in which they came. */
export const byId = (records: Iterable<Playthrough>): Playthrough[] =>
  [...records].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

/**
 * How much a record tells; of two of the same playthrough the one that tells more stands. A total order, so that no
 * order of arrival matters.
 */
function fullness(of: Playthrough): (number | string)[] {
  const forks = Object.values(of.forks);
  const hands = Object.values(of.hands ?? {});
  const columns = hands.reduce((sum, { last }) => sum + (last ? 2 : 1), 0);
  const mended = hands.reduce((sum, one) => sum + (one.mended ?? 0), 0);
  const inOrder = JSON.stringify(
    Object.entries(of)
      .map(([key, value]) => [key, typeof value === 'object' && value ? Object.entries(value).sort() : value])
      .sort(),
  );
  const questions = Object.keys(of.before ?? {}).length + Object.keys(of.after ?? {}).length;
  return [
    Number(of.finished),
    Number(of.signs !== null),
    questions,
    of.version,
    forks.length,
    forks.filter(([first, last]) => first !== last).length,
    columns,
    mended,
    inOrder,
  ];
}

/** The fuller of two records of one playthrough. */
export function fuller(one: Playthrough, other: Playthrough): Playthrough {
  // most records of a class are compared with themselves
  if (one === other) return one;
  const [of, against] = [fullness(one), fullness(other)];
  const at = of.findIndex((part, index) => part !== against[index]);
  return at < 0 || (of[at] ?? 0) > (against[at] ?? 0) ? one : other;
}

/** What came of a record: it is new; it tells more than the one that was there; it was in already. */
export type Arrival = 'new' | 'fuller' | 'again';

export type Added = { readonly class: SchoolClass; readonly arrivals: readonly Arrival[] } | Refusal;

/**
 * Puts records into a class; each counts once, in whatever order and however often it comes. Either all are taken or,
 * when one is of a level of another lesson, none.
 */
export function addTo(to: SchoolClass, records: readonly Playthrough[]): Added {
  const stranger = records.find((one) => !to.lesson.levels.includes(one.level));
  if (stranger) return refuse('other-level', `level ${stranger.level}`);
  const playthroughs = { ...to.playthroughs };
  const arrivals = records.map((one): Arrival => {
    const key = keyOf(one);
    const before = playthroughs[key];
    const after = before ? fuller(before, one) : one;
    playthroughs[key] = after;
    if (!before) return 'new';
    return after === before ? 'again' : 'fuller';
  });
  return { class: arrivals.every((one) => one === 'again') ? to : { ...to, playthroughs }, arrivals };
}

/**
 * One class out of the one kept and its backup: every playthrough of both, no longer life than either has, and one
 * charter, for a sentence that was unticked must not come back.
 */
export function joined(kept: SchoolClass, backup: SchoolClass): SchoolClass {
  const added = addTo(kept, Object.values(backup.playthroughs));
  const all = 'class' in added ? added.class : kept;
  const charter = kept.charter ?? backup.charter;
  return {
    ...all,
    ...(charter && { charter }),
    life: sooner(all.life, backup.life),
  };
}
