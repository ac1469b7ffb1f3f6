import type { LevelCard } from '../level/card.ts';

export const AGES = ['8-11', '11-14'] as const;
export type Age = (typeof AGES)[number];
type Card = Pick<LevelCard, 'id' | 'number' | 'age' | 'role' | 'opens'>;

/** The curriculum's choice for one lesson on this day, the best first. */
const FOR_THE_DAY: Readonly<Record<Age, readonly string[]>> = {
  '8-11': ['funny-frog'],
  '11-14': ['admin', 'twelve-coins'],
};

/** Levels that a lesson code can name, of one age. */
export const lessonLevels = <Of extends Card>(cards: readonly Of[], age: Age): Of[] =>
  cards.filter((card) => card.age === age && card.number !== undefined);

/** The levels for one lesson: those of the curriculum that are here, or else the first of that age. */
export function dayLevels<Of extends Card>(cards: readonly Of[], age: Age): Of[] {
  const here = lessonLevels(cards, age);
  const chosen = FOR_THE_DAY[age].flatMap((id) => here.filter((card) => card.id === id));
  return chosen.length > 0
    ? chosen
    : [here.find((card) => card.opens === 'freely') ?? here[0]].filter((card) => card !== undefined);
}

/**
 * The level for the hall. Contact and threats need a class and its teacher, so it is one that opens freely; none where
 * there is none.
 */
export function hallLevel<Of extends Card>(cards: readonly Of[], age: Age): Of | undefined {
  const free = cards.filter((card) => card.opens === 'freely');
  return dayLevels(free, age)[0];
}
