import * as z from 'zod/mini';
import { id } from '../level/parts.ts';
import { repairHelpers } from '../help/helpers.ts';
import { keptLights, laterLights } from '../lights/kept.ts';
import { laterLive, live } from '../live/kept.ts';
import { lesson, type Lesson } from '../record/lesson.ts';
import { playthrough, type Playthrough } from '../record/playthrough.ts';
import { type Refusal, refuse } from '../record/refusal.ts';
import { shape, type Shape, versionKey } from '../record/shape.ts';
import { promiseIds } from './charter.ts';
import { life, newLife, sooner } from './expiry.ts';
import { keptLrs, laterLrs } from './lrs-key.ts';
import { joinedShown, shown, type Shown } from './shown.ts';
import { joinedTurns, stays, turns } from './taken-out.ts';

/** The version of what is kept of a class. */
export const CLASS = 1;
const LABEL = 60;
export const MOST_PUPILS = 60;
/**
 * No class has more records: a lesson of twelve levels played by the largest class, twice over. What brings more was
 * made by a machine.
 */
export const MOST_RECORDS = 2000;
/**
 * Nor has a class that said how many it is more of one level: everybody four times, as on tablets that are handed on,
 * and never fewer than the largest class may bring.
 */
export const mostOfLevel = ({ pupils }: Pick<SchoolClass, 'pupils'>): number =>
  pupils === undefined ? MOST_RECORDS : Math.max(MOST_PUPILS, 4 * pupils);

/** As many levels as there are places for them in lesson codes. */
const MOST_EARLIER = 31;

/** What is kept beside the records, where it is sound: it never costs the class. */
const perhaps = <Kept>(of: z.ZodMiniType<Kept>) =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((kept: unknown): Kept | undefined => of.safeParse(kept).data),
    ),
  );

/** Those of a list that are sound, by their names: what is kept beside the records never costs the class. */
const sound = <Kept>(of: z.ZodMiniType<Kept>) =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((kept: unknown): Readonly<Record<string, Kept>> | undefined => {
        if (typeof kept !== 'object' || kept === null) return undefined;
        const all = Object.entries(kept).flatMap(([key, one]): [string, Kept][] => {
          const read = of.safeParse(one);
          return read.success ? [[key, read.data]] : [];
        });
        return Object.fromEntries(all);
      }),
    ),
  );

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
  /** Levels that the class played in lessons before this one: what it took along is that, and its charter. */
  earlier: z.optional(z.array(id).check(z.maxLength(MOST_EARLIER))),
  /** By level and id, as `keyOf` gives them. */
  playthroughs: z.record(z.string(), playthrough),
  /** By `versionKey`: what each version of a level was like in which the class plays. */
  shapes: sound(shape),
  /** By `versionKey`: what of it was revealed on the projector. */
  shown: sound(shown),
  /** By `keyOf`: which records were taken out again. */
  turns,
  /** Its live lesson, and what its devices voted; it leaves this device in no file. */
  live: perhaps(live),
  /** What it sent to the night of lights; it leaves this device in no file. */
  lights: perhaps(keptLights),
  /** Its school's LRS, once counts were sent there; it leaves this device in no file. */
  lrs: perhaps(keptLrs),
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

/**
 * What a class takes along into its next lesson: how it is called and how many it is, its charter, and which stories it
 * has played. Nothing that one child did or chose goes with it.
 */
export function takenAlong({
  label,
  pupils,
  stands,
  helpers,
  charter,
  earlier,
  playthroughs,
}: SchoolClass): Pick<SchoolClass, 'label' | 'pupils' | 'stands' | 'helpers' | 'charter' | 'earlier'> {
  const played = Object.values(playthroughs).map(({ level }) => level);
  const all = [...new Set([...(earlier ?? []), ...played])].sort().slice(0, MOST_EARLIER);
  return {
    label,
    helpers,
    ...(pupils !== undefined && { pupils }),
    ...(stands && { stands }),
    ...(charter && { charter }),
    ...(all.length > 0 && { earlier: all }),
  };
}

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
  // most records of a class are compared with themselves, or with what another window read of them
  if (one === other || JSON.stringify(one) === JSON.stringify(other)) return one;
  const [of, against] = [fullness(one), fullness(other)];
  const at = of.findIndex((part, index) => part !== against[index]);
  return at < 0 || (of[at] ?? 0) > (against[at] ?? 0) ? one : other;
}

/**
 * What came of a record: it is new; it tells more than the one that was there; it was in already; one was there with
 * other last choices, and one of the two counts.
 */
export type Arrival = 'new' | 'fuller' | 'again' | 'other';

/** Does a record say otherwise where the other one told of a last choice too? It may be another try, or not theirs. */
const saysOther = (one: Playthrough, other: Playthrough): boolean =>
  one.version === other.version &&
  Object.entries(one.forks).some(
    ([fork, [, last]]) => other.forks[fork] !== undefined && other.forks[fork][1] !== last,
  );

