import type { LevelCard } from '../level/card.ts';
import { type Age, AGES, lessonLevels } from './levels.ts';

/** How many classes of each age take part. */
export type Classes = Readonly<Record<Age, number>>;
/** More of one age would not go on one page. */
export const MOST_CLASSES = 12;

/** What one class plays. */
export interface Dealt {
  readonly age: Age;
  readonly level: string;
  readonly role: LevelCard['role'];
  /** It opens from a lesson only: a teacher leads it. */
  readonly led: boolean;
}

type Card = Pick<LevelCard, 'id' | 'number' | 'age' | 'role' | 'opens'>;

/**
 * One level for each role, in as many roles as the classes have room for. A role that both ages have moves to the other
 * where that makes room for one more.
 */
function castRoles(cards: readonly Card[], classes: Classes): Map<string, Card> {
  const cast = new Map<string, Card>();
  const place = (role: LevelCard['role'], tried: Set<Age>): boolean =>
    cards.some((card) => {
      if (card.role !== role || tried.has(card.age)) return false;
      tried.add(card.age);
      const there = [...cast.values()].filter((one) => one.age === card.age);
      if (there.length >= classes[card.age] && !there.some((one) => place(one.role, tried))) return false;
      cast.set(role, card);
      return true;
    });
  for (const { role } of cards) if (!cast.has(role)) place(role, new Set());
  return cast;
}

/**
 * Deals the levels that are here out to the classes of a school: each class plays another role, as far as there are
 * roles, and what opens freely comes before what a teacher must lead. Where there are more classes than roles, roles
 * come again, the rarest first. An age without a level gets nothing.
 */
export function schoolDay(cards: readonly Card[], classes: Classes): Dealt[] {
  const here = AGES.flatMap((age) => lessonLevels(cards, age));
  const wanted = [...here.filter((card) => card.opens === 'freely'), ...here.filter((card) => card.opens !== 'freely')];
  const dealt = [...castRoles(wanted, classes).values()];
  for (const age of AGES) {
    const own = wanted.filter((card) => card.age === age);
    const rarity = (card: Card): number =>
      dealt.filter((one) => one.role === card.role).length + dealt.filter((one) => one.id === card.id).length;
    for (
      let left = classes[age] - dealt.filter((one) => one.age === age).length;
      left > 0 && own.length > 0;
      left -= 1
    ) {
      dealt.push(own.reduce((best, card) => (rarity(card) < rarity(best) ? card : best)));
    }
  }
  return AGES.flatMap((age) =>
    here.flatMap((card) => (card.age === age ? dealt.filter((one) => one.id === card.id) : [])),
  ).map(({ age, id, role, opens }) => ({ age, level: id, role, led: opens === 'lesson' }));
}

/** Do two classes play the same role? */
export const sharesRole = (day: readonly Dealt[]): boolean => new Set(day.map((one) => one.role)).size < day.length;
