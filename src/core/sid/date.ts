import { dayNumber } from '../record/day.ts';

const WEEK = 7;
const TUESDAY = 2;
/** 1 March 2000, from which days are counted, was a Wednesday. */
const FIRST_WEEKDAY = 3;
/** The invitation stands for so many days before the day. */
const SEASON = 3 * WEEK;

/**
 * Safer Internet Day of a year: the Tuesday that falls on 5–11 February.
 *
 * The organisers say "the second day of the second week of the second month" (European Commission, INEA, on 6 February
 * 2018), which leaves open which week is the second when February begins at a weekend. This rule gives every date found
 * in a source:
 * 10.2.2009 scoilnet.ie, 11.2.2014 sec-ed.co.uk, 7.2.2017 eun.org, 6.2.2018 INEA, 5.2.2019 paoline.org, 9.2.2021
 * indiatoday.in, 8.2.2022 firstpost.com, 7.2.2023 inhope.org, 6.2.2024 wincalendar.com, 10.2.2026 teachnet.ie. "The
 * second Tuesday" fails in five of them.
 */
export function saferInternetDay(year: number): string {
  const weekday = (((dayNumber(`${year}-02-05`) + FIRST_WEEKDAY) % WEEK) + WEEK) % WEEK;
  const date = 5 + ((TUESDAY - weekday + WEEK) % WEEK);
  return `${year}-02-${String(date).padStart(2, '0')}`;
}

/**
 * The day that comes next, today included.
 * @param own the date of the teacher's own country or school, in place of the rule's in its year
 */
export function nextDay(today: string, own: string | null = null): string {
  const year = Number(today.slice(0, 4));
  const dayIn = (one: number): string =>
    own !== null && Number(own.slice(0, 4)) === one ? own : saferInternetDay(one);
  return dayIn(year) >= today ? dayIn(year) : dayIn(year + 1);
}

/** Is it the day, or are we in the three weeks before it? */
export type Season = 'before' | 'today';

export function season(today: string, day: string): Season | null {
  const left = dayNumber(day) - dayNumber(today);
  if (left === 0) return 'today';
  return left > 0 && left <= SEASON ? 'before' : null;
}
