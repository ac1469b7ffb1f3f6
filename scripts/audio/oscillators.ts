/**
 * Oscillators: pitched sound from sums of sines. Pitches are in hertz; nothing above half the sample rate is made.
 */
import { sampleRate, type Signal, silence } from './signal';

/** A pitch in hertz, fixed or moving with time in seconds. */
export type Pitch = number | ((time: number) => number);

/** Strengths of the overtones 1, 2, 3 … */
export type Overtones = readonly number[];

/** Where a damped mode rings: pitch in hertz, strength, and the seconds in which it falls to 1/e. */
export type Mode = readonly [pitch: number, strength: number, fall: number];

/** A steady tone with overtones; it follows the pitch by adding up phase, so that glides stay smooth. */
export function tone(seconds: number, pitch: Pitch, overtones: Overtones = [1]): Signal {
  let phase = 0;
  return silence(seconds).map((_, index) => {
    const hertz = typeof pitch === 'number' ? pitch : pitch(index / sampleRate);
    phase += hertz / sampleRate;
    return overtones.reduce(
      (sum, strength, rank) =>
        (rank + 1) * hertz < sampleRate / 2 ? sum + strength * Math.sin(2 * Math.PI * (rank + 1) * phase) : sum,
      0,
    );
  });
}

/** A struck thing: modes that start together (a few milliseconds eased in) and die away each at its own pace. */
export function ring(seconds: number, modes: readonly Mode[], attack = 0.002): Signal {
  return silence(seconds).map((_, index) => {
    const time = index / sampleRate;
    const start = Math.min(1, time / attack);
    return modes.reduce(
      (sum, [pitch, strength, fall]) =>
        sum + start * strength * Math.exp(-time / fall) * Math.sin(2 * Math.PI * pitch * time),
      0,
    );
  });
}

/**
 * Pulses of one sample at a moving rate, as a frog or a throat makes them, each as strong as one sample of 1 at 24 kHz;
 * rate and strength are asked once for each pulse.
 */
export function pulses(
  seconds: number,
  rate: (time: number) => number,
  strength: (time: number) => number = () => 1,
): Signal {
  const signal = silence(seconds);
  for (let time = 0; time < seconds; time += 1 / rate(time))
    signal[Math.floor(time * sampleRate)] = strength(time) * (sampleRate / 24_000);
  return signal;
}

/** Pitch in hertz of a note name such as `A4` or `Bb3`, equal temperament, A4 = 440. */
export function hertzOf(note: string): number {
  const parts = /^([A-G])([b#]?)(\d)$/.exec(note);
  if (!parts) throw new Error(`"${note}" is no note: write a letter A–G, perhaps b or #, and an octave, as in Bb4`);
  const [, letter = 'A', sign, octave] = parts;
  const steps = { C: -9, D: -7, E: -5, F: -4, G: -2, A: 0, B: 2 }[letter] ?? 0;
  const bend = sign === 'b' ? -1 : sign === '#' ? 1 : 0;
  return 440 * 2 ** (Number(octave) - 4 + (steps + bend) / 12);
}
