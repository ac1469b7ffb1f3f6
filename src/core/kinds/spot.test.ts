import { describe, expect, it } from 'vitest';
import type { Answer } from './kind.ts';
import { messagesNow, signsNow, spotKind, tapMessage } from './spot.ts';
import { beatOfKind } from '../../../tests/fixtures/beats.ts';

const signs = beatOfKind('spot', 'signs');
const SHARED: Answer = { d1: ['a'] };
const CLOSED: Answer = { d1: ['b'] };

describe('the signs of a conversation', () => {
  it('are those whose message is there, in the order of the level', () => {
    expect(signsNow(signs, SHARED)).toEqual(['laughing-at', 'not-asked', 'spreading', 'joining-in']);
    expect(signsNow(signs, CLOSED)).toEqual(['laughing-at', 'not-asked', 'spreading']);
    expect(messagesNow(signs, CLOSED).map((one) => one.id)).not.toContain('your-hat');
  });

  it.each<[Answer, Answer, boolean]>([
    [{ '': [] }, CLOSED, true],
    [{ '': ['spreading', 'laughing-at'] }, CLOSED, true],
    [{ '': ['joining-in'] }, SHARED, true],
    [{ '': ['joining-in'] }, CLOSED, false],
    [{ '': ['no-such-sign'] }, SHARED, false],
    [{ '': ['spreading', 'spreading'] }, SHARED, false],
    [{ '': ['none'] }, SHARED, false],
    [{ '': [], tapped: [] }, SHARED, false],
    [{}, SHARED, false],
  ])('%j after %j is a whole answer: %s', (answer, given, whole) => {
    expect(spotKind.accepts(signs, given, answer)).toBe(whole);
  });

  it.each<[Answer, boolean]>([
    [{}, true],
    [{ '': ['spreading'] }, true],
    [{ tapped: ['rabbit', 'cat-ears'], hints: ['hint-face'] }, true],
    [{ tapped: ['your-hat'] }, false],
    [{ tapped: ['rabbit', 'rabbit'] }, false],
    [{ hints: ['no-such-hint'] }, false],
    [{ '': ['joining-in'] }, false],
    [{ 'no-such-row': ['rabbit'] }, false],
  ])('%j may be kept half made: %s', (draft, kept) => {
    expect(spotKind.holdsDraft(signs, CLOSED, draft)).toBe(kept);
  });

  it('are found by tapping, and what was tapped last stands last', () => {
    const first = tapMessage(signs, SHARED, {}, 'his-face');
    const then = tapMessage(signs, SHARED, first, 'cat-ears');
    expect(then).toEqual({ '': ['laughing-at'], tapped: ['his-face', 'cat-ears'] });
    expect(tapMessage(signs, SHARED, then, 'his-face')).toEqual({
      '': ['laughing-at'],
      tapped: ['cat-ears', 'his-face'],
    });
    expect(tapMessage(signs, CLOSED, then, 'your-hat')).toBe(then);
    expect(spotKind.holdsDraft(signs, SHARED, then)).toBe(true);
  });

  it('lead to the same, found or not; a pass leads to its own', () => {
    expect(spotKind.verdict(signs, { signs: [] })).toEqual({ outcome: signs.outcome });
    expect(spotKind.verdict(signs, { signs: ['spreading'] })).toEqual({ outcome: signs.outcome });
    expect(spotKind.verdict(signs, { signs: ['none'] })).toEqual({ tells: undefined, outcome: undefined });
  });

  it('need a name and a reason each', () => {
    expect(spotKind.words(signs)).toEqual(
      expect.arrayContaining([
        'joining-in',
        'joining-in-why',
        'only-ears',
        'hint-far',
        'still-hiding',
        'one-would-do',
        'tap-lenas',
      ]),
    );
  });
});
