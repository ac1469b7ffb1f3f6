/**
 * How the title's scene goes, as a function of time alone: the stage only shows it. Seconds, and px of the title's
 * picture.
 */

/** When she sets out, arrives, and when all have seen it. */
const SETS_OUT = 0.5,
  ARRIVES = 2.7,
  SEEN = 3.6;
/** Where she runs to, and where she is in the still picture. */
const GOAL = 612,
  STILL = 498;
/** How far the nearest layer is off at first. */
export const PAN = 96;

export interface TitleMoment {
  /** How far the layers are still off, in px of what moves by 1. */
  readonly pan: number;
  readonly runner: { readonly x: number; readonly y: number; readonly size: number; readonly shown: number };
  /** How far she has run. */
  readonly run: number;
  /**
   * 0 to 1: how much is seen of the pools, of her lines of speed, of her who has come, and of the others once they saw
   * it.
   */
  readonly coming: number;
  readonly there: number;
  readonly speed: number;
  readonly after: number;
  /** Outlines of those who could come: hers, then the others in turn. */
  readonly outlines: { readonly place: number; readonly gran: number; readonly friend: number; readonly dad: number };
}

const part = (time: number, from: number, to: number): number => Math.min(1, Math.max(0, (time - from) / (to - from)));
const soft = (of: number): number => 1 - (1 - of) ** 3;

/** The moment after so many seconds. `from` is where she comes into sight. */
export function titleMoment(seconds: number, from: number): TitleMoment {
  const way = part(seconds, SETS_OUT, ARRIVES);
  const there = part(seconds, ARRIVES, ARRIVES + 0.9);
  // once somebody came, the places that are left take their turns to shine
  const turn = (at: number): number =>
    seconds < SEEN ? 1 : 0.55 + 0.45 * Math.max(0, Math.cos(((seconds - SEEN) / 1.6 - at) * ((2 * Math.PI) / 3)));
  return {
    pan: PAN * (1 - soft(part(seconds, 0, 1.7))),
    runner: {
      x: from + (GOAL - from) * way,
      y: 726 + 10 * way,
      size: 1 - 0.18 * part(seconds, ARRIVES - 0.7, ARRIVES),
      shown: seconds < ARRIVES ? 1 : 0,
    },
    run: (GOAL - from) * way,
    coming: part(seconds, 0.3, 1.4) * (1 - there),
    there,
    speed: part(seconds, SETS_OUT, SETS_OUT + 0.3) * (1 - part(seconds, ARRIVES - 0.3, ARRIVES)),
    after: part(seconds, ARRIVES + 0.35, SEEN),
    outlines: {
      place: part(seconds, 0.2, 0.7) * (seconds < ARRIVES ? 1 : 0),
      gran: part(seconds, 0.7, 1.2) * turn(0),
      friend: part(seconds, 1, 1.5) * turn(1),
      dad: part(seconds, 1.3, 1.7) * turn(2),
    },
  };
}

/** The best moment: what is seen where nothing may move. */
export const stillMoment = (from: number): TitleMoment => ({
  ...titleMoment(SETS_OUT + ((ARRIVES - SETS_OUT) * (STILL - from)) / (GOAL - from), from),
  pan: 0,
  coming: 1,
  outlines: { place: 1, gran: 1, friend: 1, dad: 1 },
});
