import * as z from 'zod/mini';
import { condition, holds, pick, PASSED, type Values } from '../level/condition.ts';
import { forkParts, result } from '../level/outcome.ts';
import { amount, type Amount, id } from '../level/parts.ts';
import { stageChange } from '../level/stage.ts';
import { askWords, passed, type Rules } from './rules.ts';

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

export const spendRules: Rules<Spend> = {
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
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : (pick(beat.results, given) ?? {})),
  words: (beat) => [...askWords(beat), ...beat.cards.map((one) => one.id), ...(beat.ways ?? []).map((way) => way.id)],
};
