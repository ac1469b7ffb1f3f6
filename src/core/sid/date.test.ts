import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../record/day.ts';
import { nextDay, saferInternetDay, season } from './date.ts';

/** Dates seen in sources, then those worked out. */
const TABLE = [
  '2009-02-10',
  '2014-02-11',
  '2017-02-07',
  '2018-02-06',
  '2019-02-05',
  '2021-02-09',
  '2022-02-08',
  '2023-02-07',
  '2024-02-06',
  '2026-02-10',
  '2027-02-09',
  '2028-02-08',
  '2029-02-06',
  '2030-02-05',
  '2031-02-11',
];

describe('Safer Internet Day', () => {
  it('is on the dates that sources have', () => {
    expect(TABLE.map((day) => saferInternetDay(Number(day.slice(0, 4))))).toEqual(TABLE);
  });

  it('is always a Tuesday, and always on 5–11 February', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 9999 }), (year) => {
        const day = saferInternetDay(year);
        expect(day).toMatch(new RegExp(`^${year}-02-(0[5-9]|1[01])$`));
        expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(2);
      }),
    );
  });

  it('comes next in this year until it is over', () => {
    expect(nextDay('2027-01-01')).toBe('2027-02-09');
    expect(nextDay('2027-02-09')).toBe('2027-02-09');
    expect(nextDay('2027-02-10')).toBe('2028-02-08');
  });

  it('is another date where the teacher set one, in its year only', () => {
    expect(nextDay('2026-11-26', '2027-02-16')).toBe('2027-02-16');
    expect(nextDay('2027-02-10', '2027-02-16')).toBe('2027-02-16');
    expect(nextDay('2027-02-03', '2027-02-02')).toBe('2028-02-08');
    expect(nextDay('2027-02-17', '2027-02-16')).toBe('2028-02-08');
  });
});

describe('the season', () => {
  it('is three weeks before the day, and the day', () => {
    const on = (today: string) => season(today, '2027-02-09');
    expect(['2027-01-18', '2027-01-19', '2027-02-08', '2027-02-09', '2027-02-10'].map(on)).toEqual([
      null,
      'before',
      'before',
      'today',
      null,
    ]);
  });

  it('lasts 22 days of each year', () => {
    const year = Array.from({ length: 365 }, (_, at) => dayOf(dayNumber('2026-03-01') + at));
    expect(year.filter((today) => season(today, nextDay(today)) !== null)).toHaveLength(22);
  });
});
