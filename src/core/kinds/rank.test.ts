import { describe, expect, it } from 'vitest';
import { orderAnswer, rankKind } from './rank.ts';
import { type Answer, valuesOf } from './kind.ts';
import { beatOfKind } from '../../../tests/fixtures/beats.ts';

const plan = beatOfKind('rank', 'plan');
const order = ['ask-pip', 'clear-chat', 'new-poster', 'shout', 'find-who'];
const [first = '', second = '', ...others] = order;

describe('an order', () => {
  it.each<[string, Answer, boolean]>([
    ['whole', orderAnswer(order), true],
    ['the other way round', orderAnswer([...order].reverse()), true],
    ['with a doubled item', orderAnswer([first, first, ...others]), false],
    ['with an item too few', orderAnswer([first, ...others]), false],
    ['with an item too many', orderAnswer([...order, first]), false],
    ['with an item that there is not', orderAnswer([first, 'no-such-item', ...others]), false],
    ['without its places', { '': order }, false],
    ['with places that say otherwise', { ...orderAnswer(order), 1: [second], 2: [first] }, false],
    ['with a place too many', { ...orderAnswer(order), 6: [first] }, false],
    ['passed', { '': ['none'] }, false],
    ['empty', {}, false],
  ])('%s', (_how, answer, accepted) => {
    expect(rankKind.accepts(plan, {}, answer)).toBe(accepted);
  });

  it.each<[Answer, boolean]>([
    [{ '': order }, true],
    [{ '': [first, first, ...others] }, false],
    [{ '': [first] }, false],
    [{}, false],
    [orderAnswer(order), false],
  ])('%j may be kept half made: %s', (draft, kept) => {
    expect(rankKind.holdsDraft(plan, {}, draft)).toBe(kept);
  });

  it('can be any of five in a row, each once', () => {
    const answers = [...rankKind.answers(plan, {})];
    expect(answers).toHaveLength(120);
    expect(new Set(answers.map((one) => one['']?.join())).size).toBe(120);
    for (const answer of answers) expect(rankKind.accepts(plan, {}, answer)).toBe(true);
  });

  it.each<[string[], number]>([
    [['ask-pip', 'clear-chat', 'new-poster', 'shout', 'find-who'], 3],
    [['clear-chat', 'ask-pip', 'shout', 'find-who', 'new-poster'], 3],
    [['ask-pip', 'new-poster', 'clear-chat', 'shout', 'find-who'], 2],
    [['find-who', 'ask-pip', 'clear-chat', 'shout', 'new-poster'], 1],
  ])('%j has the grade %i', (items, grade) => {
    expect(rankKind.verdict(plan, valuesOf('plan', orderAnswer(items))).grade).toBe(grade);
  });

  it('is judged by nobody when it is passed', () => {
    expect(rankKind.verdict(plan, { plan: ['none'] })).toEqual({ tells: undefined, outcome: plan.pass });
  });
});
