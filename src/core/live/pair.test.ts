import { describe, expect, it } from 'vitest';
import { seeded } from '../../../scripts/audio/noise.ts';
import { drawnLesson, faultsOf } from '../../../tests/fixtures/live-pair.ts';

describe('a live lesson over a network that drops, doubles and reorders', () => {
  it('loses nothing and counts nothing twice, whoever sleeps, dies or is loaded anew: 500 drawn lessons', () => {
    const chance = seeded(11);
    const faulty: string[] = [];
    for (let drawn = 0; drawn < 500; drawn += 1)
      faulty.push(...faultsOf(drawnLesson(chance)).map((fault) => `lesson ${drawn}: ${fault}`));
    expect(faulty).toEqual([]);
  });
});
