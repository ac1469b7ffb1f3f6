import * as z from 'zod/mini';
import { promiseIds } from '../class/charter.ts';
import { MOST_PUPILS, type SchoolClass } from '../class/class.ts';
import { id } from '../level/parts.ts';
import { day, dayNumber, dayOf } from '../record/day.ts';
import { type Age, AGES, lessonLevels } from '../sid/levels.ts';
import { dose } from './dose.ts';
import { COURSE_DAYS, courseLife } from './life.ts';
import { LENGTHS, type Length, type Slot, SLOTS, USUAL } from './plan.ts';

/** The version of what is kept of a course. */
const COURSE = 1;
const LABEL = 60;
/** Days from the last of the six lessons to the booster. */
export const TO_BOOSTER = 56;
/** Nobody repeats a lesson more often. */
const MOST_LESSONS = 8;

const classId = z.string().check(z.regex(/^[a-z0-9]{12}$/));

/** One lesson that was made for a place of the course. */
const held = z.strictObject({
  /** The class it was made as, while that lives; none where the teacher said only that it was held. */
  class: z.optional(classId),
  /** The day it was made; once it was held, the day the teacher said so, or the last of the choices that came in. */
  day,
  levels: z.array(id).check(z.minLength(1), z.maxLength(31)),
  /** Did choices come in? */
  held: z.optional(z.literal(true)),
  /** What the teacher said of it on the day it was held. */
  dose: z.optional(dose),
});
export type Held = z.infer<typeof held>;

const place = z.strictObject({
  /** The story in place of the usual one. */
  level: z.optional(id),
  skipped: z.optional(z.literal(true)),
  lessons: z.optional(z.array(held).check(z.maxLength(MOST_LESSONS))),
});

/**
 * The course of one class: which lessons were held and on which day, and what stands in its charter. It holds nothing
 * that one child did or chose, so it may outlive the lessons' own thirty days.
 */
export const course = z.strictObject({
  course: z.literal(COURSE),
  id: classId,
  label: z.string().check(z.maxLength(LABEL)),
  age: z.enum(AGES),
  length: z.enum(LENGTHS),
  begun: day,
  pupils: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_PUPILS))),
  charter: z.optional(z.pipe(z.unknown(), z.transform(promiseIds))),
  /** The class of the lesson that was made last. */
  now: z.optional(classId),
  places: z.record(z.string(), place),
  life: courseLife,
});
export type Course = z.infer<typeof course>;
type Place = z.infer<typeof place>;

/** A course that begins. */
export const newCourse = (of: string, label: string, age: Age, today: string, length: Length = '45'): Course => ({
  course: COURSE,
  id: of,
  label: label.trim().slice(0, LABEL),
  age,
  length,
  begun: today,
  places: {},
  life: { left: COURSE_DAYS, seen: today },
});

const placeAt = (of: Course, slot: Slot): Place => of.places[slot] ?? {};
const withPlace = (of: Course, slot: Slot, change: Place): Course => ({
  ...of,
  places: { ...of.places, [slot]: change },
});

/** The story of a lesson, as the class has it. */
export const levelAt = (of: Course, slot: Slot): string => placeAt(of, slot).level ?? USUAL[of.age][slot];

/** Was it held, as far as the choices or the teacher tell? */
export const isHeld = (one: Held): boolean => one.held === true || one.dose !== undefined;

/** What was made or held for a place of the course, the first first. */
export const lessonsAt = (of: Course, slot: Slot): readonly Held[] => placeAt(of, slot).lessons ?? [];

/** The days on which a lesson was held, whole or in part, one for each time. */
export const daysHeld = (of: Course, slot: Slot): readonly string[] =>
  lessonsAt(of, slot)
    .filter(isHeld)
    .map((one) => one.day);

/** The class that was last made for a lesson, if it may still live. */
export const classAt = (of: Course, slot: Slot): string | undefined => lessonsAt(of, slot).at(-1)?.class;

/** The lesson that a class was made for; none where it is of another course. */
export const slotOf = (of: Course, classId: string): Slot | undefined =>
  SLOTS.find((slot) => lessonsAt(of, slot).some((lesson) => lesson.class === classId));

/** Every class that was made for the course. */
export const classesOf = (of: Course): readonly string[] =>
  SLOTS.flatMap((slot) => lessonsAt(of, slot).flatMap((one) => one.class ?? []));

/**
 * Where a lesson stands: it was held, left out, held in part, a class was made for it and no choice has come in, or it is
 * to come.
 */
export type PlaceStands = 'held' | 'skipped' | 'begun' | 'made' | 'open';

/** Where a lesson stands. What was held stays held, though it is then left out; two parts are a whole. */
export function standsAt(of: Course, slot: Slot): PlaceStands {
  const { lessons = [], skipped } = placeAt(of, slot);
  const times = lessons.filter(isHeld);
  if (times.length > 1 || times.some((one) => one.dose?.extent !== 'part')) return 'held';
  if (skipped) return 'skipped';
  if (times.length > 0) return 'begun';
  return lessons.length > 0 ? 'made' : 'open';
}

/** Where a class stands in its course. */
export interface CourseStands {
  /** The first lesson that is neither held nor left out; none when the course is over. */
  readonly next: Slot | undefined;
  /** The day of the booster, once all before it is done and at least one lesson was held. */
  readonly booster: string | undefined;
  /** Days until then; none or fewer when it is due. */
  readonly inDays: number | undefined;
}

