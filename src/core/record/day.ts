import * as z from 'zod/mini';

/** Days are counted from 1 March 2000, so that a leap day ends a year. */
const START = 2000;
const MONTHS = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];
/** The first day that cannot be written any more: some time in 2089. */
export const DAYS = 2 ** 15;

const daysBefore = (year: number): number =>
  year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** Which day it is: days since 1 March 2000, from `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  const [year = START, month = 3, date = 1] = day.split('-').map(Number);
  const fromMarch = (month + 9) % 12;
  return daysBefore((month < 3 ? year - 1 : year) - START) + (MONTHS[fromMarch] ?? 0) + date - 1;
}

/** `YYYY-MM-DD` of so many days after 1 March 2000. */
export function dayOf(number: number): string {
  let year = Math.floor(number / 365.2425) + 1;
  while (daysBefore(year) > number) year -= 1;
  const rest = number - daysBefore(year);
  const fromMarch = MONTHS.filter((first) => first <= rest).length - 1;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${START + year + (fromMarch > 9 ? 1 : 0)}-${two(((fromMarch + 2) % 12) + 1)}-${two(rest - (MONTHS[fromMarch] ?? 0) + 1)}`;
}

/** The nearest day that can be written: a clock may be set to any. */
export const writableDay = (text: string): string =>
  dayOf(Math.max(0, Math.min(DAYS - 1, /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : DAYS - 1)));

/** A day that there is, from 1 March 2000 on. */
export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine(
    (text) => dayNumber(text) >= 0 && dayNumber(text) < DAYS && dayOf(dayNumber(text)) === text,
    'a day, such as 2026-02-10',
  ),
);
