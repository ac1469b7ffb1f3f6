import { describe, expect, it } from 'vitest';
import { choicesNow, chooseKind } from './choose.ts';
import type { Answer } from './kind.ts';
import { beatOfKind } from '../../../tests/fixtures/beats.ts';

const d2 = beatOfKind('choose', 'd2');
const later = beatOfKind('choose', 'later');
const SHARED = { d1: ['a'] };
const CLOSED = { d1: ['b'] };

describe('a choice', () => {
  it.each<[Answer, object, boolean]>([
    [{ '': ['a'] }, CLOSED, true],
    [{ '': ['b'] }, CLOSED, true],
    [{ '': ['b'] }, SHARED, false],
    [{ '': ['z'] }, CLOSED, false],
    [{ '': ['none'] }, CLOSED, false],
    [{ '': ['a', 'c'] }, CLOSED, false],
    [{ '': [] }, CLOSED, false],
    [{}, CLOSED, false],
    [{ '': ['a'], way: ['a'] }, CLOSED, false],
    [{ way: ['a'] }, CLOSED, false],
  ])('%j after %j is allowed: %s', (answer, given, allowed) => {
    expect(chooseKind.accepts(d2, given as Answer, answer)).toBe(allowed);
  });

  it('is never half made', () => {
    expect(chooseKind.holdsDraft(d2, CLOSED, { '': ['a'] })).toBe(false);
    expect(chooseKind.holdsDraft(d2, CLOSED, {})).toBe(false);
  });

  it('stands there when its condition holds, in the order of the level', () => {
    expect(choicesNow(d2, SHARED).map((one) => one.id)).toEqual(['a', 'c']);
    expect(choicesNow(d2, {}).map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect([...chooseKind.answers(d2, SHARED)]).toEqual([{ '': ['a'] }, { '': ['c'] }]);
  });

  it('means what the level says of it; a pass is judged by nobody', () => {
    expect(chooseKind.verdict(d2, { d2: ['c'] })).toMatchObject({ grade: 1, outcome: { next: 'later' } });
    expect(chooseKind.verdict(beatOfKind('choose', 'd1'), { d1: ['a'] })).toMatchObject({ grade: 0, harm: true });
    expect(chooseKind.verdict(d2, { d2: ['none'] })).toEqual({ tells: undefined, outcome: d2.pass });
    expect(chooseKind.verdict(later, { later: ['home'] })).toMatchObject({ tells: 'mei', grade: 1 });
  });

  it('has words under its id, or under each of its labels', () => {
    expect(chooseKind.words(d2)).toEqual(['ask', 'a-hat', 'a', 'b', 'c']);
  });
});
