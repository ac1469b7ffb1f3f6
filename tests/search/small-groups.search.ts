/** Every class in two columns, as large as classes are: minutes, where `small-groups.test.ts` draws some. */
import { describe, expect, it } from 'vitest';
import { classes, leaksOfTwo, standsByMore } from '../fixtures/group-sizes.ts';

describe('the second column', () => {
  it.each([
    [2, [10, 25, 40]],
    [3, [9, 14, 20, 24]],
    [4, [12, 14]],
  ])(
    'and the number that changed give away no hidden group, nor those who changed: %i groups, classes of %j',
    (groups, sizes) => {
      for (const pupils of sizes) expect(leaksOfTwo(groups, pupils)).toEqual([]);
    },
  );

  it('stands or not by what would be seen alone', () => {
    expect(
      standsByMore([...classes(3, 17), ...classes(4, 17)].filter((sizes, at) => sizes.length === 3 || at % 23 === 0)),
    ).toEqual([]);
  });
});
