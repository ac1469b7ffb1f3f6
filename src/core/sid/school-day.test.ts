import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGES, type Age } from './levels.ts';
import { type Classes, type Dealt, MOST_CLASSES, schoolDay, sharesRole } from './school-day.ts';
import { ALL, type Card, only } from '../../../tests/fixtures/cards.ts';

const classes = (younger: number, older: number): Classes => ({ '8-11': younger, '11-14': older });
const rolesOf = (day: readonly Dealt[]): Set<string> => new Set(day.map((one) => one.role));
const idsOf = (day: readonly Dealt[]): string[] => day.map((one) => one.level);

/** The most roles that can be had: every way to give each role to an age, tried. */
function mostRoles(cards: readonly Card[], room: Classes): number {
  const roles = [...new Set(cards.map((card) => card.role))];
  const best = (at: number, left: Classes): number => {
    const role = roles[at];
    if (role === undefined) return 0;
    const ways = AGES.filter((age) => left[age] > 0 && cards.some((card) => card.role === role && card.age === age));
    return Math.max(best(at + 1, left), ...ways.map((age) => 1 + best(at + 1, { ...left, [age]: left[age] - 1 })));
  };
  return best(0, room);
}

const school = fc.record({
  cards: fc.subarray([...ALL]),
  room: fc.record({ '8-11': fc.nat(MOST_CLASSES), '11-14': fc.nat(MOST_CLASSES) }),
});

describe('a school day', () => {
  it('gives each class a level of its age, as many as there are classes, as soon as there is one', () => {
    fc.assert(
      fc.property(school, ({ cards, room }) => {
        const day = schoolDay(cards, room);
        const count = (age: Age): number => (cards.some((card) => card.age === age) ? room[age] : 0);
        expect(AGES.map((age) => day.filter((one) => one.age === age).length)).toEqual(AGES.map(count));
        for (const one of day)
          expect(cards.find((card) => card.id === one.level)).toMatchObject({
            age: one.age,
            role: one.role,
            opens: one.led ? 'lesson' : 'freely',
          });
      }),
    );
  });

  it('has as many roles as can be', () => {
    fc.assert(
      fc.property(school, ({ cards, room }) => {
        expect(rolesOf(schoolDay(cards, room)).size).toBe(mostRoles(cards, room));
      }),
      { numRuns: 60 },
    );
  });

  it('takes what opens freely first, and marks what a teacher leads', () => {
    expect(idsOf(schoolDay(ALL, classes(4, 0)))).toEqual([
      'the-clubhouse',
      'funny-frog',
      'just-joking',
      'who-posted-that',
    ]);
    const led = schoolDay(ALL, classes(5, 0)).filter((one) => one.led);
    expect(idsOf(led)).toEqual(['new-friend']);
  });

  it('moves a role that both ages have to where there is room', () => {
    const day = schoolDay(only('funny-frog', 'just-joking', 'the-comments'), classes(1, 1));
    expect(idsOf(day)).toEqual(['just-joking', 'the-comments']);
    expect(sharesRole(day)).toBe(false);
  });

  it('gives out all thirteen roles to a school that has the classes', () => {
    const day = schoolDay(ALL, classes(7, 9));
    expect(rolesOf(day).size).toBe(13);
    expect(new Set(idsOf(day)).size).toBe(16);
    expect(sharesRole(day)).toBe(true);
  });

  it('lets roles come again where there are too few, evenly', () => {
    const day = schoolDay(only('funny-frog', 'just-joking'), classes(5, 3));
    expect(idsOf(day)).toEqual(['funny-frog', 'funny-frog', 'funny-frog', 'just-joking', 'just-joking']);
  });

  it('leaves out levels that no lesson code can name', () => {
    expect(schoolDay([{ id: 'own', age: '8-11', role: 'saw', opens: 'freely' }], classes(2, 2))).toEqual([]);
  });
});
