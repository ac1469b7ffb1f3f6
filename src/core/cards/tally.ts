/**
 * Counts the cards of a class over many pictures. Which card said what is known here only, while it is counted: what is
 * handed on is how many held up each side.
 */
import type { Reading } from './read.ts';
import { type Side, SIDES } from './marker.ts';

/** A card counts once the same side was read in so many of so many pictures in which it was read last. */
const STEADY = 3;
const LOOKED_AT = 4;
/** Readings older than so many pictures are forgotten: nobody holds a card up for one moment in five. */
const REMEMBERED = 12;

interface Seen {
  /** The last readings of a card, the oldest first, each with the number of its picture. */
  readonly last: readonly { readonly side: Side; readonly at: number }[];
  /** What it counts as. */
  readonly side: Side | undefined;
}

export interface Tally {
  /** Pictures looked at so far. */
  readonly looks: number;
  readonly cards: ReadonlyMap<number, Seen>;
}

export const NO_TALLY: Tally = { looks: 0, cards: new Map() };

/**
 * The tally with one more picture. A card that is turned counts as its new side once that is steady; one that is put
 * down stays as it was. Two prints of one card are one card; while they say different things, nothing changes by them.
 */
export function lookedAt(tally: Tally, readings: readonly Reading[]): Tally {
  const at = tally.looks + 1;
  const cards = new Map(tally.cards);
  for (const { card, side } of readings) {
    const before = cards.get(card);
    const last = [...(before?.last ?? []).filter((one) => at - one.at < REMEMBERED), { side, at }].slice(-LOOKED_AT);
    const same = last.filter((one) => one.side === side).length;
    const twice = readings.some((one) => one.card === card && one.side !== side);
    cards.set(card, { last, side: same >= STEADY && !twice ? side : before?.side });
  }
  return { looks: at, cards };
}

/** How many hold up each side, from A to D. */
export const sidesOf = ({ cards }: Tally): readonly number[] =>
  SIDES.map((side) => [...cards.values()].filter((one) => one.side === side).length);

/** How many cards hold up one of the first so many sides, whichever. */
export const cardsRead = (tally: Tally, sides: number): number =>
  sidesOf(tally)
    .slice(0, sides)
    .reduce((sum, one) => sum + one, 0);

/** Does a card count, with one of the first so many sides? */
export function counts({ cards }: Tally, card: number, sides: number): boolean {
  const side = cards.get(card)?.side;
  return side !== undefined && SIDES.indexOf(side) < sides;
}
