import { describe, expect, it } from 'vitest';
import { endOf, isOver, LESSON_STEPS, minuteOf, passed, STEPS } from './plan.ts';

const minute = 60_000;
const play = { step: 2, since: 0 };

describe('the plan of a lesson', () => {
  it('is five minutes of preparing and forty-five with the class', () => {
    expect(STEPS[0].minutes).toBe(5);
    expect(LESSON_STEPS.reduce((sum, one) => sum + one.minutes, 0)).toBe(45);
  });

  it('counts minutes from one and stays at the last one when it gets late', () => {
    expect(minuteOf(play, 0)).toBe(1);
    expect(minuteOf(play, 8.5 * minute)).toBe(9);
    expect(minuteOf(play, 40 * minute)).toBe(12);
    expect([isOver(play, 11.9 * minute), isOver(play, 12 * minute)]).toEqual([false, true]);
  });

  it('ends when the steps to come have had their time, later if this one takes longer', () => {
    expect(endOf(play, 2 * minute)).toBe(42 * minute);
    expect(endOf(play, 20 * minute)).toBe(50 * minute);
  });

  it('fills the bar up to now, and no further than the step', () => {
    expect(passed(play, 0)).toBe(8 / 50);
    expect(passed(play, 6 * minute)).toBe(14 / 50);
    expect(passed(play, 60 * minute)).toBe(20 / 50);
    expect(passed(play, -minute)).toBe(8 / 50);
  });
});
