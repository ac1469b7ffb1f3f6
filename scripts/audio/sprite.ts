/**
 * A sprite: many sounds in one file with a map of where each one is, in the form howler reads.
 *
 * Loops without a gap: files pad their ends and blur across frames, so a loop is laid down with its own end in front of
 * it and its own beginning behind it. Around the mapped piece the sound goes on as if it had looped already; any window
 * exactly one round long is seamless, wherever a decoder's lag moves it by some milliseconds.
 */
import { DECODED_LAG } from './encoder';
import { join, lengthOf, sampleRate, type Signal, silence } from './signal';
import { both, type Stereo } from './stereo';

/** Where a sound is in its file: start and length in milliseconds, and whether it goes round. */
export type Place = readonly [start: number, length: number, loop: boolean];

/** Seconds of the loop itself on both sides of it, or of silence behind any other sound: two frames and some. */
export const MARGIN = 0.06;

/**
 * Seconds of silence mapped before a sound, so that its first touch survives a decoder that lags less than it should.
 * No more than that:
 * what answers a press must be heard at once.
 */
const LEAD = 0.012;

/** A loop with its end before it and its beginning after it. */
export function around(loop: Signal): Signal {
  const margin = Math.round(MARGIN * sampleRate);
  return join(loop.slice(-margin), loop, loop.slice(0, margin));
}

/**
 * Rounds up to 10 ms: a whole number of samples at 24, 44.1 and 48 kHz alike, so no browser's resampling moves an edge.
 */
const wholeSteps = (seconds: number): number => Math.ceil(Math.round(seconds * 1e6) / 1e4) / 100;

/** Packs sounds into one. A loop must be a multiple of 10 ms long; other sounds are filled up with silence. */
export function pack(sounds: readonly { readonly id: string; readonly sound: Stereo; readonly loop: boolean }[]): {
  readonly sound: Stereo;
  readonly map: Readonly<Record<string, Place>>;
} {
  const parts: Stereo[] = [];
  const map: Record<string, Place> = {};
  let at = 0;
  for (const { id, sound, loop } of sounds) {
    const seconds = lengthOf(sound.left);
    const length = wholeSteps(seconds + (loop ? 0 : LEAD));
    if (loop && Math.round(length * sampleRate) !== sound.left.length)
      throw new Error(`The loop “${id}” is ${seconds} s long: make it a multiple of 0.01 s.`);
    const rest = silence(Math.max(0, length - LEAD - seconds) + MARGIN);
    // what follows a loop must not hear of it
    const laid = (channel: Signal): Signal =>
      loop ? join(around(channel), silence(MARGIN / 2)) : join(silence(LEAD), channel, rest);
    const part = both(sound, laid);
    map[id] = [Math.round((at + (loop ? MARGIN : 0) + DECODED_LAG) * 1000), Math.round(length * 1000), loop];
    parts.push(part);
    at += lengthOf(part.left);
  }
  return {
    sound: { left: join(...parts.map(({ left }) => left)), right: join(...parts.map(({ right }) => right)) },
    map,
  };
}
