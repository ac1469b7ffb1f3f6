import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFork, project, projectFork } from './projector.ts';
import { LEAST, LEAST_BEFORE_AFTER } from './small-groups.ts';
import { summarise } from './summary.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { anyRecord, levels } from '../../../tests/fixtures/records.ts';
import { frog, pupils } from '../../../tests/fixtures/classes.ts';

/** A class of 24, 7 of whom change their mind. */
const pictured = [
  ...pupils(2, ['a', 'a']),
  ...pupils(5, ['b', 'b']),
  ...pupils(7, ['b', 'c']),
  ...pupils(7, ['c', 'c']),
  ...pupils(2, ['d', 'd']),
  ...pupils(1, ['none', 'none']),
];
const fork = (records: readonly Playthrough[]) => {
  const { forks } = summarise(frog, records);
  return projectFork(forks[0] as (typeof forks)[0]);
};
const numbers = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
};

describe('the projector', () => {
  it('shows the groups of five or more, and how many stand in the others; who passed gave no answer', () => {
    // of the 24 only four change, which is too few to show
    const view = fork(pictured.map((one, at) => (at > 6 && at < 10 ? { ...one, forks: { d1: ['b', 'b'] } } : one)));
    expect(view.groups.map((group) => [group.id, group.first, group.last])).toEqual([
      ['a', 'few', null],
      ['b', 12, null],
      ['c', 7, null],
      ['d', 'few', null],
      ['none', null, null],
    ]);
    // one in 24 passed: it is not said that 23 answered
    expect(view).toMatchObject({ cameIn: 24, answers: null, notShown: null, second: false, changed: null });
  });

  it('shows both columns and how many changed, when that gives nothing away', () => {
    const view = fork([...pictured, ...pupils(5, ['none', 'none'])]);
    expect(view.groups.map((group) => [group.id, group.first, group.last])).toEqual([
      ['a', 'few', 'few'],
      ['b', 12, 5],
      ['c', 7, 14],
      ['d', 'few', 'few'],
      ['none', 6, 6],
    ]);
    expect(view).toMatchObject({ answers: 23, second: true, changed: 7, notShown: { first: 4, last: 4 } });
  });

  it('says an order where sizes cannot stand', () => {
    const view = fork([...pupils(6, ['a', 'b']), ...pupils(18, ['b', 'b'])]);
    expect(view.groups.map((group) => [group.first, group.last])).toEqual([
      ['some', 'few'],
      ['most', 'half'],
      ['few', 'few'],
      ['few', 'few'],
      [null, null],
    ]);
    expect(view).toMatchObject({ answers: 24, second: true, changed: null, notShown: null });
  });

  it('shows nothing of any class that is less than five behind it, in any level', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(anyRecord(level), { maxLength: 40 }), (records) => {
          const { forks, steps, signs, questions } = project(summarise(level, records));
          for (const view of forks) {
            for (const size of numbers(view.groups.map(({ first, last }) => [first, last])))
              expect(size).toBeGreaterThanOrEqual(LEAST);
            expect(view.changed ?? LEAST).toBeGreaterThanOrEqual(LEAST);
            // where it is said how many came there, those who did not are no small group
            expect([1, 2, 3, 4]).not.toContain(view.cameIn - (view.answers ?? view.cameIn));
          }
          for (const size of numbers([
            steps.map((step) => step.bands.map((band) => band.pupils)),
            signs.map(({ found, missed }) => [found, missed]),
          ]))
            expect(size).toBeGreaterThanOrEqual(LEAST);
          for (const size of numbers(questions.map(({ before, after }) => [before, after])))
            expect(size).toBeGreaterThanOrEqual(LEAST_BEFORE_AFTER);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('does not say how many answered where that singles out who did not come there', () => {
    expect(fork([...pictured, ...pupils(2)])).toMatchObject({ cameIn: 26, answers: null, notShown: null });
    expect(fork([...pictured, ...pupils(5)])).toMatchObject({ cameIn: 29, answers: 23, notShown: { first: 4 } });
  });

  it('shows the paths by what it shows of the forks, and nothing more', () => {
    const { steps, forks } = project(
      summarise(
        frog,
        pupils(24, ['b', 'b'], ['a', 'a'], ['a', 'a']).map((one, at) => ({
          ...one,
          forks: { ...one.forks, d2: at < 9 ? ['a', 'a'] : ['d', 'd'], d1: at < 20 ? ['b', 'b'] : ['a', 'a'] },
        })),
      ),
    );
    // fifteen and nine, and nobody else: an order without numbers
    expect(steps[1]?.bands).toEqual([
      { id: 'a', lit: true, pupils: 'some' },
      { id: 'b', lit: true, pupils: 'few' },
      { id: 'c', lit: false, pupils: 'few' },
      { id: 'd', lit: false, pupils: 'most' },
    ]);
    // twenty and four: the few are in one
    expect(steps[0]).toEqual({ fork: 'd1', bands: [{ id: 'b', lit: false, pupils: 20 }], pooled: 4 });
    expect(forks[0]?.groups.map((group) => group.first)).toEqual(['few', 20, 'few', 'few', null]);
  });

  it('counts a sign only when five or more found it and five or more did not', () => {
    const finding = (count: number, ...signs: string[]): Playthrough[] =>
      pupils(count, ['b', 'b']).map((one) => ({ ...one, signs: { chat: signs } }));
    const { signs } = project(
      summarise(frog, [
        ...finding(10, 'gone-quiet', 'spreading'),
        ...finding(4, 'spreading'),
        ...finding(4, 'laughing-at'),
      ]),
    );
    expect(signs).toEqual([
      { spot: 'chat', sign: 'laughing-at', found: 'few', missed: 'half' },
      { spot: 'chat', sign: 'not-asked', found: 'few', missed: 'half' },
      { spot: 'chat', sign: 'spreading', found: 'half', missed: 'few' },
      { spot: 'chat', sign: 'gone-quiet', found: 10, missed: 8 },
    ]);
  });

  it('leaves the teacher’s own view whole', () => {
    const { forks } = summarise(frog, pictured);
    const view = openFork(forks[0] as (typeof forks)[0]);
    expect(view.groups.map((group) => [group.first, group.last])).toEqual([
      [2, 2],
      [12, 5],
      [7, 14],
      [2, 2],
      [1, 1],
    ]);
    expect(view).toMatchObject({ answers: 24, changed: 7, second: true, notShown: { first: 0, last: 0 } });
  });
});
