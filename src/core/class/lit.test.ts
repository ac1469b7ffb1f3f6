import { expect, it } from 'vitest';
import { newClass, type SchoolClass } from './class.ts';
import { litIn } from './lit.ts';

const made = newClass(
  'abcdefghij12',
  '5b',
  { levels: ['b', 'c', 'a'], language: null, seats: false, check: false, draw: 1 },
  '2026-11-24',
);
const played = (...levels: string[]): SchoolClass['playthroughs'] =>
  Object.fromEntries(levels.map((level, at) => [String(at), { level } as SchoolClass['playthroughs'][string]]));

it('lights the windows of the lessons before and of what was played in this one, each once', () => {
  expect(litIn(made)).toEqual([]);
  expect(litIn({ ...made, earlier: ['z'] })).toEqual(['z']);
  expect(litIn({ ...made, playthroughs: played('c', 'b', 'c') })).toEqual(['b', 'c']);
  expect(litIn({ ...made, earlier: ['z', 'b'], playthroughs: played('c', 'b') })).toEqual(['z', 'b', 'c']);
});
