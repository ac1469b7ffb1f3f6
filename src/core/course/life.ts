import * as z from 'zod/mini';
import { livedUntil } from '../class/expiry.ts';
import { day } from '../record/day.ts';

/** Days after which a course is deleted in which no lesson was held: the booster's eight weeks, and a long holiday. */
export const COURSE_DAYS = 150;

/** How long a course still lives, counted from the day it was last looked at. */
export const courseLife = z.strictObject({ left: z.int().check(z.minimum(1), z.maximum(COURSE_DAYS)), seen: day });

const withLife = z.looseObject({ life: courseLife });

/**
 * What is kept of courses as it is on a day that is believed: those whose time is over are gone. The very same where
 * nothing changes; nothing where no course is left.
 * @param anew the days since then did not go by
 */
export function coursesUntil(kept: unknown, today: string, anew = false): unknown {
  if (typeof kept !== 'object' || kept === null) return kept;
  const entries = Object.entries(kept);
  const left = entries.flatMap(([key, one]): [string, unknown][] => {
    const read = withLife.safeParse(one);
    // what cannot be read may be of a newer version of the game
    if (!read.success) return [[key, one]];
    const { life } = read.data;
    const now = anew ? { left: life.left, seen: today } : livedUntil(life, today);
    if (!now) return [];
    return [[key, now.seen === life.seen ? one : { ...read.data, life: now }]];
  });
  if (left.length === 0) return undefined;
  const same = left.length === entries.length && left.every(([, one], at) => one === entries[at]?.[1]);
  return same ? kept : Object.fromEntries(left);
}
