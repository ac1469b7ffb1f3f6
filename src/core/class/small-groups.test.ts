import { describe, expect, it } from 'vitest';
import { seeded } from '../../../scripts/audio/noise.ts';
import { drawSizes, LARGEST, leaks, leaksBySize, seen } from '../../../tests/fixtures/group-sizes.ts';
import { counts, LEAST, LEAST_BEFORE_AFTER, pictureOf, says } from './small-groups.ts';

// larger ones: `npm run search`
describe.each([
  [LEAST, [40, 30, 20]],
  [LEAST_BEFORE_AFTER, [40, 40, 0]],
] as const)('groups of fewer than %i', (least, most) => {
  it.each([2, 3, 4])('cannot be worked out: every class in %i groups, in every order', (groups) => {
    for (let pupils = 0; pupils <= (most[groups - 2] ?? 0); pupils += 1)
      expect(leaks(groups, pupils, least)).toEqual([]);
  });

  it.each([4, 5, 6])('cannot be worked out: every class of up to 40 in %i groups, by size', (groups) => {
    for (let pupils = 0; pupils <= LARGEST; pupils += 1) expect(leaksBySize(groups, pupils, least)).toEqual([]);
  });
});

describe('what is said', () => {
  it.each([
    // four equal choices
    [[6, 6, 6, 6], '6,6,6,6'],
    [[8, 7, 8, 7], '8,7,8,7'],
    [[6, 6, 5, 5], '6,6,5,5'],
    [[8, 6, 6, 4], 'level,level,level,few'],
    [[12, 12, 0, 0], 'level,level,few,few'],
    [[9, 8, 3, 4], 'level,level,few,few'],
    // six against eighteen
    [[6, 18], '6,18'],
    [[6, 18, 0, 0], 'some,most,few,few'],
    // nearly all on one
    [[20, 4], 'half,few'],
    [[24, 0, 0, 0], 'half,few,few,few'],
    [[1, 20, 0, 3], 'few,20,few,few'],
    [[0, 14, 1, 1], 'fewer,nearly-all,fewer,fewer'],
    // order alone
    [[7, 5, 3, 1], 'most,fewer,fewer,fewer'],
    [[7, 7, 2, 2], 'level,level,fewer,fewer'],
    [[8, 2, 1, 1], 'half,fewer,fewer,fewer'],
    [[5, 4, 2, 1], 'most,fewer,fewer,fewer'],
    [[5, 5, 2, 0], 'divided,divided,divided,divided'],
    [[3, 3, 3, 3], 'divided,divided,divided,divided'],
    [[4, 4, 1, 0], ',,,'],
    [[0, 0, 0], ',,'],
    [[24], ''],
  ])('of %j is %s', (sizes, said) => expect(seen(sizes)).toBe(said));

  it('does not hang on the place of a group', () => {
    const chance = seeded(7);
    for (let drawn = 0; drawn < 500; drawn += 1) {
      const sizes = drawSizes(2 + Math.floor(4 * chance()), Math.floor(LARGEST * chance()), chance);
      const turned = [...sizes.slice(1), sizes[0] ?? 0];
      const said = pictureOf(sizes);
      expect(pictureOf(turned)).toEqual([...said.slice(1), said[0]]);
    }
  });

  // 4,000 classes of each size and kind, drawn evenly and with choices that draw more or less
  it.each([12, 16, 20, 24, 30])('starts a talk in every drawn class of %i, and names a choice in most', (pupils) => {
    const chance = seeded(pupils);
    let [named, all] = [0, 0];
    for (let drawn = 0; drawn < 4000; drawn += 1) {
      const said = pictureOf(drawSizes(3 + (drawn % 3), pupils, chance, drawn % 2 ? 2 : 1));
      expect(says(said)).toBe(true);
      all += 1;
      named += said.includes('divided') ? 0 : 1;
    }
    expect(named / all).toBeGreaterThan(pupils < 16 ? 0.5 : 0.8);
  });

  it('says sizes of most even classes of thirty', () => {
    const chance = seeded(30);
    const drawn = Array.from({ length: 1000 }, () => pictureOf(drawSizes(4, 30, chance, 0)));
    expect(drawn.filter(counts).length / drawn.length).toBeGreaterThan(0.5);
  });
});
