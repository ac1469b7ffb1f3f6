import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROMPT_RULES, promptFor } from './prompts.ts';
import type { ForkView, ShownGroup } from './projector.ts';
import type { Said } from './small-groups.ts';
import type { Grade } from '../level/parts.ts';
import { frog } from '../../../tests/fixtures/classes.ts';

const GRADES: Readonly<Record<string, Grade>> = { a: 0, b: 2, c: 3, d: 1 };
/** A view of d1 of Funny Frog with these first choices; a group that is left out is hidden. */
const view = (first: Readonly<Record<string, Said>>, of = 24, changed: number | null = null): ForkView => {
  const groups = ['a', 'b', 'c', 'd', 'none'].map((id): ShownGroup => ({
    id,
    grade: GRADES[id],
    first: first[id] ?? null,
    last: null,
  }));
  return { fork: 'd1', cameIn: of, groups, answers: of, notShown: null, second: changed !== null, changed };
};

describe('the question to talk about', () => {
  it('is asked by the first rule that fits', () => {
    expect(PROMPT_RULES.map((one) => one.id)).toEqual(['tie', 'changed', 'same', 'passed', 'alone']);
  });

  it.each([
    ['a near tie that has its own words', view({ b: 9, c: 8 }), 'tie-b-c', { id: 'tie', groups: ['b', 'c'] }],
    ['a near tie that has none', view({ a: 7, c: 10 }), 'tie', { id: 'tie', groups: ['a', 'c'] }],
    [
      'a near tie of the two largest only',
      view({ a: 5, b: 6, c: 13 }, 24, 8),
      'changed',
      { id: 'changed', pupils: 8, of: 24 },
    ],
    ['no tie by four', view({ a: 6, c: 10 }, 24), 'passed', { id: 'open' }],
    ['many who changed', view({ c: 17 }, 24, 8), 'changed', { id: 'changed', pupils: 8, of: 24 }],
    ['too few who changed', view({ c: 17 }, 24, 7), 'same', { id: 'same', group: 'c', pupils: 17, of: 24 }],
    ['no two thirds', view({ c: 16 }, 24), 'passed', { id: 'open' }],
    ['many who passed', view({ c: 15, none: 5 }), 'passed', { id: 'passed', pupils: 5, of: 24 }],
    ['a tie with those who passed is none', view({ c: 6, none: 6 }), 'passed', { id: 'passed', pupils: 6, of: 24 }],
    ['many who left someone alone', view({ a: 8, c: 14 }), 'alone', { id: 'alone', pupils: 8, of: 24 }],
    [
      'two about level',
      view({ a: 'few', b: 'level', c: 'level', d: 'few' }),
      'tie-b-c',
      { id: 'tie', groups: ['b', 'c'] },
    ],
    ['three about level', view({ a: 'level', b: 'level', c: 'level', d: 'few' }), 'passed', { id: 'divided' }],
    ['none ahead', view({ a: 'divided', b: 'divided', c: 'divided', d: 'divided' }), 'passed', { id: 'divided' }],
    ['nearly all', view({ a: 'fewer', b: 'nearly-all', c: 'fewer' }), 'same', { id: 'most', group: 'b' }],
    ['half with one', view({ a: 'few', b: 'half', c: 'few', d: 'few' }), 'passed', { id: 'most', group: 'b' }],
    ['nothing that is shown', view({}), 'passed', { id: 'open' }],
  ] as const)('%s', (_what, seen, id, reason) => {
    expect(promptFor(frog, seen)).toEqual({ id, reason });
  });

  it('is one that is written, or another is asked', () => {
    const level = { ...frog, debrief: { d1: { prompts: ['same', 'alone', 'changed'] } } };
    expect(promptFor(level, view({ b: 9, c: 8 }))?.id).toBe('alone');
    expect(promptFor({ ...frog, debrief: {} }, view({ b: 9, c: 8 }))).toBeUndefined();
  });

  it('never has a hidden group for a reason', () => {
    const size = fc.option(fc.integer({ min: 5, max: 20 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ a: size, b: size, c: size, d: size, none: size }),
        fc.option(fc.integer({ min: 5, max: 20 })),
        (sizes, changed) => {
          const first = Object.fromEntries(
            Object.entries(sizes).filter((one): one is [string, number] => one[1] !== undefined),
          );
          const reason = promptFor(frog, view(first, 40, changed))?.reason ?? { id: 'open' };
          const sums: Readonly<Record<string, number | null>> = {
            passed: first['none'] ?? null,
            alone: (first['a'] ?? 0) + (first['d'] ?? 0),
            changed,
            ...first,
          };
          const named = 'groups' in reason ? reason.groups : [];
          expect(named.filter((group) => !(group in first))).toEqual([]);
          expect('pupils' in reason ? reason.pupils : null).toBe(
            'pupils' in reason ? sums['group' in reason ? reason.group : reason.id] : null,
          );
        },
      ),
    );
  });
});
