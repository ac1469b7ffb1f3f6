import { describe, expect, it } from 'vitest';
import { type Answer, valuesOf } from './kind.ts';
import { amountNow, cardsNow, coinsLeft, type Spend, spendKind } from './spend.ts';
import { beatOfKind } from '../../../tests/fixtures/beats.ts';

const tin = beatOfKind('spend', 'tin');
/** Six coins, paper at two, and a bell to be had. */
const SIX: Answer = { d2: ['a'], busy: ['wait'], 'plan.1': ['clear-chat'] };
/** Five coins, paper at one, and no bell. */
const FIVE: Answer = { d2: ['c'], busy: ['gran'], 'plan.1': ['ask-pip'] };
const DEAR = ['paper', 'tuna', 'lantern'];

describe('a purse', () => {
  it('holds what was earned before, and cards cost what they cost now', () => {
    expect([SIX, FIVE].map((given) => amountNow(tin.coins, given))).toEqual([6, 5]);
    expect([SIX, FIVE].map((given) => coinsLeft(tin, given, ['paper', 'tuna']))).toEqual([2, 2]);
    expect(coinsLeft(tin, SIX, [...DEAR, 'opener'])).toBe(-1);
    expect(amountNow([{ if: { d1: 'a' }, is: 3 }], {})).toBe(0);
    expect(amountNow(4, {})).toBe(4);
  });

  it('shows the cards that are there', () => {
    expect(cardsNow(tin, SIX).map((one) => one.id)).toContain('second-bell');
    expect(cardsNow(tin, FIVE).map((one) => one.id)).toEqual(['paper', 'crayon', 'tuna', 'opener', 'lantern']);
  });

  it.each<[string, Answer, Answer, boolean]>([
    ['nothing', { '': [], way: ['go'] }, SIX, true],
    ['all the coins', { '': DEAR, way: ['ask-pip'] }, SIX, true],
    ['too many coins', { '': [...DEAR, 'opener'], way: ['go'] }, SIX, false],
    ['too many coins, by one that was cheaper before', { '': [...DEAR, 'crayon'], way: ['go'] }, FIVE, false],
    ['cards in another order', { '': ['tuna', 'paper'], way: ['go'] }, SIX, true],
    ['the same card twice', { '': ['tuna', 'tuna'], way: ['go'] }, SIX, false],
    ['a card that is not there', { '': ['second-bell'], way: ['go'] }, FIVE, false],
    ['a card that there is not', { '': ['no-such-card'], way: ['go'] }, SIX, false],
    ['no way out', { '': ['tuna'] }, SIX, false],
    ['a way out that there is not', { '': ['tuna'], way: ['home'] }, SIX, false],
    ['two ways out', { '': ['tuna'], way: ['go', 'ask-pip'] }, SIX, false],
    ['no cards said', { way: ['go'] }, SIX, false],
    ['something besides', { '': [], way: ['go'], left: ['6'] }, SIX, false],
  ])('may be spent on %s', (_how, answer, given, accepted) => {
    expect(spendKind.accepts(tin, given, answer)).toBe(accepted);
  });

  it('has no way out to choose where the level names none', () => {
    const { ways: _ways, ...plain } = tin;
    expect(spendKind.accepts(plain as Spend, SIX, { '': ['tuna'] })).toBe(true);
    expect(spendKind.accepts(plain as Spend, SIX, { '': ['tuna'], way: ['go'] })).toBe(false);
  });

  it.each<[Answer, boolean]>([
    [{ '': ['tuna'] }, true],
    [{ '': [] }, true],
    [{ '': [...DEAR, 'opener'] }, false],
    [{ '': ['tuna', 'tuna'] }, false],
    [{ '': ['tuna'], way: ['go'] }, false],
    [{ way: ['go'] }, false],
  ])('%j may be kept half made: %s', (draft, kept) => {
    expect(spendKind.holdsDraft(tin, SIX, draft)).toBe(kept);
  });

  it('has every answer that is within it, each in every way', () => {
    for (const given of [SIX, FIVE]) {
      const answers = [...spendKind.answers(tin, given)];
      const cards = cardsNow(tin, given).map((one) => one.id);
      const within = Array.from({ length: 2 ** cards.length }, (_, set) =>
        cards.filter((_card, at) => (set >> at) & 1),
      ).filter((laid) => coinsLeft(tin, given, laid) >= 0);
      expect(answers).toHaveLength(within.length * 2);
      for (const answer of answers) expect(spendKind.accepts(tin, given, answer)).toBe(true);
    }
  });

  it.each<[string[], string, string]>([
    [['tuna', 'opener'], 'ask-pip', 'asked'],
    [['tuna', 'opener'], 'go', 'open-tuna'],
    [['tuna'], 'go', 'shut-tuna'],
    [['opener'], 'go', 'as-you-are'],
    [[], 'go', 'as-you-are'],
  ])('spent on %j and left by %s is "%s"', (laid, way, result) => {
    const verdict = spendKind.verdict(tin, { ...SIX, ...valuesOf('tin', { '': laid, way: [way] }) });
    expect(tin.results.find((one) => one.id === result)).toMatchObject(verdict);
  });
});
