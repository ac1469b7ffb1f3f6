import * as z from 'zod/mini';
import { pick, PASSED } from '../level/condition.ts';
import { forkParts, result } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import { type Answer, askWords, passed, type Rules } from './rules.ts';

/** Order a queue. Position n becomes the value `beat.n`, from 1; the beat itself holds the whole order. */
export const rank = z.strictObject({
  ...forkParts,
  kind: z.literal('rank'),
  items: z.array(z.strictObject({ id })).check(z.minLength(2), z.maxLength(6)),
  results: z.array(result).check(z.minLength(1)),
});
export type Rank = z.infer<typeof rank>;

/** The answer for an order of item ids. */
export const orderAnswer = (order: readonly string[]): Answer => ({
  '': order,
  ...Object.fromEntries(order.map((item, at) => [String(at + 1), [item]])),
});

const isOrder = (beat: Rank, order: readonly string[] | undefined): order is readonly string[] =>
  order !== undefined && order.length === beat.items.length && beat.items.every((item) => order.includes(item.id));

function* orders(items: readonly string[]): Generator<string[]> {
  if (items.length === 0) yield [];
  for (const first of items) for (const rest of orders(items.filter((item) => item !== first))) yield [first, ...rest];
}

export const rankRules: Rules<Rank> = {
  accepts: (beat, _given, answer) =>
    isOrder(beat, answer['']) && JSON.stringify(answer) === JSON.stringify(orderAnswer(answer[''])),
  holdsDraft: (beat, _given, draft) => Object.keys(draft).join() === '' && isOrder(beat, draft['']),
  *answers(beat) {
    for (const order of orders(beat.items.map((item) => item.id))) yield orderAnswer(order);
  },
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : (pick(beat.results, given) ?? {})),
  words: (beat) => [...askWords(beat), ...beat.items.flatMap((item) => [item.id, `${item.id}-note`])],
};
