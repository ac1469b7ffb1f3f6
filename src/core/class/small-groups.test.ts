import { describe, expect, it } from 'vitest';
import { couldChange, LEAST, LEAST_BEFORE_AFTER, lookalikes, secondMayStand, showable } from './small-groups.ts';

/** Every way to stand in `groups` groups, group by group. */
function* classes(groups: number, pupils: number): Generator<number[]> {
  if (groups === 1) yield [pupils];
  else
    for (let size = 0; size <= pupils; size += 1)
      for (const rest of classes(groups - 1, pupils - size)) yield [size, ...rest];
}
/** The same, each once whatever the order: the largest group first. */
function* sorted(groups: number, pupils: number, most = pupils): Generator<number[]> {
  if (groups === 0 && pupils === 0) yield [];
  if (groups > 0)
    for (let size = Math.min(most, pupils); size * groups >= pupils; size -= 1)
      for (const rest of sorted(groups - 1, pupils - size, size)) yield [size, ...rest];
}

const LARGEST = 40;
/** What is seen: the numbers, and a blank for each that is hidden. */
const seen = (sizes: readonly number[], least: number): string => {
  const open = showable(sizes, least);
  return sizes.map((size, at) => (open[at] ? size : '-')).join();
};
const bit = (size: number): number => (size < 16 ? 1 << size : 0);
/** Sizes from 0 to below `least`, or to all there are. */
const wholeRange = (pupils: number, least: number): number => 2 ** (Math.min(least - 1, pupils) + 1) - 1;

/**
 * What of all these classes is wrong: a small group shown, or a hidden one that cannot have every size of its range.
 */
function leaks(all: Iterable<number[]>, pupils: number, least: number, inOrder: boolean): string[] {
  const found: string[] = [];
  const possible = new Map<string, number[]>();
  for (const sizes of all) {
    const key = seen(sizes, least);
    const at = possible.get(key) ?? sizes.map(() => 0);
    possible.set(key, at);
    const open = showable(sizes, least);
    sizes.forEach((size, place) => {
      if (!open[place]) at[inOrder ? place : 0] = (at[inOrder ? place : 0] ?? 0) | bit(size);
      else if (size < least) found.push(`${key} shows ${size}`);
    });
  }
  const range = wholeRange(pupils, least);
  for (const [key, at] of possible) {
    key.split(',').forEach((shown, place) => {
      if (shown === '-' && ((at[inOrder ? place : 0] ?? 0) & range) !== range)
        found.push(`${key}: group ${place} of ${pupils}`);
    });
  }
  return found;
}

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
  }, 60_000);
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
  /**
   * Every class in two columns, with every number that can have changed: what is seen of it, and what else it could be.
   */
  function leaksOfTwo(groups: number, pupils: number): string[] {
    const all = [...classes(groups, pupils)];
    const keys = all.map((sizes) => seen(sizes, LEAST));
    const stands = new Map<string, boolean>();
    const possible = new Map<string, number[]>();
    for (const [a, first] of all.entries()) {
      for (const [b, last] of all.entries()) {
        for (let changed = 0; changed <= pupils; changed += 1) {
          if (!couldChange(first, last, changed)) continue;
          const both = `${keys[a]}|${keys[b]}|${changed}`;
          const second = stands.get(both) ?? secondMayStand(first, last, changed);
          stands.set(both, second);
          const key = second ? both : (keys[a] ?? '');
          const at = possible.get(key) ?? Array.from({ length: 2 * groups + 2 }, () => 0);
          possible.set(key, at);
          [...first, ...last, changed, pupils - changed].forEach(
            (size, place) => (at[place] = (at[place] ?? 0) | bit(size)),
          );
        }
      }
    }
    const range = wholeRange(pupils, LEAST);
    return [...possible].flatMap(([key, at]) => {
      const [first = '', last, changed] = key.split('|');
      const shown = [
        ...first.split(','),
        ...(last?.split(',') ?? first.split(',').map(() => '-')),
        changed ?? '-',
        changed ?? '-',
      ];
      return at.flatMap((sizes, place) =>
        shown[place] === '-' && (sizes & range) !== range ? [`${key}: ${place}`] : [],
      );
    });
  }

  it.each([
    [2, [10, 25, 40]],
    [3, [9, 14, 20, 24]],
    [4, [12, 14]],
  ])(
    'and the number that changed give away no hidden group, nor those who changed: %i groups, classes of %j',
    (groups, sizes) => {
      for (const pupils of sizes) expect(leaksOfTwo(groups, pupils)).toEqual([]);
    },
    60_000,
  );

  it('stands or not by what would be seen alone', () => {
    const decided = new Map<string, boolean>();
    const all = [...classes(3, 17), ...classes(4, 17)].filter(
      (sizes, at) => showable(sizes).includes(true) && (sizes.length === 3 || at % 23 === 0),
    );
    for (const first of all) {
      for (const last of all.filter((one) => one.length === first.length)) {
        const key = `${seen(first, LEAST)}|${seen(last, LEAST)}`;
        for (const changed of [5, 8, null]) {
          const stands = secondMayStand(first, last, changed);
          expect(stands, `${key}|${changed}`).toBe(decided.get(`${key}|${changed}`) ?? stands);
          decided.set(`${key}|${changed}`, stands);
        }
      }
    }
    expect(new Set(decided.values()).size).toBe(2);
  }, 60_000);

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
  }, 60_000);

  it('of hands stands where enough must have moved', () => {
    expect(secondMayStand([12, 12], [6, 18], null)).toBe(true);
    expect(secondMayStand([12, 12], [9, 15], null)).toBe(false);
    expect(secondMayStand([20, 5], [5, 20], null)).toBe(true);
    expect(secondMayStand([20, 5], [12, 13], null)).toBe(true);
    // three of the twenty have no room elsewhere: they must have stayed
    expect(secondMayStand([20, 5], [8, 17], null)).toBe(false);
  });
});
