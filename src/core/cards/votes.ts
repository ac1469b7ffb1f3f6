/** What a class said with its cards, as a count of hands: how many for each choice, never which card. */
import { type Count, reduceCount } from '../class/count.ts';
import type { Screen } from '../class/screen.ts';
import { PASSED } from '../level/condition.ts';
import { SIDES } from './marker.ts';

/** The choices that a card has a side for, side A first. Whoever passes keeps the card down. */
const choicesIn = (values: readonly string[]): string[] => values.filter((value) => value !== PASSED);

/** How many sides of a card stand for a choice; none where there are more choices than sides. */
export function sidesUsed(values: readonly string[]): number {
  const choices = choicesIn(values).length;
  return choices <= SIDES.length ? choices : 0;
}

/** Does the class vote by cards on these choices? Where it usually does and they are too many, it raises its hands. */
export const votesByCards = ({ voteBy }: Pick<Screen, 'voteBy'>, values: readonly string[]): boolean =>
  voteBy === 'cards' && sidesUsed(values) > 0;

/**
 * The count once the cards are read.
 * @param sides how many held up each side, from A to D
 */
export function countedByCards(count: Count, sides: readonly number[]): Count {
  // hands that are counted beside devices are no cards
  const whole = reduceCount({ ...count, hands: {} }, { type: 'beside', number: 0 });
  const put = choicesIn(count.values).reduce(
    (sum, value, at) => reduceCount(sum, { type: 'put', value, hands: sides[at] ?? 0 }),
    whole,
  );
  return reduceCount(put, { type: 'finish' });
}
