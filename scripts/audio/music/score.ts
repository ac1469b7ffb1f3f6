/**
 * Scores as tables, and the player that turns one into a loop without a seam: whatever rings past the end rings on over
 * the beginning, the room included.
 */
import { lowPass } from '../filters';
import { feltPiano, kalimba, pad } from '../instruments';
import { between, seeded } from '../noise';
import { hertzOf } from '../oscillators';
import { echo } from '../room';
import { factorOf, layer, mixAround, powerOf, scale, settle, type Signal, silence } from '../signal';

/** A note of a melody: the beat in its bar (from 0), its name, and how strongly it is played (0…1, 1 if left out). */
export type Note = readonly [beat: number, note: string, strength?: number];

export interface Bar {
  /** Held by the pad through the bar. */
  readonly chord: readonly string[];
  /** Played by the felt piano. */
  readonly piano: readonly Note[];
  /** Played by the kalimba. */
  readonly kalimba: readonly Note[];
}

export interface Score {
  /** Seconds from beat to beat. */
  readonly beat: number;
  readonly beatsPerBar: number;
  /** Level over the whole loop in dBFS, root mean square. */
  readonly level: number;
  /** Share of the pad beside the plucked notes. */
  readonly padShare: number;
  readonly seed: number;
  readonly bars: readonly Bar[];
}

/** Hands are never quite even: seconds by which a note may come early or late. */
const looseness = 0.009;

/** Seconds before the first beat, so that it is not cut when the loop starts. */
const upbeat = 0.1;

/** Pitch in hertz above which music rolls off, so that it leaves a voice room. */
const highest = 1_000;

/** Renders a score as a loop, `bars × beatsPerBar × beat` seconds long. */
export function perform({ beat, beatsPerBar, level, padShare, seed, bars }: Score): Signal {
  const chance = seeded(seed);
  const barLength = beat * beatsPerBar;
  const plucked = silence(bars.length * barLength);
  const held = silence(bars.length * barLength);
  const strike = (notes: readonly Note[], start: number, play: typeof kalimba, share: number) => {
    for (const [at, note, strength = 1] of notes) {
      const when = start + at * beat + between(chance, -looseness, looseness);
      mixAround(plucked, play(hertzOf(note), 2.6), when, share * strength * between(chance, 0.85, 1));
    }
  };
  for (const [index, bar] of bars.entries()) {
    const start = upbeat + index * barLength;
    // The pad reaches over the bar's ends, so that one chord melts into the next.
    for (const note of bar.chord) mixAround(held, pad(hertzOf(note), barLength + 1.6), start - 0.8, padShare);
    strike(bar.piano, start, feltPiano, 0.5);
    strike(bar.kalimba, start, kalimba, 0.4);
  }
  const mixed = settle(layer([plucked], [held]), (signal) => {
    const soft = lowPass(signal, highest);
    return layer([soft], [echo(soft, 1.6, 0.55), 0, 0.4]);
  });
  return scale(mixed, factorOf(level) / powerOf(mixed));
}
