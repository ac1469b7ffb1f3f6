import * as z from 'zod/mini';
import { day, dayNumber, dayOf, DAYS } from '../record/day.ts';

/** Days after which a class is deleted, if the teacher does not shorten it. */
export const USUAL_DAYS = 30;

/**
 * How long a class still lives, counted from the day it was last looked at. Days run only forwards: a clock that was
 * set back takes nothing away and adds nothing, and from the new day on the rest runs as before.
 */
export const life = z.strictObject({ left: z.int().check(z.minimum(1), z.maximum(USUAL_DAYS)), seen: day });
export type Life = z.infer<typeof life>;

export const newLife = (today: string): Life => ({ left: USUAL_DAYS, seen: today });

/** No summer is as long: where more days seem to have gone by, the clock was wrong before, and they are not counted. */
const LONGEST = 400;

/**
 * The life as it is on a day that is believed (see `judge`); nothing when its time is over and the class must be
 * deleted.
 */
export function livedUntil(of: Life, today: string): Life | undefined {
  const passed = dayNumber(today) - dayNumber(of.seen);
  const left = of.left - (passed > 0 && passed <= LONGEST ? passed : 0);
  return left > 0 ? { left, seen: today } : undefined;
}

/** Of two lives the one that ends first. */
export const sooner = (one: Life, other: Life): Life =>
  dayNumber(one.seen) + one.left <= dayNumber(other.seen) + other.left ? one : other;

/** It ends in so many days at the latest. A life is never made longer. */
export const shortened = (of: Life, days: number): Life => ({
  ...of,
  left: Math.max(1, Math.min(of.left, Math.floor(days))),
});

/** The day on which it is deleted. */
export const lastDay = ({ left, seen }: Life): string => dayOf(Math.min(DAYS - 1, dayNumber(seen) + left));
