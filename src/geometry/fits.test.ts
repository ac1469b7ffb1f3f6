import { expect, it } from 'vitest';
import { fits, linesOf } from './fits.ts';

it('ends lines after any letter where words stand without spaces', () => {
  expect(linesOf('我们先问一句你还好吗', 200, 28)).toBe(2);
  expect(fits('我们先问一句你还好吗', 200, 62, 28)).toBe(true);
  expect(fits('我们先问一句你还好吗', 200, 31, 28)).toBe(false);
});

it('has no line for a word that is longer than it', () => {
  expect(linesOf('everybodytogether', 100, 28)).toBe(Infinity);
});
