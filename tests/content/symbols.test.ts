/** The symbols beside choices: a drawing for each, small, and under its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SYMBOLS } from '../../src/core/level/symbols.ts';

const svg = readFileSync(join(import.meta.dirname, '../../assets/symbols.svg'), 'utf8');

it('has a drawing for every symbol that a level may name, and no other', () => {
  const drawn = [...svg.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id);
  expect(drawn).toEqual([...SYMBOLS]);
});

it('is at most 40 kB, and says whose it is', () => {
  expect(svg.length).toBeLessThanOrEqual(40_000);
  expect(svg).toMatch(/OpenMoji.+CC BY-SA 4\.0/);
});
