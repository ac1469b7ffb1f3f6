import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, condition, holds, lookedAt, pick, type Values } from '../level/condition.ts';
import { personNow, target, wordingNow } from './questions.ts';
import { allKinds } from '../../../tests/fixtures/play.ts';

const given: Values = {
  d1: ['a'],
  d2: ['none'],
  tin: ['tuna', 'opener'],
  empty: [],
  'queue.1': ['threat'],
  ending: ['still-in-time'],
};

describe('a condition', () => {
  it.each<[Condition | undefined, boolean]>([
    [undefined, true],
    [{}, true],
    [{ d1: 'a' }, true],
    [{ d1: 'b' }, false],
    [{ d1: ['b', 'a'] }, true],
    [{ d1: ['b', 'none'] }, false],
    [{ d2: 'none' }, true],
    [{ d1: 'none' }, false],
    [{ d3: 'none' }, false],
    [{ d1: '*' }, true],
    [{ d2: '*' }, true],
    [{ empty: '*' }, true],
    [{ d3: '*' }, false],
    [{ d1: 'a', d2: 'none' }, true],
    [{ d1: 'a', d2: 'a' }, false],
    [{ tin: 'opener' }, true],
    [{ tin: ['lantern', 'tuna'] }, true],
    [{ all: [{ tin: 'tuna' }, { tin: 'opener' }] }, true],
    [{ all: [{ tin: 'tuna' }, { tin: 'lantern' }] }, false],
    [{ any: [{ tin: 'lantern' }, { d1: 'a' }] }, true],
    [{ any: [{ tin: 'lantern' }, { d1: 'b' }] }, false],
    [{ not: { d1: 'a' } }, false],
    [{ not: { d3: '*' } }, true],
    [{ not: { any: [{ d1: 'b' }, { not: { tin: 'tuna' } }] } }, true],
    [{ 'queue.1': ['photos', 'threat'] }, true],
    [{ 'queue.2': ['photos', 'threat'] }, false],
    [{ ending: 'still-in-time' }, true],
  ])('%j is %s', (test, expected) => {
    expect(holds(test, given)).toBe(expected);
  });

  it('is refused when it asks for nothing, or in a form that there is not', () => {
    for (const bad of [
      { any: [] },
      { all: [] },
      { d1: [] },
      { D1: 'a' },
      { 'd1.row.part': 'a' },
      { d1: 3 },
      'a',
      null,
    ]) {
      expect([bad, condition.safeParse(bad).success]).toEqual([bad, false]);
    }
    expect(condition.safeParse({ not: { any: [{ d1: ['a', 'none'] }, { 'queue.1': '*' }] } }).success).toBe(true);
  });

  const leaf = fc
    .record({ key: fc.constantFrom('d1', 'd2', 'd3'), value: fc.constantFrom('a', 'b', 'none', '*') })
    .map(({ key, value }): Condition => ({ [key]: value }));
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  }));
  const values = fc.dictionary(fc.constantFrom('d1', 'd2', 'd3'), fc.subarray(['a', 'b', 'none']));

  it('obeys the laws of not, any and all', () => {
    fc.assert(
      fc.property(tree, tree, values, (a, b, now) => {
        expect(holds({ not: a }, now)).toBe(!holds(a, now));
        expect(holds({ any: [a, b] }, now)).toBe(!holds({ all: [{ not: a }, { not: b }] }, now));
      }),
    );
  });

  it('depends on nothing but what it looks at', () => {
    fc.assert(
      fc.property(tree, values, values, (test, now, other) => {
        const seen = new Set(lookedAt(test).map(([key]) => key));
        const mixed = Object.fromEntries(
          ['d1', 'd2', 'd3'].flatMap((key) => {
            const from = seen.has(key) ? now : other;
            return from[key] ? [[key, from[key]]] : [];
          }),
        );
        expect(holds(test, mixed)).toBe(holds(test, now));
      }),
    );
  });
});

describe('the first that holds', () => {
  it('is taken of a list', () => {
    expect(pick([{ if: { d1: 'b' }, n: 1 }, { if: { d1: 'a' }, n: 2 }, { n: 3 }], given)?.n).toBe(2);
    expect(pick([{ if: { d1: 'b' } }], given)).toBeUndefined();
  });

  it('says where to go, what to say and who somebody is', () => {
    const { level } = allKinds;
    expect(target([{ if: { d1: 'b' }, to: 'one' }, { to: 'two' }], given)).toBe('two');
    expect(target('one', given)).toBe('one');
    expect(target([{ if: { d1: 'b' }, to: 'one' }], given)).toBeUndefined();
    expect(wordingNow([{ if: { d1: 'a' }, say: 'a-hat' }, { say: 'a' }], given)).toBe('a-hat');
    expect(wordingNow('a', given)).toBe('a');
    expect(['helper', 'pip', 'nobody'].map((who) => personNow(level, who, { busy: ['gran'] }))).toEqual([
      'gran',
      'pip',
      'nobody',
    ]);
    expect(personNow(level, 'helper', {})).toBe('adeyemi');
  });
});
