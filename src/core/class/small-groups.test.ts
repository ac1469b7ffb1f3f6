import { describe, expect, it } from 'vitest';
import { seeded } from '../../../scripts/audio/noise.ts';
import {
  bit,
  classes,
  drawSizes,
  LARGEST,
  leaks,
  leaksOfPair,
  leaksOfTwo,
  seen,
  sorted,
  standsByMore,
  wholeRange,
} from '../../../tests/fixtures/group-sizes.ts';
import { couldChange, LEAST, LEAST_BEFORE_AFTER, lookalikes, secondMayStand, showable } from './small-groups.ts';

describe.each([LEAST, LEAST_BEFORE_AFTER])('groups of fewer than %i', (least) => {
  it.each([2, 3, 4])('are not shown and cannot be worked out: every class of up to 40 in %i groups', (groups) => {
    for (let pupils = 0; pupils <= LARGEST; pupils += 1)
      expect(leaks(classes(groups, pupils), pupils, least, true)).toEqual([]);
  });

  // with equal groups in another place nothing changes (see the orders of up to 24 below), so each class is looked at
  // once
  it.each([5, 6, 7])(
    'are not shown and cannot be worked out: every class of up to 40 in %i groups, by size',
    (groups) => {
      for (let pupils = 0; pupils <= LARGEST; pupils += 1)
        expect(leaks(sorted(groups, pupils), pupils, least, false)).toEqual([]);
    },
  );

  it('are not shown and cannot be worked out: every class of 24 in 5 groups and of 16 in 6, in every order', () => {
    expect(leaks(classes(5, 24), 24, least, true)).toEqual([]);
    expect(leaks(classes(6, 16), 16, least, true)).toEqual([]);
  });

  it('have lookalikes that are seen just so, one for each size of each hidden group', () => {
    const wrong: string[] = [];
    for (let groups = 2; groups <= (least === LEAST ? 5 : 4); groups += 1) {
      for (let pupils = 0; pupils <= LARGEST; pupils += 1) {
        for (const sizes of sorted(groups, pupils)) {
          const open = showable(sizes, least);
          const key = seen(sizes, least);
          const place = open.lastIndexOf(false);
          if (!open.includes(true) || place < 0 || wrong.length > 5) continue;
          const all = lookalikes(sizes, least);
          if (all.some((one) => seen(one, least) !== key))
            wrong.push(`${sizes.join()} has a lookalike that is seen otherwise`);
          if (new Set(all.map((one) => one[place]).filter((size) => (size ?? 0) < least)).size < least)
            wrong.push(`${sizes.join()} has too few lookalikes`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('what is shown', () => {
  it.each([
    // two hidden groups beside a total of seven must not be three and four for sure: seven may as well be in one of
    // them
    [[9, 8, 3, 4], '9,8,-,-'],
    [[8, 6, 3, 4], '-,-,-,-'],
    [[12, 12, 0, 0], '12,-,-,-'],
    [[9, 8, 4, 3, 0], '9,8,-,-,-'],
    [[12, 9, 2, 1, 0], '12,-,-,-,-'],
    [[24, 0, 0, 0, 0], '-,-,-,-,-'],
    [[20, 4], '-,-'],
    [[12, 12], '12,12'],
    [[2, 9, 1, 10, 2], '-,9,-,10,-'],
    [[2, 1, 1], '-,-,-'],
    [[0, 0, 0], '-,-,-'],
  ])('of %j is %s', (sizes, shown) => expect(seen(sizes, LEAST)).toBe(shown));
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
    [2, [10, 25]],
    [3, [9, 12]],
    [4, [7]],
  ])(
    'and the number that changed give away no hidden group, nor those who changed: %i groups, classes of %j',
    (groups, sizes) => {
      for (const pupils of sizes) expect(leaksOfTwo(groups, pupils)).toEqual([]);
    },
  );

  it('and the number that changed give nothing away of 300 drawn classes of 12 to 40 in 3 or 4 groups', () => {
    const chance = seeded(12);
    let stood = 0;
    for (let drawn = 0; drawn < 300; drawn += 1) {
      const groups = 3 + Math.floor(2 * chance());
      const pupils = 12 + Math.floor(29 * chance());
      const [first, last] = [drawSizes(groups, pupils, chance), drawSizes(groups, pupils, chance)];
      const changed = Math.floor((pupils + 1) * chance());
      if (!couldChange(first, last, changed) || !secondMayStand(first, last, changed)) continue;
      stood += 1;
      expect(leaksOfPair(first, last, changed), `${first.join()} to ${last.join()}, ${changed} changed`).toEqual([]);
    }
    expect(stood).toBeGreaterThan(10);
  });

  it('stands or not by what would be seen alone', () => {
    expect(
      standsByMore([...classes(3, 12), ...classes(4, 17)].filter((sizes, at) => sizes.length === 3 || at % 61 === 0)),
    ).toEqual([]);
  });

  it('stands as in the picture, and not for a few who changed or did not', () => {
    const [first, last] = [
      [3, 9, 8, 2, 2],
      [2, 6, 13, 1, 2],
    ];
    expect(secondMayStand(first, last, 9)).toBe(true);
    for (const changed of [0, 4, 20, 24]) expect(secondMayStand(first, last, changed)).toBe(false);
    expect(secondMayStand(first, [2, 6, 12, 1, 2], 9)).toBe(false);
  });

  it('of hands gives away no small group of those who changed or did not: every two columns of up to 16 in 3 groups', () => {
    for (let pupils = 0; pupils <= 16; pupils += 1) {
      const all = [...classes(3, pupils)];
      const possible = new Map<string, [number, number]>();
      for (const first of all) {
        for (const last of all) {
          if (!secondMayStand(first, last, null)) continue;
          const key = `${seen(first, LEAST)}|${seen(last, LEAST)}`;
          for (let changed = 0; changed <= pupils; changed += 1) {
            if (!couldChange(first, last, changed)) continue;
            const [did, not] = possible.get(key) ?? [0, 0];
            possible.set(key, [did | bit(changed), not | bit(pupils - changed)]);
          }
        }
      }
      const range = wholeRange(pupils, LEAST);
      expect(
        [...possible].filter(([, sizes]) => sizes.some((one) => (one & range) !== 0 && (one & range) !== range)),
      ).toEqual([]);
    }
  });

  it('of hands stands where enough must have moved', () => {
    expect(secondMayStand([12, 12], [6, 18], null)).toBe(true);
    expect(secondMayStand([12, 12], [9, 15], null)).toBe(false);
    expect(secondMayStand([20, 5], [5, 20], null)).toBe(true);
    expect(secondMayStand([20, 5], [12, 13], null)).toBe(true);
    // three of the twenty have no room elsewhere: they must have stayed
    expect(secondMayStand([20, 5], [8, 17], null)).toBe(false);
  });
});