export type Added = { readonly class: SchoolClass; readonly arrivals: readonly Arrival[] } | Refusal;

/**
 * Puts records into a class; each counts once, in whatever order and however often it comes. Either all are taken or,
 * when one is of a level of another lesson or they are too many for the class, none. What was taken out and comes once more is in
 * again.
 */
export function addTo(to: SchoolClass, records: readonly Playthrough[]): Added {
  const stranger = records.find((one) => !to.lesson.levels.includes(one.level));
  if (stranger) return refuse('other-level', `level ${stranger.level}`);
  return isTooMany(to, records) ? refuse('too-many', 'playthroughs') : merged(to, records);
}

/** Would a class have more than it can have? What is here already is never too much. */
function isTooMany(to: SchoolClass, records: readonly Playthrough[]): boolean {
  const fresh = new Map(records.map((one) => [keyOf(one), one.level]));
  const counts = new Map<string, number>();
  const count = (level: string): unknown => counts.set(level, (counts.get(level) ?? 0) + 1);
  const here = Object.entries(to.playthroughs);
  for (const [key, { level }] of here) {
    fresh.delete(key);
    count(level);
  }
  fresh.forEach(count);
  if (fresh.size === 0) return false;
  const most = mostOfLevel(to);
  return (
    here.length + fresh.size > MOST_RECORDS || [...fresh.values()].some((level) => (counts.get(level) ?? 0) > most)
  );
}

function merged(to: SchoolClass, records: readonly Playthrough[]): Extract<Added, { readonly class: SchoolClass }> {
  const playthroughs = { ...to.playthroughs };
  const arrivals = records.map((one): Arrival => {
    const key = keyOf(one);
    const before = playthroughs[key];
    const after = before ? fuller(before, one) : one;
    playthroughs[key] = after;
    if (!before) return 'new';
    if (saysOther(before, one)) return 'other';
    return after === before ? 'again' : 'fuller';
  });
  if (records.every((one) => playthroughs[keyOf(one)] === to.playthroughs[keyOf(one)])) return { class: to, arrivals };
  const again = records.map(keyOf).filter((key) => !stays(to.turns, key));
  const back = again.length > 0 && {
    turns: { ...to.turns, ...Object.fromEntries(again.map((key) => [key, (to.turns?.[key] ?? 0) + 1])) },
  };
  return { class: { ...to, playthroughs, ...back }, arrivals };
}

/** The class with what these versions are like, so that what is played in them can be counted when they have changed. */
export function withShapes(to: SchoolClass, shapes: readonly Shape[]): SchoolClass {
  const fresh = shapes.filter((one) => !(versionKey(one) in (to.shapes ?? {})));
  if (fresh.length === 0) return to;
  return { ...to, shapes: { ...to.shapes, ...Object.fromEntries(fresh.map((one) => [versionKey(one), one])) } };
}

/** The class with what was revealed of a version of a level. */
export const withShown = (to: SchoolClass, version: string, now: Shown): SchoolClass => ({
  ...to,
  shown: { ...to.shown, [version]: now },
});

/**
 * One class out of the one kept and its backup: every playthrough of both that was not taken out, no longer life than
 * either has, and one charter, for a sentence that was unticked must not come back. What was revealed in either stays.
 */
export function joined(kept: SchoolClass, backup: SchoolClass): SchoolClass {
  const { turns: mine, ...bare } = kept;
  // of a class that was read here and grew by one record all others are the very same, and need not be looked at
  const others = Object.entries(backup.playthroughs).flatMap(([key, one]) =>
    bare.playthroughs[key] === one ? [] : one,
  );
  // what is kept already is never too much
  const all = merged(bare, others).class;
  const charter = kept.charter ?? backup.charter;
  const earlier = kept.earlier ?? backup.earlier;
  const taken = joinedTurns(mine, backup.turns);
  const revealed = { ...kept.shown };
  for (const [version, theirs] of Object.entries(backup.shown ?? {}))
    revealed[version] = revealed[version] ? joinedShown(revealed[version], theirs) : theirs;
  const shapes = { ...backup.shapes, ...kept.shapes };
  const later = laterLive(kept.live, backup.live);
  const lights = laterLights(kept.lights, backup.lights);
  const lrs = laterLrs(kept.lrs, backup.lrs);
  return {
    ...all,
    playthroughs: taken
      ? Object.fromEntries(Object.entries(all.playthroughs).filter(([key]) => stays(taken, key)))
      : all.playthroughs,
    ...(charter && { charter }),
    ...(earlier && { earlier }),
    ...(taken && { turns: taken }),
    ...(Object.keys(shapes).length > 0 && { shapes }),
    ...(Object.keys(revealed).length > 0 && { shown: revealed }),
    ...(later && { live: later }),
    ...(lights && { lights }),
    ...(lrs && { lrs }),
    life: sooner(all.life, backup.life),
  };
}
