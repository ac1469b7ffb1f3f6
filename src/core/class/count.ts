/** Counting hands: a number for each choice, typed or tapped, which nobody sees before it is revealed. */
import * as z from 'zod/mini';
import { MOST_BESIDE, MOST_HANDS } from '../record/playthrough.ts';

/** Hands as they are being counted. */
export const count = z.strictObject({
  fork: z.string(),
  /** The first vote of a class, or the one after it has seen how it split. */
  time: z.enum(['first', 'last']),
  /** Choices in the level's order, the pass last. */
  values: z.array(z.string()).check(z.maxLength(40)),
  hands: z.record(z.string(), z.int().check(z.minimum(0), z.maximum(MOST_HANDS))),
  /** Which of the values is counted now; behind the last when all are. */
  at: z.int().check(z.minimum(0)),
  /** The next digit begins a new number. */
  fresh: z.boolean(),
  /** It takes the place of a count that was seen, and had a slip in it. */
  mends: z.optional(z.literal(true)),
  /** So many have no device: only they raise a hand, and are counted beside the devices' answers. */
  beside: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_BESIDE))),
});
export type Count = Readonly<z.infer<typeof count>>;

export type CountAction =
  | { readonly type: 'digit'; readonly digit: number }
  | { readonly type: 'add'; readonly by: 1 | -1 }
  | { readonly type: 'erase' }
  /** The whole number of one choice, whichever is counted now. */
  | { readonly type: 'put'; readonly value: string; readonly hands: number }
  | { readonly type: 'finish' }
  /** So many have no device; none: the whole class raises its hands. */
  | { readonly type: 'beside'; readonly number: number }
  | { readonly type: 'turn'; readonly by: 1 | -1 };

export const startCount = (fork: string, values: readonly string[], time: Count['time']): Count => ({
  fork,
  time,
  values: [...values],
  hands: {},
  at: 0,
  fresh: true,
});
export const isDone = ({ at, values }: Count): boolean => at >= values.length;

/** The count with so many hands for a choice; nothing where that is no number of hands, or more than can be raised. */
function withNumber(count: Count, value: string, number: number): Count | undefined {
  const hands = { ...count.hands, [value]: number };
  const isNumber = Number.isInteger(number) && number >= 0 && number <= MOST_HANDS;
  return isNumber && sumOf(hands) <= (count.beside ?? Infinity) ? { ...count, hands, fresh: false } : undefined;
}
const sumOf = (hands: Count['hands']): number => Object.values(hands).reduce((sum, one) => sum + one, 0);

export function reduceCount(count: Count, action: CountAction): Count {
  if (action.type === 'beside') {
    const { beside: _, ...alone } = count;
    if (!Number.isInteger(action.number) || action.number < 1) return alone;
    const beside = Math.min(MOST_BESIDE, action.number);
    return beside < sumOf(count.hands) ? count : { ...alone, beside };
  }
  if (action.type === 'put') {
    const at = count.values.indexOf(action.value);
    const next = at < 0 ? undefined : withNumber(count, action.value, action.hands);
    return next ? { ...next, at } : count;
  }
  if (action.type === 'finish') {
    const hands = Object.fromEntries(count.values.map((value) => [value, count.hands[value] ?? 0]));
    return { ...count, hands, at: count.values.length, fresh: true };
  }
  const value = count.values[count.at];
  if (value === undefined)
    return action.type === 'turn' && action.by < 0 ? { ...count, at: count.at - 1, fresh: true } : count;
  const now = count.hands[value] ?? 0;
  const put = (next: number): Count => withNumber(count, value, next) ?? count;
  switch (action.type) {
    case 'digit':
      return put((count.fresh ? 0 : now * 10) + action.digit);
    case 'add':
      return put(now + action.by);
    case 'erase':
      return put(Math.floor(now / 10));
    case 'turn':
      return { ...count, hands: { ...count.hands, [value]: now }, at: Math.max(0, count.at + action.by), fresh: true };
  }
}
