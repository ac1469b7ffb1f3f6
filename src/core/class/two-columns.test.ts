import { describe, expect, it } from 'vitest';
import { seeded } from '../../../scripts/audio/noise.ts';
import {
  bit,
  classes,
  drawSizes,
  leaksOfPair,
  leaksOfTwo,
  seen,
  sorted,
  wholeRange,
} from '../../../tests/fixtures/group-sizes.ts';
import { counts, pictureOf } from './small-groups.ts';
import { couldChange, lookalikes, type Second, secondOf } from './two-columns.ts';

const secondFor = (
  first: number[],
  last: number[],
  changed: number | null,
  passed: [number, number] = [0, 0],
): Second => secondOf({ sizes: first, passed: passed[0] }, { sizes: last, passed: passed[1] }, changed);

it('every class with the same sizes said of it is a lookalike', () => {
  const wrong: string[] = [];
  for (const pupils of [10, 14, 19, 24]) {
    for (const sizes of sorted(4, pupils)) {
      if (!counts(pictureOf(sizes))) continue;
      const all = lookalikes(sizes).map((one) => one.join());
      const real = [...classes(4, pupils)].filter((one) => seen(one) === seen(sizes)).map((one) => one.join());
      if (all.toSorted().join(' ') !== real.toSorted().join(' ')) wrong.push(sizes.join());
    }
  }
  expect(wrong).toEqual([]);
});

/** All tables with these margins, as how many stand off the diagonal. */
function changesOf(first: readonly number[], last: readonly number[]): Set<number> {
  const found = new Set<number>();
  const fill = (row: number, left: readonly number[], off: number): void => {
    if (row === first.length) return void found.add(off);
    for (const spread of classes(first.length, first[row] ?? 0)) {
      const rest = left.map((size, at) => size - (spread[at] ?? 0));
      if (rest.every((size) => size >= 0)) fill(row + 1, rest, off + (first[row] ?? 0) - (spread[row] ?? 0));
    }
  };
  fill(0, last, 0);
  return found;
}

describe('how many can have changed', () => {
  it.each([
    [2, 9],
    [3, 7],
    [4, 4],
  ])('is right for every two columns of %i groups and up to %i pupils', (groups, most) => {
    for (let pupils = 0; pupils <= most; pupils += 1) {
      const numbers = Array.from({ length: pupils + 1 }, (_, changed) => changed);
      const pairs = [...classes(groups, pupils)].flatMap((first) =>
        [...classes(groups, pupils)].map((last) => [first, last] as const),
      );
      const wrong = pairs.filter(([first, last]) => {
        const real = changesOf(first, last);
        return numbers.some((changed) => couldChange(first, last, changed) !== real.has(changed));
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe('the second column', () => {
  // larger ones: `npm run search`
  it.each([
    [2, [9, 10, 25]],
    [3, [10, 12, 15]],
  ])('gives away no hidden group, nor those who changed: %i groups, classes of %j', (groups, sizes) => {
    for (const pupils of sizes) expect(leaksOfTwo(groups, pupils)).toEqual([]);
  });

  it('stands or not by what would be seen alone', () => {
    const all = [...classes(3, 16)];
    for (const changed of [5, 8, null]) {
      const decided = new Map<string, Second>();
      const wrong: string[] = [];
      for (const first of all) {
        for (const last of all) {
          const key = `${seen(first)}|${seen(last)}`;
          const second = secondFor(first, last, changed);
          if ((decided.get(key) ?? second) !== second) wrong.push(key);
          decided.set(key, second);
        }
      }
      expect(wrong).toEqual([]);
      expect(new Set(decided.values()).size).toBeGreaterThan(1);
    }
  });

  it('and the number that changed give nothing away of drawn classes of 12 to 40 in 3 or 4 groups', () => {
    const chance = seeded(12);
    let stood = 0;
    for (let drawn = 0; drawn < 1500; drawn += 1) {
      const groups = 3 + Math.floor(2 * chance());
      const pupils = 12 + Math.floor(29 * chance());
      const [first, last] = [drawSizes(groups, pupils, chance), drawSizes(groups, pupils, chance)];
      const changed = Math.floor((pupils + 1) * chance());
      if (!couldChange(first, last, changed) || secondFor(first, last, changed) !== 'counted') continue;
      stood += 1;
      expect(leaksOfPair(first, last, changed), `${first.join()} to ${last.join()}, ${changed} changed`).toEqual([]);
    }
    expect(stood).toBeGreaterThan(10);
  });

  it('stands with the number that changed only where few did neither', () => {
    const [first, last] = [
      [2, 10, 10, 2],
      [2, 6, 14, 2],
    ];
    expect(secondFor(first, last, 9)).toBe('counted');
    for (const changed of [0, 4, 20, 24]) expect(secondFor(first, last, changed)).toBe('none');
  });

  it('stands without it where one of the two says no sizes, whoever changed', () => {
    for (const changed of [2, 9, null]) expect(secondFor([6, 6, 6, 6], [8, 6, 6, 4], changed)).toBe('plain');
    expect(secondFor([3, 3, 1, 0], [7, 0, 0, 0], 4)).toBe('none');
  });

  it('counts those who gave no answer as known', () => {
    expect(secondFor([12, 9], [16, 5], 9, [3, 3])).toBe('counted');
    // of two who passed at first both have changed
    expect(secondFor([12, 10], [11, 13], 5, [2, 0])).toBe('counted');
    expect(secondFor([12, 10], [11, 13], 2, [2, 0])).toBe('none');
  });

  it('of hands gives away no small group of those who changed or did not: every two columns of up to 16 in 3 groups', () => {
    for (let pupils = 0; pupils <= 16; pupils += 1) {
      const all = [...classes(3, pupils)].filter((sizes) => counts(pictureOf(sizes)));
      const possible = new Map<string, [number, number]>();
      for (const first of all) {
        for (const last of all) {
          if (secondFor(first, last, null) === 'none') continue;
          const key = `${seen(first)}|${seen(last)}`;
          for (let changed = 0; changed <= pupils; changed += 1) {
            if (!couldChange(first, last, changed)) continue;
            const [did, not] = possible.get(key) ?? [0, 0];
            possible.set(key, [did | bit(changed), not | bit(pupils - changed)]);
          }
        }
      }
      const range = wholeRange(pupils);
      expect(
        [...possible].filter(([, sizes]) => sizes.some((one) => (one & range) !== 0 && (one & range) !== range)),
      ).toEqual([]);
    }
  });

  it('of hands stands where enough must have moved', () => {
    expect(secondFor([12, 12], [6, 18], null)).toBe('plain');
    expect(secondFor([12, 12], [9, 15], null)).toBe('none');
    expect(secondFor([20, 5], [5, 20], null)).toBe('plain');
    expect(secondFor([20, 5], [12, 13], null)).toBe('plain');
    // three of the twenty have no room elsewhere: they must have stayed
    expect(secondFor([20, 5], [8, 17], null)).toBe('none');
  });
});
