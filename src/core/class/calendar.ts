import * as z from 'zod/mini';
import { day, dayNumber } from '../record/day.ts';

/** Days that may lie between two visits before the clock may have jumped: from one weekly lesson to the next. */
const STEP = 7;
/** Days within which a clock that jumped must be seen to go on, to be believed. */
const GOES_ON = 30;

/**
 * What this device knows of the day: the last it believes, and one that it does not believe yet, since the clock jumped
 * to it.
 */
export const calendar = z.strictObject({ day, doubted: z.optional(day) });
export type Calendar = Readonly<z.infer<typeof calendar>>;

/**
 * The clock as it is believed today. A day is believed when it follows the last one within a week, or when the clock
 * jumped to a day and was then seen to go on to another: a device that lay unused for a summer is believed on its second
 * day, one that is set to a wrong day for a lesson never is.
 * @param kept what was known before; nothing on a device that has never been asked
 */
export function judge(kept: Calendar | undefined, today: string): Calendar {
  if (!kept) return { day: today };
  const step = dayNumber(today) - dayNumber(kept.day);
  if (step >= 0 && step <= STEP) return { day: today };
  if (kept.doubted !== undefined) {
    const on = dayNumber(today) - dayNumber(kept.doubted);
    if (on > 0 && on <= GOES_ON) return { day: today };
  }
  return { day: kept.day, doubted: today };
}
