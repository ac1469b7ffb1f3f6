/** A source of numbers from 0 up to 1. */
export type Chance = () => number;

/** Seeded chance: the same seed gives the same numbers. The public-domain generator mulberry32 by Tommy Ettinger. */
export function seeded(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, by chance; nothing of an empty one. */
export const drawn = <One>(list: readonly One[], chance: Chance): One | undefined =>
  list[Math.floor(list.length * chance())];
