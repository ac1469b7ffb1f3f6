/**
 * A sprite: many sounds in one file with a map of where each one is, in the form howler reads.
 *
 * Loops without a gap: MP3 pads its ends and blurs across frames, so a loop is laid down with its own end in front of
 * it and its own beginning behind it. Around the mapped piece the sound goes on as if it had looped already; any window
 * exactly one round long is seamless, wherever a decoder's lag moves it by some milliseconds.
 */
import { decodedLag } from './encoder';
import { join, lengthOf, sampleRate, type Signal, silence } from './signal';

/** Where a sound is in its file: start and length in milliseconds, and whether it goes round. */
export type Place = readonly [start: number, length: number, loop?: true];

export interface Sprite {
  readonly signal: Signal;
  readonly map: Readonly<Record<string, Place>>;
}

/** Seconds of silence (or of the loop itself) on both sides of each sound: two frames of MP3 and some. */
const margin = 0.06;

/**
 * Seconds of silence mapped before a sound, so that its first touch survives a decoder that lags less than it should.
 * No more than that:
 * what answers a press must be heard at once.
 */
const lead = 0.012;

function around(loop: Signal): Signal {
  const run = Math.round(margin * sampleRate);
  return join(loop.slice(-run), loop, loop.slice(0, run));
}

function within(signal: Signal, length: number): Signal {
  const rest = silence(length - lead - lengthOf(signal) + margin);
  return join(silence(margin + lead), signal, rest);
}

/**
 * Rounds up to 10 ms: a whole number of samples at 24, 44.1 and 48 kHz alike, so no browser's resampling moves an edge.
 */
function wholeSteps(seconds: number): number {
  return Math.ceil(Math.round(seconds * 1e6) / 1e4) / 100;
}

/** Packs sounds into one signal. A loop must be a multiple of 10 ms long; other sounds are filled up with silence. */
export function pack(
  sounds: readonly { readonly id: string; readonly signal: Signal; readonly loop: boolean }[],
): Sprite {
  const parts: Signal[] = [];
  const map: Record<string, Place> = {};
  let at = 0;
  for (const { id, signal, loop } of sounds) {
    const length = wholeSteps(lengthOf(signal) + (loop ? 0 : lead));
    if (loop && Math.round(length * sampleRate) !== signal.length) {
      throw new Error(`The loop "${id}" is ${lengthOf(signal)} s long: make it a multiple of 0.01 s`);
    }
    const part = loop ? around(signal) : within(signal, length);
    const start = Math.round((at + margin + decodedLag) * 1000);
    const milliseconds = Math.round(length * 1000);
    map[id] = loop ? [start, milliseconds, true] : [start, milliseconds];
    parts.push(part);
    at += lengthOf(part);
  }
  return { signal: join(...parts), map };
}
