import { describe, expect, it } from 'vitest';
import { csv } from '../class/csv.ts';
import { empty, pupils, withRecords } from '../../../tests/fixtures/classes.ts';
import { carriedFrom, coursesOf, courseStands, daysHeld, leftOut, newCourse, standsAt, withLesson } from './course.ts';
import { MOST_MINUTES } from './dose.ts';
import { heldOn, logOf, logTable, takenBack, withMinutes } from './log.ts';

const START = '2026-09-07';
const LATER = '2026-09-14';
const begun = newCourse('coursecourse', 'Class 5b', '8-11', START);
const made = { ...empty, id: 'lesson1abcde', life: { left: 30, seen: START } };
/** The class of the first lesson, with choices of a day. */
const played = (day: string) =>
  withRecords(
    made,
    pupils(3, ['a', 'b']).map((one) => ({ ...one, day })),
  );

describe('the log of lessons', () => {
  it('takes one press: pressed twice it is one row, pressed otherwise on that day the last word stands', () => {
    const whole = heldOn(begun, '1', START);
    expect(heldOn(whole, '1', START)).toBe(whole);
    const part = heldOn(whole, '1', START, 'part');
    expect(logTable(part).slice(1)).toEqual([[START, '1', 'the-clubhouse', '25', 'part']]);
    expect(heldOn(part, '1', START, 'whole')).toEqual(whole);
    // it is kept and read again as it is
    expect(coursesOf({ [part.id]: JSON.parse(JSON.stringify(part)) })).toEqual([part]);
  });

  it.each([
    ['45', 45, 25],
    ['60', 60, 30],
    ['2x25', 50, 25],
  ] as const)('has the minutes of the plan of %s until others are put', (length, whole, part) => {
    const of = { ...begun, length };
    expect(logOf(heldOn(of, '1', START))[0]?.dose?.minutes).toBe(whole);
    const said = heldOn(of, '1', START, 'part');
    expect(logOf(said)[0]?.dose?.minutes).toBe(part);
    expect(logOf(withMinutes(said, '1', START, 17.4))[0]?.dose?.minutes).toBe(17);
    expect(logOf(withMinutes(said, '1', START, 9_999))[0]?.dose?.minutes).toBe(MOST_MINUTES);
    expect(logOf(withMinutes(said, '1', START, -3))[0]?.dose?.minutes).toBe(1);
    expect(withMinutes(said, '1', START, Number.NaN)).toBe(said);
    expect(withMinutes(said, '1', LATER, 20)).toBe(said);
  });

  it('lets a lesson go on after a part of it; two parts are a whole', () => {
    const part = heldOn(begun, '1', START, 'part');
    expect([standsAt(part, '1'), courseStands(part, START).next]).toEqual(['begun', '1']);
    const both = heldOn(part, '1', LATER, 'part');
    expect([standsAt(both, '1'), courseStands(both, LATER).next]).toEqual(['held', '2']);
    expect(daysHeld(both, '1')).toEqual([START, LATER]);
    // what was begun may be left out
    const left = leftOut(part, '1', true);
    expect(standsAt(withMinutes(left, '1', START, 20), '1')).toBe('skipped');
    expect(standsAt(heldOn(left, '1', LATER, 'part'), '1')).toBe('held');
  });

  it('is taken back, pressed twice too; what choices tell stays', () => {
    const said = heldOn(begun, '1', START);
    const back = takenBack(said, '1', START);
    expect([standsAt(back, '1'), back.places['1']]).toEqual(['open', {}]);
    expect(takenBack(back, '1', START)).toBe(back);
    // the class that was made stays made
    const lesson = withLesson(begun, '1', made);
    expect(takenBack(heldOn(lesson, '1', START), '1', START)).toEqual({ ...lesson, life: said.life });
    // and one in which choices came in stays held
    const carried = carriedFrom(lesson, played(START), START);
    const both = heldOn(carried, '1', START, 'part');
    expect(standsAt(both, '1')).toBe('begun');
    expect(takenBack(both, '1', START)).toEqual(carried);
  });

  it('keeps its day when choices come in later, and leaves open what nobody said', () => {
    const lesson = withLesson(begun, '1', made);
    const said = carriedFrom(heldOn(lesson, '1', START), played(LATER), LATER);
    expect(logTable(said).slice(1)).toEqual([[START, '1', 'small', '45', 'whole']]);
    expect(logTable(carriedFrom(lesson, played(LATER), LATER)).slice(1)).toEqual([[LATER, '1', 'small', '', '']]);
  });

  it('as a file goes by day and names neither class nor pupil', () => {
    const of = heldOn(heldOn(begun, '2', START, 'part'), '1', LATER);
    const text = csv(logTable(of), ',');
    expect(text).toBe(
      '\u{FEFF}date,lesson,story,minutes,extent\r\n2026-09-07,2,funny-frog,25,part\r\n2026-09-14,1,the-clubhouse,45,whole\r\n',
    );
    expect(text).not.toContain(of.label);
    expect(text).not.toContain(of.id);
  });
});
