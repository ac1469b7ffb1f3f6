import { describe, expect, it } from 'vitest';
import { seeded } from '../../../scripts/audio/noise.ts';
import { pictureOf } from './small-groups.ts';
import { classes, isSafe, seen as seenOf, bit } from '../../../tests/fixtures/group-sizes.ts';
import { drawLesson, goThrough } from '../../../tests/fixtures/lessons.ts';

describe('over time', () => {
  // more of them: `npm run search`
  it('nobody’s choice who comes after the first picture is in anything that is seen: 150 drawn lessons', () => {
    const chance = seeded(31);
    const draw = (): number[] => Array.from({ length: 60 }, () => Math.floor(5 * chance()));
    let [came, said] = [0, 0];
    for (let drawn = 0; drawn < 150; drawn += 1) {
      const events = drawLesson(chance);
      const choices = draw();
      const one = goThrough(events, choices, null);
      expect(goThrough(events, choices, draw()).seen).toEqual(one.seen);
      said += one.first ? 1 : 0;
      came += one.first ? events.filter((event) => event === 'comes').length - one.first.length : 0;
    }
    // most lessons show something, and many come after that
    expect([said > 75, came > 300]).toEqual([true, true]);
  });

  it('two pictures would give a group away, even after the least that can be said and five more', () => {
    const possible = new Map<string, number[]>();
    for (const first of [...classes(3, 11)].filter((sizes) => pictureOf(sizes)[0] === 'divided')) {
      for (const more of classes(3, 6)) {
        const key = seenOf(first.map((size, at) => size + (more[at] ?? 0)));
        const at = possible.get(key) ?? [0, 0, 0];
        possible.set(key, at);
        first.forEach((size, place) => (at[place] = (at[place] ?? 0) | bit(size)));
      }
    }
    expect([...possible.values()].some((at) => at.some((sizes) => !isSafe(sizes, 11)))).toBe(true);
  });
});
