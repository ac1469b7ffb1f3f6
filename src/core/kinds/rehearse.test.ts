import { describe, expect, it } from 'vitest';
import { partsNow, type Row, rehearseKind } from './rehearse.ts';
import type { Answer } from './kind.ts';
import { beatOfKind } from '../../../tests/fixtures/beats.ts';

const tellIt = beatOfKind('rehearse', 'tell-it');
const SHARED: Answer = { d1: ['a'] };
const CLOSED: Answer = { d1: ['b'] };
const whole = { '': ['said'], 'way-in': ['w1'], happened: ['h1'], help: ['p2'] };

describe('a sentence', () => {
  it.each<[string, Answer, Answer, boolean]>([
    ['whole', whole, CLOSED, true],
    ['whole, with a part that is there now', { ...whole, happened: ['h2'] }, SHARED, true],
    ['with a part that is not there', { ...whole, happened: ['h2'] }, CLOSED, false],
    ['without a row', { '': ['said'], 'way-in': ['w1'], happened: ['h1'] }, CLOSED, false],
    ['not said', { 'way-in': ['w1'], happened: ['h1'], help: ['p2'] }, CLOSED, false],
    ['said in some other way', { ...whole, '': ['shouted'] }, CLOSED, false],
    ['with two parts in a row', { ...whole, help: ['p1', 'p2'] }, CLOSED, false],
    ['with a part of another row', { ...whole, help: ['w2'] }, CLOSED, false],
    ['with an empty row', { ...whole, help: [] }, CLOSED, false],
    [
      'with a row that there is not',
      { '': ['said'], 'way-in': ['w1'], happened: ['h1'], 'no-such-row': ['p1'] },
      CLOSED,
      false,
    ],
  ])('%s', (_how, answer, given, accepted) => {
    expect(rehearseKind.accepts(tellIt, given, answer)).toBe(accepted);
  });

  it.each<[Answer, boolean]>([
    [{}, true],
    [{ help: ['p1'] }, true],
    [{ help: ['p1'], 'way-in': ['w2'] }, true],
    [{ happened: ['h2'] }, false],
    [{ help: ['p1', 'p2'] }, false],
    [{ 'no-such-row': ['p1'] }, false],
    [{ '': ['said'] }, false],
  ])('%j may be kept half made: %s', (draft, kept) => {
    expect(rehearseKind.holdsDraft(tellIt, CLOSED, draft)).toBe(kept);
  });

  it('has one way for each choice of parts, all of them allowed', () => {
    expect(partsNow(tellIt.rows[1] as Row, SHARED).map((one) => one.id)).toEqual(['h1', 'h2']);
    for (const [given, ways] of [
      [SHARED, 8],
      [CLOSED, 4],
    ] as const) {
      const answers = [...rehearseKind.answers(tellIt, given)];
      expect(answers).toHaveLength(ways);
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(ways);
      for (const answer of answers) expect(rehearseKind.accepts(tellIt, given, answer)).toBe(true);
    }
  });

  it('is a telling, said or passed', () => {
    expect(rehearseKind.verdict(tellIt, { 'tell-it': ['said'] })).toEqual({
      grade: 3,
      tells: 'you',
      outcome: tellIt.outcome,
    });
    expect(rehearseKind.verdict(tellIt, { 'tell-it': ['none'] })).toEqual({ tells: 'you', outcome: tellIt.pass });
  });
});
