import * as z from 'zod/mini';
import { condition, holds, pick, PASSED, type Values } from '../level/condition.ts';
import { forkParts, result } from '../level/outcome.ts';
import { amount, type Amount, id } from '../level/parts.ts';
import { stageChange } from '../level/stage.ts';
import type { Author } from './author.ts';
import { askWords, idsOf, type Kind, oneOf, passed, someOf } from './kind.ts';

const card = z.strictObject({
  id,
  icon: id,
  cost: amount,
  if: z.optional(condition),
  /** What the laid card changes in the picture. */
  seen: z.optional(stageChange),
});
export type Card = z.infer<typeof card>;

/**
 * Spend coins on cards. The beat's value holds the cards laid; `beat.way` the way out, where there is more than one.
 */
export const spend = z.strictObject({
  ...forkParts,
  kind: z.literal('spend'),
  coins: amount,
  cards: z.array(card).check(z.minLength(1), z.maxLength(12)),
  /** Ways to end it, as buttons; without them there is one, named by the app. */
  ways: z.optional(z.array(z.strictObject({ id, icon: z.enum(['say', 'do']) })).check(z.minLength(1), z.maxLength(3))),
  results: z.array(result).check(z.minLength(1)),
});
export type Spend = z.infer<typeof spend>;

/** The figure of an amount under these values; 0 when no variant holds. */
export const amountNow = (of: Amount, given: Values): number =>
  typeof of === 'number' ? of : (pick(of, given)?.is ?? 0);
export const cardsNow = (beat: Spend, given: Values): Card[] => beat.cards.filter((one) => holds(one.if, given));

/** Coins left after these cards; negative when they cost too much. */
export function coinsLeft(beat: Spend, given: Values, laid: readonly string[]): number {
  const costs = cardsNow(beat, given)
    .filter((one) => laid.includes(one.id))
    .map((one) => amountNow(one.cost, given));
  return costs.reduce((left, cost) => left - cost, amountNow(beat.coins, given));
}

const affordable = (beat: Spend, given: Values, laid: readonly string[]): boolean =>
  new Set(laid).size === laid.length &&
  laid.every((one) => cardsNow(beat, given).some((other) => other.id === one)) &&
  coinsLeft(beat, given, laid) >= 0;

export const spendKind: Kind<Spend, 'asks'> = {
  schema: spend,
  does: 'asks',
  panel: 'broad',
  accepts(beat, given, answer) {
    const ways = beat.ways?.map((way) => way.id);
    const wayIsRight = ways ? answer['way']?.length === 1 && ways.includes(answer['way'][0] ?? '') : !('way' in answer);
    return (
      '' in answer &&
      wayIsRight &&
      Object.keys(answer).length === (ways ? 2 : 1) &&
      affordable(beat, given, answer[''] ?? [])
    );
  },
  holdsDraft: (beat, given, draft) => Object.keys(draft).join() === '' && affordable(beat, given, draft[''] ?? []),
  *answers(beat, given) {
    const cards = cardsNow(beat, given).map((one) => one.id);
    for (let set = 0; set < 2 ** cards.length; set += 1) {
      const laid = cards.filter((_, at) => (set >> at) & 1);
      if (!affordable(beat, given, laid)) continue;
      if (beat.ways) for (const way of beat.ways) yield { '': laid, way: [way.id] };
      else yield { '': laid };
    }
  },
  possible: (beat) => ({ '': someOf(beat.cards), ...(beat.ways ? { way: oneOf(beat.ways) } : {}) }),
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : (pick(beat.results, given) ?? {})),
  outcomes: (beat) => beat.results.map((one) => one.outcome),
  words: (beat) => [...askWords(beat), ...beat.cards.map((one) => one.id), ...(beat.ways ?? []).map((way) => way.id)],
  options: (beat) => beat.results,
  recorded: (beat) => idsOf(beat.results),
  value: (beat, given) => pick(beat.results, given)?.id,
  seen: (beat, given, answer) =>
    cardsNow(beat, given)
      .filter((one) => answer === undefined || answer['']?.includes(one.id))
      .flatMap((one) => one.seen ?? []),
};

export const spendAuthor: Author<Spend> = {
  about: 'Spend coins on cards.',
  keys: {
    coins: 'How many there are.',
    cards: 'What can be paid for.',
    cost: 'How many coins it takes.',
    seen: 'What the laid card changes in the picture.',
    ways: 'Ways to end it, where there is more than one.',
  },
  lists: {
    cards: { one: 'card', many: 'cards', role: 'card' },
    ways: { one: 'way', many: 'ways', role: 'choice' },
    coins: { one: 'number of coins', many: 'numbers of coins', picked: true },
    cost: { one: 'cost', many: 'costs', picked: true },
    results: { one: 'result', many: 'results', picked: true, after: true },
  },
  optionsIn: 'results',
  presses: (_beat, _given, answer) => [
    ...(answer[''] ?? []).map((card) => ({ choice: card })),
    { choice: answer['way']?.[0] ?? 'done' },
  ],
  half: { make: '.card', back: '.card' },
  example: {
    beat: {
      id: 'purse',
      kind: 'spend',
      coins: 3,
      cards: [
        { id: 'paper', icon: 'note', cost: 1, seen: { brighten: 1 } },
        { id: 'cocoa', icon: 'gift', cost: 2, seen: { brighten: 1 } },
        { id: 'poster', icon: 'image', cost: 3 },
      ],
      results: [
        { id: 'warm', grade: 3, if: { purse: 'cocoa' }, outcome: { lines: [{ say: 'steam' }] } },
        { id: 'plain', grade: 2 },
      ],
    },
    words: {
      ask: 'What do you buy?',
      paper: 'Paper to write on',
      cocoa: 'Cocoa for all of you',
      poster: 'A new poster',
      steam: 'The cups steam in the dark.',
    },
    whole: [{ '': ['paper', 'cocoa'] }, { '': [] }],
    part: [{ '': ['paper'] }],
    refused: [{ '': ['cocoa', 'poster'] }, { '': ['paper'], way: ['go'] }, {}],
  },
};
