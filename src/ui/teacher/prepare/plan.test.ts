import { describe, expect, it } from 'vitest';
import { type Course, newCourse, withLesson } from '../../../core/course/course.ts';
import { LENGTHS, type Slot } from '../../../core/course/plan.ts';
import { empty } from '../../../../tests/fixtures/classes.ts';
import { behind, endOf, isOver, minuteOf, nextStep, planFor, stepAt, USUAL_PLAN } from './plan.ts';

const minute = 60_000;
const play = { step: 'play', since: 0 } as const;
const playing = { id: 'play', minutes: 12 } as const;
const bar = USUAL_PLAN[0] ?? [];
const courseOf = (length: Course['length'], slot: Slot): Course =>
  withLesson(newCourse('coursecourse', 'Class 5b', '8-11', '2026-09-07', length), slot, empty);

describe('the plan of a lesson', () => {
  it('is five minutes of preparing and forty-five with the class', () => {
    expect(bar.map(({ minutes }) => minutes)).toEqual([5, 3, 12, 4, 3, 16, 4, 3]);
    expect(planFor([], empty.id)).toBe(USUAL_PLAN);
    expect(planFor([courseOf('60', '2')], 'anotherclass')).toBe(USUAL_PLAN);
  });

  it.each(LENGTHS)('of a course of %s has its minutes, and looks back from the second lesson on', (length) => {
    for (const [slot, looksBack] of [
      ['1', false],
      ['2', true],
      ['booster', true],
    ] as const) {
      const plan = planFor([courseOf('45', '3'), courseOf(length, slot)].slice(1), empty.id);
      const pieces = plan.map((piece) => piece.reduce((sum, one) => sum + one.minutes, 0));
      expect(pieces).toEqual(length === '2x25' ? [30, 25] : [Number(length) + 5]);
      expect(stepAt(plan, 'back') !== undefined).toBe(looksBack);
      const ids = plan.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('goes on from each step to the next, over the pause too', () => {
    const plan = planFor([courseOf('2x25', '1')], empty.id);
    expect(nextStep(plan, undefined)?.id).toBe('prepare');
    expect(nextStep(plan, 'pause')?.id).toBe('again');
    expect(nextStep(plan, 'out')).toBeUndefined();
    // what another plan has leads nowhere
    expect([stepAt(plan, 'charter'), nextStep(plan, 'charter')]).toEqual([undefined, undefined]);
  });

  it('counts minutes from one and stays at the last one when it gets late', () => {
    expect(minuteOf(playing, 0, 0)).toBe(1);
    expect(minuteOf(playing, 0, 8.5 * minute)).toBe(9);
    expect(minuteOf(playing, 0, 40 * minute)).toBe(12);
    expect([isOver(playing, 0, 11.9 * minute), isOver(playing, 0, 12 * minute)]).toEqual([false, true]);
  });

  it('ends when the steps to come have had their time, later if this one takes longer', () => {
    expect(endOf(USUAL_PLAN, play, 2 * minute)).toBe(42 * minute);
    expect(endOf(USUAL_PLAN, play, 20 * minute)).toBe(50 * minute);
    // of two pieces the one that runs
    const plan = planFor([courseOf('2x25', '2')], empty.id);
    expect(endOf(plan, { step: 'play', since: 0 }, 0)).toBe(20 * minute);
    expect(endOf(plan, { step: 'help', since: 0 }, 0)).toBe(7 * minute);
  });

  it('fills the bar up to now, and no further than the step', () => {
    const parts = (now: number): number[] => bar.map((one) => behind(USUAL_PLAN, one, play, now));
    expect(parts(0)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
    expect(parts(6 * minute)).toEqual([1, 1, 0.5, 0, 0, 0, 0, 0]);
    expect(parts(60 * minute)).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    expect(parts(-minute)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
    const plan = planFor([courseOf('2x25', '2')], empty.id);
    const pieces = plan.map((piece) => piece.map((one) => behind(plan, one, { step: 'again', since: 0 }, minute)));
    expect(pieces).toEqual([
      [1, 1, 1, 1, 1, 1],
      [0.5, 0, 0, 0, 0],
    ]);
  });
});
