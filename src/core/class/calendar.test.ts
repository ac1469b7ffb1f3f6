import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../record/day.ts';
import { type Calendar, judge } from './calendar.ts';

/** The calendar after starts on these days, counted from some day in 2026. */
const after = (days: readonly number[]): Calendar | undefined =>
  days.reduce<Calendar | undefined>((kept, at) => judge(kept, dayOf(9765 + at)), undefined);
const day = (at: number): string => dayOf(9765 + at);

describe('the day as a device believes it', () => {
  it('is any day at first, and every day within a week of the last', () => {
    expect(after([0])).toEqual({ day: day(0) });
    expect(after([0, 7, 14, 14, 21])).toEqual({ day: day(21) });
  });

  it.each([
    ['sixty days ahead', [0, 60]],
    ['and looked at again on that day', [0, 60, 60]],
    ['back', [0, -400]],
    ['and at one day after another that do not follow', [0, 60, -400, 300, 60]],
  ])('is doubted where the clock jumped: %s', (_name, days) => {
    expect(after(days)).toEqual({ day: day(0), doubted: day(days.at(-1) ?? 0) });
  });

  it('is as before once the clock is mended', () => {
    expect(after([0, 60, 1])).toEqual({ day: day(1) });
    expect(after([0, -3000, 0])).toEqual({ day: day(0) });
  });

  it('is believed once the clock was seen to go on, as after a summer', () => {
    expect(after([0, 60, 61])).toEqual({ day: day(61) });
    expect(after([0, 60, 90])).toEqual({ day: day(90) });
    expect(after([0, 60, 91])).toEqual({ day: day(0), doubted: day(91) });
    expect(after([0, -60, -59])).toEqual({ day: day(-59) });
  });

  it('never moves by more than a week on one start after another day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1 }), fc.integer(), (days, jump) => {
        const kept = after(days);
        const today = day(Math.max(-9000, Math.min(9000, jump)));
        const next = judge(kept && { day: kept.day }, today);
        const apart = Math.abs((Date.parse(next.day) - Date.parse(kept?.day ?? '')) / 86_400_000);
        expect(apart).toBeLessThanOrEqual(7);
      }),
    );
  });
});
