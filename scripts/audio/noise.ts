/**
 * Noise from a seeded generator: the same seed gives the same sound on every run.
 */
import { type Chance, seeded } from '../../src/core/chance';
import { sampleRate, shape, type Signal, silence } from './signal';

export { type Chance, seeded };

/** A number between two bounds. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance();
}

/**
 * Even hiss. It is as strong in each hertz as hiss between -1 and 1 at 24 kHz, which all that is mixed with it was tuned
 * to.
 */
export function hiss(seconds: number, chance: Chance): Signal {
  const bound = Math.sqrt(sampleRate / 24_000);
  return silence(seconds).map(() => between(chance, -bound, bound));
}

/**
 * A slow wander between 0 and 1 that meets itself at the end of a loop: three waves with whole turns in `length`
 * seconds.
 */
export function wander(length: number, chance: Chance, fastest = 5): (time: number) => number {
  const waves = [1, 2, 3].map(() => ({ turns: 1 + Math.floor(chance() * fastest), phase: chance() }));
  return (time) =>
    waves.reduce((sum, { turns, phase }) => sum + Math.sin(2 * Math.PI * ((turns * time) / length + phase)), 3) / 6;
}

/** Hiss whose level wanders, for loops. */
export function restlessHiss(seconds: number, chance: Chance): Signal {
  const level = wander(seconds, chance);
  return shape(hiss(seconds, chance), (time) => 0.5 + 0.5 * level(time));
}
