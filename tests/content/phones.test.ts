/** What is done on the phones of the levels: no two plays need be alike. */
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/audio/noise.ts';
import { isFork, kindOf } from '../../src/core/kinds/index.ts';
import { playThrough } from '../fixtures/play.ts';
import { readLevels } from './read-levels.ts';

const phones = readLevels(join(resolve(import.meta.dirname, '../..'), 'levels')).flatMap(({ name, level }) =>
  (level?.beats ?? [])
    .filter((beat) => isFork(beat) && kindOf(beat).asOnDevices)
    .map(({ id }) => ({ name, level, id })),
);

it('there are phones in four levels', () =>
  expect(new Set(phones.map(({ name }) => name))).toEqual(
    new Set(['free-gems', 'he-gets-me', 'it-said-it-loved-me', 'the-comments']),
  ));

describe.each(phones)('the phone “$id” of $name', ({ level, id }) => {
  it('sees three different sets of things or more in five plays, whoever plays', () => {
    if (!level) throw new Error('no level');
    for (let player = 1; player <= 20; player += 1) {
      const chance = seeded(player);
      const done = Array.from({ length: 5 }, () => {
        const { first } = playThrough(level, (_fork, answers) => answers[Math.floor(answers.length * chance())]);
        return [...(first[id]?.[''] ?? [])].sort().join(' ');
      });
      expect([player, new Set(done).size >= 3]).toEqual([player, true]);
    }
  });
});
