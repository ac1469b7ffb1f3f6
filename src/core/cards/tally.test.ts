import { describe, expect, it } from 'vitest';
import type { Side } from './marker.ts';
import type { Reading } from './read.ts';
import { cardsRead, counts, lookedAt, NO_TALLY, sidesOf, type Tally } from './tally.ts';

const reading = (card: number, side: Side): Reading => ({ card, side, at: { x: 0.5, y: 0.5 } });
/** A tally of pictures, each as its readings: `7A`. */
const after = (looks: readonly string[], from: Tally = NO_TALLY): Tally =>
  looks.reduce(
    (tally, look) =>
      lookedAt(
        tally,
        look
          .split(' ')
          .filter(Boolean)
          .map((one) => reading(Number.parseInt(one, 10), one.at(-1) as Side)),
      ),
    from,
  );

describe('the tally of the cards', () => {
  it('counts a card once, when the same side was read three times', () => {
    expect(sidesOf(after(['7A', '7A']))).toEqual([0, 0, 0, 0]);
    expect(sidesOf(after(['7A', '7A', '7A', '7A', '7A']))).toEqual([1, 0, 0, 0]);
    expect(sidesOf(after(['7A 8C', '8C', '7A', '8C 7A']))).toEqual([1, 0, 1, 0]);
  });

  it('does not count what flickers, or was read long ago', () => {
    expect(cardsRead(after(['7A', '7B', '7A', '7C', '7A', '7B']), 4)).toBe(0);
    expect(cardsRead(after(['7A', '7A', ...Array.from({ length: 12 }, () => ''), '7A']), 4)).toBe(0);
  });

  it('lets a card be turned until it is closed, and keeps it when it is put down', () => {
    const first = after(['7A', '7A', '7A']);
    expect(sidesOf(after(['', '', ''], first))).toEqual([1, 0, 0, 0]);
    expect(sidesOf(after(['7D', '7D'], first))).toEqual([1, 0, 0, 0]);
    expect(sidesOf(after(['7D', '7D', '7D'], first))).toEqual([0, 0, 0, 1]);
  });

  it('takes two prints of one card for one, and counts nothing by them while they say different things', () => {
    expect(sidesOf(after(['7A 7A', '7A 7A', '7A']))).toEqual([1, 0, 0, 0]);
    expect(cardsRead(after(['7A 7B', '7A 7B', '7B 7A', '7A 7B', '7B 7A', '7A 7B']), 4)).toBe(0);
    expect(sidesOf(after(['7A', '7A', '7A', '7B 7A', '7B 7A', '7A 7B', '7A 7B']))).toEqual([1, 0, 0, 0]);
  });

  it('counts only sides that stand for a choice', () => {
    const tally = after(['7A 8D', '7A 8D', '7A 8D']);
    expect([cardsRead(tally, 3), cardsRead(tally, 4)]).toEqual([1, 2]);
    expect([counts(tally, 7, 3), counts(tally, 8, 3), counts(tally, 9, 3)]).toEqual([true, false, false]);
  });
});
