import * as z from 'zod/mini';
import { calendar, type Calendar, judge } from '../../core/class/calendar.ts';
import { life, type Life, livedUntil, newLife } from '../../core/class/expiry.ts';
import { coursesUntil } from '../../core/course/life.ts';
import { joinedOn } from '../../core/lesson/joined.ts';
import { CLASS_KEY, type Kept, LIVE_PLACE, type Place, type Write } from '../device/stores.ts';
import { keysAnew } from './data-key.ts';

export const CALENDAR = 'calendar';
export const COURSES = 'courses';
const LESSON = 'lesson';

/** What a sweep looks at. */
export const SWEPT: readonly Place[] = [
  ['settings', CALENDAR],
  ['settings', LESSON],
  LIVE_PLACE,
  ['settings', COURSES],
  ['classes'],
  ['aside'],
  ['waiting'],
  ['keys'],
];

const withLife = z.looseObject({ life });
const lifeOf = (value: unknown): Life | undefined => {
  const read = z.safeParse(withLife, value);
  return read.success ? read.data.life : undefined;
};

/**
 * How a teacher settles a clock that jumped: the days in between went by, or they did not and all begins anew from
 * today.
 */
export type Settled = 'passed' | 'anew';

export interface Sweep {
  readonly calendar: Calendar;
  readonly writes: readonly Write[];
  /** Classes whose time would be over by the day that is doubted. */
  readonly over: number;
}

/**
 * What has run out on this device and goes: classes with their keys, what was set aside, records that wait, courses,
 * the lesson of another day. While the clock is doubted nothing goes and nothing is counted.
 */
export function sweep(kept: Kept, today: string, settled?: Settled): Sweep {
  const read = z.safeParse(calendar, kept.one('settings', CALENDAR));
  const classes = kept.all('classes');
  // on a device of the first edition the classes tell which day it was last
  const last = classes
    .flatMap(([, entry]) => lifeOf(entry)?.seen ?? [])
    .sort()
    .at(-1);
  const before = read.success ? read.data : last === undefined ? undefined : { day: last };
  const now = settled ? { day: today } : judge(before, today);
  const writes: Write[] = [];
  const write = (...one: Write): void => void writes.push(one);
  if (JSON.stringify(now) !== JSON.stringify(kept.one('settings', CALENDAR))) write('settings', CALENDAR, now);
  if (now.doubted !== undefined) {
    const over = classes.filter(([, entry]) => {
      const lives = lifeOf(entry);
      return lives && !livedUntil(lives, today);
    });
    return { calendar: now, writes, over: over.length };
  }

  const lived = (of: Life): Life | undefined =>
    settled === 'anew' ? { left: of.left, seen: today } : livedUntil(of, now.day);
  const gone = new Set<string>();
  for (const [id, entry] of classes) {
    const lives = lifeOf(entry);
    // one without a sound life is set aside when it is read, and gets one there
    if (!lives) continue;
    const left = lived(lives);
    if (!left) {
      gone.add(id);
      write('classes', id);
    } else if (left.seen !== lives.seen) write('classes', id, { ...(entry as object), life: left });
  }
  const aside = new Set<string>();
  for (const [key, items] of kept.all('aside')) {
    const all: unknown[] = Array.isArray(items) ? items : [items];
    const left = all.flatMap((item) => {
      const lives = lived(lifeOf(item) ?? newLife(now.day));
      return lives && typeof item === 'object' ? [{ ...item, life: lives }] : [];
    });
    if (left.length > 0) aside.add(key);
    const still =
      Array.isArray(items) &&
      left.length === all.length &&
      left.every(({ life: now }, at) => now.seen === lifeOf(all[at])?.seen);
    if (!still) write('aside', key, left.length > 0 ? left : undefined);
  }
  for (const [payload, value] of kept.all('waiting')) {
    const lives = lived(lifeOf(value) ?? newLife(now.day));
    if (!lives) write('waiting', payload);
    else if (lives.seen !== lifeOf(value)?.seen) write('waiting', payload, { payload, life: lives });
  }
  const lesson = kept.one('settings', LESSON);
  const isOver = joinedOn(lesson, today) === null;
  if (lesson !== undefined && isOver) write('settings', LESSON);
  if (isOver && kept.one(...LIVE_PLACE) !== undefined) write(...LIVE_PLACE);
  const courses = kept.one('settings', COURSES);
  const left = coursesUntil(courses, now.day, settled === 'anew');
  if (left !== courses) write('settings', COURSES, left);
  // a key goes with the last that is sealed under it, and never before
  const here = new Set(classes.map(([id]) => id).filter((id) => !gone.has(id)));
  const dropped = kept
    .all('keys')
    .map(([key]) => key)
    .filter((key) => key.startsWith(CLASS_KEY) && !aside.has(key) && !here.has(key.slice(CLASS_KEY.length)));
  if (dropped.length > 0) writes.push(...keysAnew(kept, new Map(dropped.map((key) => [key, undefined]))));
  return { calendar: now, writes, over: 0 };
}
