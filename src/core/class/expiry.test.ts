import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDay, livedUntil, newLife, shortened, USUAL_DAYS } from './expiry.ts';
import { dayNumber, dayOf } from '../record/day.ts';

const start = dayNumber('2026-11-24');
const days = (later: number): string => dayOf(start + later);

describe('the life of a class', () => {
  it('is thirty days, and is over on the day that is shown', () => {
    const life = newLife(days(0));
    expect(lastDay(life)).toBe('2026-12-24');
    expect(livedUntil(life, days(29))).toEqual({ left: 1, seen: days(29) });
    expect(livedUntil(life, days(30))).toBeUndefined();
    expect(livedUntil(life, days(400))).toBeUndefined();
  });

  it('can be shortened, never made longer', () => {
    const life = newLife(days(0));
    expect(lastDay(shortened(life, 7))).toBe('2026-12-01');
    expect(shortened(shortened(life, 7), 20)).toEqual(shortened(life, 7));
    expect(livedUntil(shortened(life, 0), days(1))).toBeUndefined();
  });

  it('is as long as the days that went by, wherever the clock is set back', () => {
    const moves = fc.array(fc.record({ days: fc.integer({ min: 0, max: 9 }), back: fc.integer({ min: 0, max: 60 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let clock = 500;
        let passed = 0;
        let life: ReturnType<typeof livedUntil> = newLife(days(clock));
        for (const move of all) {
          clock += move.days;
          passed += move.days;
          life = life && livedUntil(life, days(clock));
          // the clock is set back while the class is looked at
          clock = Math.max(0, clock - move.back);
          life = life && livedUntil(life, days(clock));
        }
        expect(life?.left).toBe(passed < USUAL_DAYS ? USUAL_DAYS - passed : undefined);
      }),
    );
  });
});