/** Where a class stands in its course on a day. */
export function courseStands(of: Course, today: string): CourseStands {
  const done = (slot: Slot): boolean => ['held', 'skipped'].includes(standsAt(of, slot));
  const next = SLOTS.find((slot) => !done(slot));
  const last = SLOTS.filter((slot) => slot !== 'booster')
    .flatMap((slot) => daysHeld(of, slot))
    .sort()
    .at(-1);
  if (next !== 'booster' || last === undefined) return { next, booster: undefined, inDays: undefined };
  const on = dayNumber(last) + TO_BOOSTER;
  return { next, booster: dayOf(on), inDays: on - dayNumber(today) };
}

/** The lesson before this one that was held, to look back at its story. */
export function heldBefore(of: Course, slot: Slot): string | undefined {
  const before = SLOTS.slice(0, SLOTS.indexOf(slot));
  const last = [...before].reverse().find((one) => standsAt(of, one) === 'held');
  return last && lessonsAt(of, last).filter(isHeld).at(-1)?.levels[0];
}

/** Stories that a lesson could have: those of the age that are here. */
export const storiesFor = <Card extends Parameters<typeof lessonLevels>[0][number]>(
  cards: readonly Card[],
  of: Course,
): Card[] => lessonLevels(cards, of.age);

/** Another story for a lesson. Where it stands in another lesson that is still to come, the two change places. */
export function swapped(of: Course, slot: Slot, level: string): Course {
  const before = levelAt(of, slot);
  const other = SLOTS.find((one) => one !== slot && standsAt(of, one) !== 'held' && levelAt(of, one) === level);
  const set = (to: Course, at: Slot, story: string): Course => {
    const { level: _level, ...rest } = placeAt(to, at);
    return withPlace(to, at, story === USUAL[of.age][at] ? rest : { ...rest, level: story });
  };
  const here = set(of, slot, level);
  return other ? set(here, other, before) : here;
}

/** A lesson left out, or taken in again. */
export function leftOut(of: Course, slot: Slot, skipped: boolean): Course {
  const { skipped: _skipped, ...rest } = placeAt(of, slot);
  return withPlace(of, slot, skipped ? { ...rest, skipped } : rest);
}

/** Other lessons for a place of the course. */
export function withLessons(of: Course, slot: Slot, lessons: readonly Held[]): Course {
  const { lessons: _lessons, ...rest } = placeAt(of, slot);
  return withPlace(of, slot, lessons.length > 0 ? { ...rest, lessons: lessons.slice(-MOST_LESSONS) } : rest);
}

/** The course lives on from a day on which something was held. */
export const renewed = (of: Course, on: string): Course => ({ ...of, life: { left: COURSE_DAYS, seen: on } });

/** A class was made for a lesson: again, where it had one. */
export const withLesson = (
  of: Course,
  slot: Slot,
  { id: made, lesson, life }: Pick<SchoolClass, 'id' | 'lesson' | 'life'>,
): Course => ({
  ...withLessons(leftOut(of, slot, false), slot, [
    ...lessonsAt(of, slot),
    { class: made, day: life.seen, levels: lesson.levels },
  ]),
  now: made,
});

/**
 * The course with what a class of it has come to: a lesson in which choices came in was held on the last of their days
 * (as far as the pupils' clocks can be right), and what stands in the charter of the class made last stands in the course's. The very same course where that is
 * nothing new.
 */
export function carriedFrom(of: Course, from: SchoolClass, today: string): Course {
  const slot = slotOf(of, from.id);
  if (!slot) return of;
  const last = Object.values(from.playthroughs)
    .map((one) => one.day)
    .sort()
    .at(-1);
  const before = lessonsAt(of, slot);
  const fresh = last !== undefined && before.some((one) => one.class === from.id && !one.held);
  const heldAt = (made: string): string => [made, [last ?? made, today].sort()[0] ?? made].sort()[1] ?? made;
  const lessons = before.map((one) =>
    fresh && one.class === from.id && !one.held
      ? { ...one, day: one.dose ? one.day : heldAt(one.day), held: true as const }
      : one,
  );
  const charter = of.now === from.id ? (from.charter ?? of.charter) : of.charter;
  const pupils = of.now === from.id ? (from.pupils ?? of.pupils) : of.pupils;
  if (!fresh && pupils === of.pupils && charter?.join() === of.charter?.join()) return of;
  const next = {
    ...withPlace(of, slot, { ...placeAt(of, slot), lessons }),
    ...(charter && { charter }),
    ...(pupils !== undefined && { pupils }),
  };
  return fresh ? renewed(next, today) : next;
}

/** What the next class of the course begins with: name and size, its charter, and the stories that it knows. */
export function alongOf(of: Course): Pick<SchoolClass, 'label' | 'pupils' | 'charter' | 'earlier'> {
  const played = SLOTS.flatMap((slot) =>
    lessonsAt(of, slot)
      .filter(isHeld)
      .flatMap((one) => one.levels),
  );
  const earlier = [...new Set(played)].sort();
  return {
    label: of.label,
    ...(of.pupils !== undefined && { pupils: of.pupils }),
    ...(of.charter && of.charter.length > 0 && { charter: of.charter }),
    ...(earlier.length > 0 && { earlier }),
  };
}

/** The sound courses of whatever was kept, the last begun first; what is not sound is left where it lies. */
export const coursesOf = (kept: unknown): readonly Course[] =>
  Object.entries(typeof kept === 'object' && kept !== null ? kept : {})
    .flatMap(([key, one]): Course[] => {
      const read = course.safeParse(one);
      return read.success && read.data.id === key ? [read.data] : [];
    })
    .sort((one, other) =>
      one.begun === other.begun ? (one.id < other.id ? -1 : 1) : one.begun < other.begun ? 1 : -1,
    );
