import { describe, expect, it } from 'vitest';
import { type SchoolClass, takenAlong } from '../class/class.ts';
import { dayNumber, dayOf } from '../record/day.ts';
import { AGES } from '../sid/levels.ts';
import { empty, pupils, withRecords } from '../../../tests/fixtures/classes.ts';
import { ALL } from '../../../tests/fixtures/cards.ts';
import {
  alongOf,
  carriedFrom,
  type Course,
  course,
  coursesOf,
  courseStands,
  daysHeld,
  heldBefore,
  leftOut,
  levelAt,
  newCourse,
  standsAt,
  storiesFor,
  swapped,
  withLesson,
} from './course.ts';
import { COURSE_DAYS, coursesUntil } from './life.ts';
import { heldOn } from './log.ts';
import { LENGTHS, planOf, SESSION, type Slot, SLOTS, STORY_OF, USUAL } from './plan.ts';

const START = '2026-09-07';
const begun = newCourse('coursecourse', 'Class 5b', '8-11', START);
const after = (days: number): string => dayOf(dayNumber(START) + days);

/** The class that is made for a lesson of a course on a day, and what came in: so many playthroughs of its story. */
function lessonOf(of: Course, slot: Slot, on: string, answers: number): SchoolClass {
  const story = levelAt(of, slot);
  const made = {
    ...empty,
    id: `lesson${SLOTS.indexOf(slot)}abcde`,
    lesson: { ...empty.lesson, levels: [story] },
    life: { left: 30, seen: on },
    ...alongOf(of),
  };
  const came = pupils(answers, ['a', 'b']).map((one) => ({ ...one, level: story, day: on }));
  return withRecords(made, came);
}

