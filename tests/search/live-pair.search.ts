/** Longer than `src/core/live/pair.test.ts`: a hundred thousand lessons, a minute. */
import { expect, it } from 'vitest';
import { seeded } from '../../scripts/audio/noise.ts';
import { drawnLesson, faultsOf, votesIn } from '../fixtures/live-pair.ts';

it('a live lesson loses nothing and counts nothing twice: 100,000 drawn lessons', () => {
  const chance = seeded(2411);
  let votes = 0;
  for (let drawn = 0; drawn < 100_000; drawn += 1) {
    const lesson = drawnLesson(chance);
    expect(faultsOf(lesson), `lesson ${drawn}`).toEqual([]);
    votes += votesIn(lesson);
  }
  // of nothing but silence nothing would be lost either
  expect(votes).toBeGreaterThan(50_000);
});
