import { describe, expect, it } from 'vitest';
import { day, dayNumber, dayOf, DAYS } from './day.ts';

describe('days', () => {
  it('are the days of the calendar, one by one', () => {
    const all = Array.from({ length: DAYS }, (_, number) => number);
    const written = all.map((number) => new Date(Date.UTC(2000, 2, 1 + number)).toISOString().slice(0, 10));
    expect(all.map(dayOf)).toEqual(written);
    expect(written.map(dayNumber)).toEqual(all);
    expect(dayOf(dayNumber('2026-11-24'))).toBe('2026-11-24');
  });

  it('that are none are refused', () => {
    const none = [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '1999-12-31',
      '2026-1-1',
      '2026-01-01T00:00',
      '2100-01-01',
      '',
    ];
    expect(none.filter((text) => day.safeParse(text).success)).toEqual([]);
    expect(day.safeParse('2028-02-29').success).toBe(true);
  });
});
