import { describe, expect, it } from 'vitest';
import { player } from '../../core/save/player.ts';
import { createChance } from './chance.ts';

describe('chance', () => {
  it('makes ids a player may have, each another', () => {
    const { id } = createChance();
    const made = Array.from({ length: 200 }, id);
    expect(new Set(made).size).toBe(200);
    for (const one of made) expect(player.def.shape.id.safeParse(one).success).toBe(true);
  });

  it('throws away bytes that would favour some signs', () => {
    const filled = [255, 252, 251, 0, 35, 36, 253, 1, 2, 3, 4, 5];
    let calls = 0;
    const { id } = createChance((bytes) => {
      bytes.set(calls === 0 ? filled : filled.map(() => 6));
      calls += 1;
    });
    expect(id()).toBe('9a9abcdefggg');
  });

  it('tells the local day', () => {
    expect(createChance(undefined, () => new Date(2026, 0, 5, 23, 59)).day()).toBe('2026-01-05');
  });
});
