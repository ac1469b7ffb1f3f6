/** Thirty cards at six metres before a camera of 1280 × 720; more rooms are in tests/search/cards.search.ts. */
import { describe, expect, it } from 'vitest';
import { countRoom } from '../../../tests/fixtures/card-counting.ts';
import { BEHIND, ROOM, sceneOf } from '../../../tests/fixtures/card-room.ts';
import { readCards } from './read.ts';

describe('a class that holds up its cards', () => {
  it('is read at six metres before windows, turned, slanted, blurred and with thumbs on the corners', () => {
    const { cards, right, wrong } = countRoom({ ...ROOM, light: BEHIND }, 5);
    expect({ cards, wrong }).toEqual({ cards: 30, wrong: 0 });
    expect(right / cards).toBeGreaterThanOrEqual(0.98);
  });

  it('is not seen in a room without cards, however many dark squares hang on its walls', () => {
    expect(readCards(sceneOf({ ...ROOM, cards: 0 }).next())).toEqual([]);
  });

  it('says nothing with a card on its way from one side to another', () => {
    const leaning = { ...ROOM, width: 640, height: 360, rows: [1.5], cards: 1, turned: 0, slanted: 0, thumbs: 0 };
    const sideOf = (turned: number): unknown => {
      const { held, next } = sceneOf({ ...leaning, leaning: turned });
      return readCards(next()).map(({ side }) => side === held[0]?.side);
    };
    expect([0, 25, 45, -45].map(sideOf)).toEqual([[true], [true], [], []]);
  });
});
