import { describe, expect, it } from 'vitest';
import { classes, leaksOf } from '../../../tests/fixtures/group-sizes.ts';
import { projectFork } from '../class/projector.ts';
import { NOTHING_SHOWN, revealed, type Shown } from '../class/shown.ts';
import { pictureOf } from '../class/small-groups.ts';
import type { ForkSummary } from '../class/summary.ts';
import { lightForks } from './light.ts';
import { isLightTime } from './time.ts';

const IDS = ['a', 'b', 'c', 'd'];

/** A fork as a class stood there, first and last; `passed` gave no answer. */
function summary(first: readonly number[], last: readonly number[], passed = 0): ForkSummary {
  const groups = [
    ...first.map((size, at) => ({ id: IDS[at] ?? '', grade: undefined, first: size, last: last[at] ?? 0 })),
    { id: 'none', grade: undefined, first: passed, last: passed },
  ];
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, passed);
  const split = { groups, answers: { first: sum(first), last: sum(last) }, changed: null };
  return { fork: 'd1', cameIn: sum(first), choices: split, shown: split, unreached: 0, talk: true, helps: null };
}

/** What the wall shows of it. */
function shownOf(fork: ForkSummary): Shown {
  const steps = [{ fork: 'd1', bands: [], pooled: null }];
  const projection = { cameIn: fork.cameIn, forks: [projectFork(fork)], steps, reached: [], signs: [], questions: [] };
  return revealed(NOTHING_SHOWN, projection as never, { view: 'fork', at: 0 }, () => 0);
}
const lit = (first: readonly number[], last: readonly number[] = first.map(() => 0), passed = 0) =>
  lightForks(shownOf(summary(first, last, passed)));

describe('a light', () => {
  it.each([
    [[14, 6], [6, 14], { first: 'a', last: 'b' }],
    [[20, 4], [4, 20], { first: 'a', last: 'b' }],
    [[10, 10], [0, 0], { first: null }],
    [[8, 7, 8, 7], [0, 0, 0, 0], { first: null }],
    [[6, 8, 7, 8], [0, 0, 0, 0], { first: null }],
    [[7, 5, 3, 1], [1, 3, 5, 7], { first: 'a', last: 'd' }],
    [[5, 5, 2, 0], [0, 12, 0, 0], { first: null, last: 'b' }],
  ])('of %j and then %j says %j', (first, last, says) => {
    expect(lit(first, last)).toEqual([{ fork: 'd1', ...says }]);
  });

  it('is not sent of what the wall has not shown, nor of fewer than it speaks of', () => {
    expect(lightForks(NOTHING_SHOWN)).toBeUndefined();
    expect(lit([4, 3, 1, 0])).toBeUndefined();
    expect(lit([6, 14], [0, 0], 9)).toEqual([{ fork: 'd1', first: 'b' }]);
  });

  it('holds no number, and of equal pictures says the same', () => {
    expect(JSON.stringify(lit([17, 6], [6, 17])).replaceAll('d1', '')).not.toMatch(/\d/);
    expect(lit([14, 6])).toEqual(lit([15, 5]));
  });

  it.each([2, 3, 4])('tells nobody how few any group was: every class of up to 24 in %i groups', (groups) => {
    for (let pupils = 0; pupils <= ([24, 20, 14][groups - 2] ?? 0); pupils += 1) {
      // whoever was counted on the wall knows no more of it afterwards: one picture, one light
      expect(leaksOf(groups, pupils, (sizes) => JSON.stringify(lit(sizes) ?? null))).toEqual([]);
    }
  });

  it('hangs on the pictures of the wall alone, in both columns: every two of them in two groups', () => {
    const by = new Map<string, Set<string>>();
    for (let pupils = 9; pupils <= 20; pupils += 1) {
      const all = [...classes(2, pupils)];
      for (const first of all)
        for (const last of all) {
          const shown = projectFork(summary(first, last));
          const seen = JSON.stringify([pictureOf(first), shown.second && pictureOf(last)]);
          by.set(seen, (by.get(seen) ?? new Set()).add(JSON.stringify(lit(first, last))));
        }
    }
    expect([...by.values()].filter((lights) => lights.size > 1)).toEqual([]);
  });
});

describe('the time of lights', () => {
  it('is three weeks before the day until two weeks after it', () => {
    const days = ['2027-01-18', '2027-01-19', '2027-02-09', '2027-02-23', '2027-02-24', '2026-12-01'];
    expect(days.map((day) => isLightTime(day))).toEqual([false, true, true, true, false, false]);
    expect(isLightTime('2027-03-02', '2027-02-16')).toBe(true);
  });
});
