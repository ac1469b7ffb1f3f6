/** Larger classes than `small-groups.test.ts` and `two-columns.test.ts` look at: minutes. */
import { describe, expect, it } from 'vitest';
import { LEAST, LEAST_BEFORE_AFTER } from '../../src/core/class/small-groups.ts';
import { LARGEST, leaks, leaksOfTwo } from '../fixtures/group-sizes.ts';
import { drawLesson, goThrough } from '../fixtures/lessons.ts';
import { seeded } from '../../scripts/audio/noise.ts';

describe('groups that are small', () => {
  it.each([
    [3, LEAST, LARGEST],
    [4, LEAST, LARGEST],
    [5, LEAST, 26],
    [4, LEAST_BEFORE_AFTER, 50],
  ])('cannot be worked out: every class in %i groups, least %i, of up to %i', (groups, least, most) => {
    for (let pupils = 0; pupils <= most; pupils += 1) expect(leaks(groups, pupils, least)).toEqual([]);
  });
});

describe('the second column', () => {
  it.each([
    [2, [10, 25, 40]],
    [3, [9, 13, 14, 17, 20]],
    [4, [11, 14]],
  ])(
    'and the number that changed give away no hidden group, nor those who changed: %i groups, classes of %j',
    (groups, sizes) => {
      for (const pupils of sizes) expect(leaksOfTwo(groups, pupils)).toEqual([]);
    },
  );
});

describe('over time', () => {
  it('nobody’s choice who comes after the first picture is in anything that is seen: 5,000 drawn lessons', () => {
    const chance = seeded(1131);
    const draw = (): number[] => Array.from({ length: 60 }, () => Math.floor(5 * chance()));
    for (let drawn = 0; drawn < 5000; drawn += 1) {
      const events = drawLesson(chance);
      const choices = draw();
      expect(goThrough(events, choices, draw()).seen).toEqual(goThrough(events, choices, null).seen);
    }
  });
});
