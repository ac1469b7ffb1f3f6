import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_NESTED, nestedTooDeep } from './nesting.ts';
import { nested } from '../../tests/fixtures/nested.ts';

it('takes any JSON as deep as anything of this game', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => {
      expect(nestedTooDeep(value)).toBeUndefined();
    }),
  );
  expect(nestedTooDeep(nested(MOST_NESTED))).toBeUndefined();
});

it('names the way to what is deeper, of a hundred thousand levels as of one too many', () => {
  for (const levels of [MOST_NESTED + 1, 100_000])
    expect(nestedTooDeep({ a: 1, b: nested(levels) })).toEqual([
      'b',
      ...Array.from({ length: MOST_NESTED - 1 }, () => '0'),
    ]);
});

it('finds what refers to itself, by whichever way round', () => {
  const one: { self?: unknown; list: unknown[] } = { list: [] };
  one.self = one;
  expect(nestedTooDeep(one)).toHaveLength(MOST_NESTED);
  const round: { list: unknown[] } = { list: [] };
  round.list.push({ back: round });
  expect(nestedTooDeep(round)).toHaveLength(MOST_NESTED);
});

it('looks at what stands in many places once, not once for each way there', () => {
  let twice: unknown = 1;
  for (let at = 0; at < MOST_NESTED - 1; at += 1) twice = [twice, twice];
  expect(nestedTooDeep(twice)).toBeUndefined();
});
