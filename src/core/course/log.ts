import { type Course, type Held, isHeld, leftOut, lessonsAt, levelAt, renewed, withLessons } from './course.ts';
import { type Dose, type Extent, MOST_MINUTES, plannedMinutes } from './dose.ts';
import { type Slot, SLOTS } from './plan.ts';

/**
 * The teacher says that a lesson, or a part of it, was held today: the one that was made for it, or one without a
 * class. Said twice on a day it was held once; said otherwise on that day, the last word stands.
 */
export function heldOn(of: Course, slot: Slot, today: string, extent: Extent = 'whole'): Course {
  const lessons = lessonsAt(of, slot);
  const ofToday = lessons.filter((one) => isHeld(one) && one.day === today).at(-1);
  if (ofToday?.dose?.extent === extent) return of;
  const last = lessons.at(-1);
  const before = ofToday ?? (last && !isHeld(last) ? last : undefined);
  const said: Dose = { extent, minutes: plannedMinutes(of.length, extent) };
  const now: Held = { levels: [levelAt(of, slot)], ...before, day: today, dose: said };
  const next = before ? lessons.map((one) => (one === before ? now : one)) : [...lessons, now];
  return renewed(withLessons(leftOut(of, slot, false), slot, next), today);
}

const saidOn = (of: Course, slot: Slot, day: string): Held | undefined =>
  lessonsAt(of, slot).find((one) => one.day === day && one.dose !== undefined);

/** The teacher takes back what was said of a day. What choices tell stays; the very same course where nothing was said. */
export function takenBack(of: Course, slot: Slot, day: string): Course {
  const said = saidOn(of, slot, day);
  if (!said) return of;
  const { dose: _dose, ...rest } = said;
  const left = rest.held === true || rest.class !== undefined ? [rest] : [];
  return withLessons(
    of,
    slot,
    lessonsAt(of, slot).flatMap((one) => (one === said ? left : [one])),
  );
}

/** Other minutes for what was said of a day, as whole ones within bounds; the very same course where nothing was said. */
export function withMinutes(of: Course, slot: Slot, day: string, minutes: number): Course {
  const said = saidOn(of, slot, day);
  if (!said?.dose || !Number.isFinite(minutes)) return of;
  const dose = { ...said.dose, minutes: Math.min(Math.max(Math.round(minutes), 1), MOST_MINUTES) };
  return withLessons(
    of,
    slot,
    lessonsAt(of, slot).map((one) => (one === said ? { ...one, dose } : one)),
  );
}

/** A time that a lesson was held. */
export interface LogRow {
  readonly day: string;
  readonly slot: Slot;
  readonly level: string;
  /** What the teacher said of it; nothing where choices alone tell that it was held. */
  readonly dose: Dose | undefined;
}

/** Every time that a lesson of the course was held, by day. */
export const logOf = (of: Course): readonly LogRow[] =>
  SLOTS.flatMap((slot) =>
    lessonsAt(of, slot)
      .filter(isHeld)
      .map(({ day, levels, dose }) => ({ day, slot, level: levels[0] ?? levelAt(of, slot), dose })),
  ).sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));

/** The columns of the log as a file. Its words are the same in every language: it is read by programs. */
export const LOG_COLUMNS = ['date', 'lesson', 'story', 'minutes', 'extent'] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

/** The rows of the log, the head first. Neither the class nor any pupil stands in it. */
export const logTable = (of: Course): string[][] => [
  [...LOG_COLUMNS],
  ...logOf(of).map(({ day, slot, level, dose }) => [day, slot, level, String(dose?.minutes ?? ''), dose?.extent ?? '']),
];