describe('the two courses', () => {
  it.each(AGES)('%s: seven stories, each once, all of that age and in lesson codes', (age) => {
    const stories = SLOTS.map((slot) => USUAL[age][slot]);
    expect(new Set(stories).size).toBe(7);
    const here = storiesFor(ALL, { ...begun, age }).map(({ id }) => id);
    expect(stories.filter((one) => !here.includes(one))).toEqual([]);
  });

  it('open contact and threats after two lessons at least, when a class knows how a talk goes', () => {
    const led = new Set(ALL.filter(({ opens }) => opens === 'lesson').map(({ id }) => id));
    for (const age of AGES) expect(SLOTS.findIndex((slot) => led.has(USUAL[age][slot]))).toBeGreaterThanOrEqual(3);
  });

  it.each(LENGTHS)('a lesson of %s minutes has them, the first without looking back too', (length) => {
    for (const first of [true, false]) {
      const pieces = planOf(length, first).map((piece) => piece.reduce((sum, one) => sum + one.minutes, 0));
      expect(pieces).toEqual(length === '2x25' ? [25, 25] : [Number(length)]);
      expect(
        planOf(length, first)
          .flat()
          .some(({ id }) => id === 'back'),
      ).toBe(!first);
    }
  });

  it('grown-ups have forty-five minutes and one story', () => {
    for (const one of ['staff', 'parents'] as const) {
      expect(SESSION[one].reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
      expect(ALL.map(({ id }) => id)).toContain(STORY_OF[one]);
    }
  });
});

describe('a class in its course', () => {
  it('comes through six lessons and the booster; its charter and its stories go along', () => {
    let of = begun;
    SLOTS.forEach((slot, at) => {
      const last = slot === 'booster';
      const on = last ? after(5 * 7 + 56) : after(at * 7);
      expect(courseStands(of, on)).toEqual({
        next: slot,
        booster: last ? on : undefined,
        inDays: last ? 0 : undefined,
      });
      const made = lessonOf(of, slot, on, 6);
      expect(made.earlier ?? []).toEqual(
        SLOTS.slice(0, at)
          .map((one) => USUAL['8-11'][one])
          .sort(),
      );
      of = withLesson(of, slot, made);
      expect(standsAt(of, slot)).toBe('made');
      // one sentence of each lesson
      const charter = [...(made.charter ?? []), `${levelAt(of, slot)}/d1`];
      of = carriedFrom(of, { ...made, charter }, on);
      expect(standsAt(of, slot)).toBe('held');
      expect(of.charter).toHaveLength(at + 1);
    });
    expect(courseStands(of, after(100))).toEqual({ next: undefined, booster: undefined, inDays: undefined });
    // what it holds is whole, is read again as it is, and names no pupil
    expect(coursesOf({ [of.id]: JSON.parse(JSON.stringify(of)) })).toEqual([of]);
    expect(Object.keys(of).sort()).toEqual(
      Object.keys(course.def.shape)
        .filter((key) => key in of)
        .sort(),
    );
    expect(JSON.stringify(of)).not.toMatch(/seat|forks|playthrough/);
  });

  it('goes on where it was after a holiday, and the booster waits eight weeks from the last lesson held', () => {
    let of = heldOn(begun, '1', after(0));
    of = heldOn(of, '2', after(7));
    expect(courseStands(of, after(60)).next).toBe('3');
    for (const slot of ['3', '4', '5', '6'] as const) of = heldOn(of, slot, after(70));
    expect(courseStands(of, after(80))).toEqual({ next: 'booster', booster: after(126), inDays: 46 });
    expect(courseStands(of, after(130)).inDays).toBe(-4);
  });

  it('leaves a lesson out, takes it in again, holds it twice', () => {
    const without = leftOut(begun, '1', true);
    expect(courseStands(without, START).next).toBe('2');
    expect(leftOut(without, '1', false).places['1']).toEqual({});
    // whoever makes a lesson of it means it
    expect(standsAt(withLesson(without, '1', lessonOf(without, '1', START, 0)), '1')).toBe('made');
    const twice = heldOn(heldOn(begun, '1', after(0)), '1', after(7));
    expect(daysHeld(twice, '1')).toEqual([after(0), after(7)]);
    expect(courseStands(twice, after(8)).next).toBe('2');
    expect(heldOn(twice, '1', after(7))).toBe(twice);
    // one that was only made becomes the one that was held
    const made = withLesson(begun, '1', lessonOf(begun, '1', START, 0));
    expect(daysHeld(heldOn(made, '1', after(1)), '1')).toEqual([after(1)]);
    // with all left out there is nothing to come back to
    const none = SLOTS.filter((slot) => slot !== 'booster').reduce((all, slot) => leftOut(all, slot, true), begun);
    expect(courseStands(none, START)).toEqual({ next: 'booster', booster: undefined, inDays: undefined });
  });

  it('swaps a story; with a lesson that is to come the two change places', () => {
    const changed = swapped(begun, '2', 'new-friend');
    expect([levelAt(changed, '2'), levelAt(changed, 'booster')]).toEqual(['new-friend', 'funny-frog']);
    expect(swapped(changed, '2', 'funny-frog').places).toEqual({ '2': {}, booster: {} });
    // what was held keeps its story
    const held = heldOn(begun, '1', START);
    const again = swapped(held, '2', 'the-clubhouse');
    expect([levelAt(again, '1'), levelAt(again, '2')]).toEqual(['the-clubhouse', 'the-clubhouse']);
    expect(heldBefore(again, '2')).toBe('the-clubhouse');
    expect(heldBefore(begun, '2')).toBeUndefined();
  });

  it('is carried on from its classes: once, and by the last one’s charter alone', () => {
    const first = lessonOf(begun, '1', START, 6);
    const made = withLesson(begun, '1', first);
    const held = carriedFrom(made, { ...first, charter: ['the-clubhouse/d1'] }, START);
    expect(carriedFrom(held, { ...first, charter: ['the-clubhouse/d1'] }, after(1))).toBe(held);
    const second = lessonOf(held, '2', after(7), 0);
    expect(second.charter).toEqual(['the-clubhouse/d1']);
    const on = withLesson(held, '2', second);
    expect(carriedFrom(on, { ...first, charter: ['the-clubhouse/d2'] }, after(7)).charter).toEqual([
      'the-clubhouse/d1',
    ]);
    expect(carriedFrom(on, second, after(7))).toBe(on);
    // as much as "next lesson" takes along
    expect(takenAlong({ ...second, helpers: [] })).toMatchObject(alongOf(on));
    // a tablet's clock may be wrong: a lesson was not held before it was made, nor tomorrow
    for (const [clock, day] of [
      [after(90), after(2)],
      [after(-90), after(0)],
      [after(1), after(1)],
    ] as const) {
      const played = lessonOf(begun, '1', clock, 6);
      expect(daysHeld(carriedFrom(made, played, after(2)), '1')).toEqual([day]);
    }
    // a class of no course changes none
    expect(carriedFrom(on, { ...first, id: 'zyxwvutsrqpo' }, START)).toBe(on);
  });
});

describe('how long a course is kept', () => {
  const kept = { [begun.id]: begun, newer: { course: 2 } };

  it('ends so many days after the last lesson that was held', () => {
    expect(coursesUntil(kept, START)).toBe(kept);
    const later = coursesUntil(kept, after(COURSE_DAYS - 1)) as Record<string, Course>;
    expect(later[begun.id]?.life).toEqual({ left: 1, seen: after(COURSE_DAYS - 1) });
    expect(coursesUntil(kept, after(COURSE_DAYS))).toEqual({ newer: { course: 2 } });
    expect(coursesUntil({ [begun.id]: begun }, after(COURSE_DAYS))).toBeUndefined();
    const held = heldOn(later[begun.id] ?? begun, '1', after(COURSE_DAYS - 1));
    expect(held.life.left).toBe(COURSE_DAYS);
  });

  it('does not run while days did not go by', () => {
    const anew = coursesUntil(kept, after(300), true) as Record<string, Course>;
    expect(anew[begun.id]?.life).toEqual({ left: COURSE_DAYS, seen: after(300) });
    expect(coursesUntil(undefined, START)).toBeUndefined();
    expect(coursesUntil('damaged', START)).toBe('damaged');
  });

  it('leaves aside what is not sound', () => {
    expect(coursesOf(kept)).toEqual([begun]);
    expect(coursesOf(null)).toEqual([]);
    expect(coursesOf({ other: begun })).toEqual([]);
  });
});
