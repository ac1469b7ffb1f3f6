import { dayNumber } from '../record/day.ts';
import { nextDay, saferInternetDay } from '../sid/date.ts';

/** Days before Safer Internet Day from which lights may be sent, and after it. */
const BEFORE = 21;
const AFTER = 14;

/**
 * May lights be sent on this day: in the three weeks before Safer Internet Day, on it, or in the two weeks after it?
 * @param own the date of the teacher's own country or school, in place of the rule's in its year
 */
export function isLightTime(today: string, own: string | null = null): boolean {
  const year = Number(today.slice(0, 4));
  const thisYear = own !== null && Number(own.slice(0, 4)) === year ? own : saferInternetDay(year);
  return [thisYear, nextDay(today, own)].some((day) => {
    const left = dayNumber(day) - dayNumber(today);
    return left <= BEFORE && left >= -AFTER;
  });
}
