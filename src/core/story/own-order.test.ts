import { describe, expect, it } from 'vitest';
import { ownOrder } from './own-order.ts';

const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const idsFor = (player: number, list = choices): string =>
  ownOrder(list, `player${player}`, 'frog d1')
    .map(({ id }) => id)
    .join('');

describe('the order of choices on a player’s own device', () => {
  it('holds every choice once, and is the same each time', () => {
    expect([...idsFor(1)].sort().join('')).toBe('abcd');
    expect(idsFor(1)).toBe(idsFor(1));
  });

  it('puts every choice in every place, for about as many players', () => {
    const orders = Array.from({ length: 2400 }, (_, player) => idsFor(player));
    for (const { id } of choices)
      for (const place of choices.keys()) {
        const times = orders.filter((order) => order[place] === id).length;
        expect([id, place, times > 500 && times < 700]).toEqual([id, place, true]);
      }
    expect(new Set(orders).size).toBe(24);
  });

  it('is another at another fork of the same player', () => {
    const forks = Array.from({ length: 20 }, (_, at) => ownOrder(choices, 'player', `frog d${at}`).map(({ id }) => id));
    expect(new Set(forks.map((ids) => ids.join(''))).size).toBeGreaterThan(5);
  });

  it('keeps the others in their order where one is not there', () => {
    for (let player = 0; player < 50; player += 1)
      expect(
        idsFor(
          player,
          choices.filter(({ id }) => id !== 'b'),
        ),
      ).toBe(idsFor(player).replace('b', ''));
  });
});
