/** Drawn classes that hold up their cards: how many are read in two seconds, and that none is read wrongly. */
import { describe, expect, it } from 'vitest';
import { countRoom } from '../fixtures/card-counting.ts';
import { BEHIND, DIM, type Room, ROOM } from '../fixtures/card-room.ts';

/** Five pictures a second are looked at on a slow laptop: two seconds. */
const LOOKS = 10;
const ROOMS = Number(process.env['ROOMS'] ?? 20);
const far = (metres: number): Partial<Room> => ({ rows: [metres, metres, metres] });

/** Each kind of room, and the least part of its cards that must be read in it. */
const KINDS: readonly (readonly [string, Partial<Room>, number])[] = [
  ['six metres, by day', { ...far(6) }, 0.98],
  ['six metres, before windows', { ...far(6), light: BEHIND }, 0.98],
  ['six metres, dim', { ...far(6), light: DIM }, 0.98],
  ['a classroom: rows at two, four and six metres', { rows: [6, 4, 2] }, 0.98],
  ['near: one metre and more', { rows: [2, 1.2], cards: 8 }, 0.98],
  ['eight metres, by day', { ...far(8) }, 0.9],
  ['six metres, a camera out of focus', { ...far(6), blur: 1.1 }, 0.9],
  ['six metres, a very noisy camera', { ...far(6), noise: 10 }, 0.9],
  ['six metres, slanted by up to 45 degrees', { ...far(6), slanted: 45 }, 0.9],
  ['six metres, a thumb on a corner of every marker', { ...far(6), thumbs: 1 }, 0.9],
  ['ten metres, by day', { ...far(10) }, 0],
];

describe.each(KINDS)('%s', (name, kind, least) => {
  it('is read, and nothing is read wrongly', () => {
    const all = Array.from({ length: ROOMS }, (_, at) => countRoom({ ...ROOM, ...kind, seed: 1000 + at }, LOOKS));
    const sum = (of: 'cards' | 'right' | 'wrong'): number => all.reduce((total, one) => total + one[of], 0);
    const share = sum('right') / sum('cards');
    console.info(`${name}: ${(100 * share).toFixed(1)} % of ${sum('cards')} read, ${sum('wrong')} wrong`);
    expect(sum('wrong')).toBe(0);
    expect(share).toBeGreaterThanOrEqual(least);
  });
});
