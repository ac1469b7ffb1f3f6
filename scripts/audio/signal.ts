/**
 * Signals: mono sound as plain samples between -1 and 1, and the few verbs everything else is built from.
 * Times are in seconds, levels in decibels below full scale (dBFS).
 */

/** Samples a second. A whole number of samples fits every millisecond, so that cuts in a sprite map are exact. */
export const sampleRate = 48_000;

export type Signal = Float32Array<ArrayBuffer>;

/** A silent signal of a length in seconds. */
export function silence(seconds: number): Signal {
  return new Float32Array(Math.round(seconds * sampleRate));
}

/** Length of a signal in seconds. */
export function lengthOf(signal: Signal): number {
  return signal.length / sampleRate;
}

/** Each sample times a gain that may change with time; `gain` gets the time and the whole length in seconds. */
export function shape(signal: Signal, gain: (time: number, length: number) => number): Signal {
  const length = lengthOf(signal);
  return signal.map((sample, index) => sample * gain(index / sampleRate, length));
}

/** Each sample times one factor. */
export function scale(signal: Signal, factor: number): Signal {
  return signal.map((sample) => sample * factor);
}

/** Adds `part` into `target` from a second on; what would stick out is cut. */
export function mix(target: Signal, part: Signal, at = 0, factor = 1): void {
  const start = Math.round(at * sampleRate);
  const end = Math.min(part.length, target.length - start);
  for (let index = 0; index < end; index += 1) {
    target[start + index] = (target[start + index] ?? 0) + (part[index] ?? 0) * factor;
  }
}

/** Adds `part` into the loop `target`; what would stick out comes in again at the front, so the loop has no seam. */
export function mixAround(target: Signal, part: Signal, at = 0, factor = 1): void {
  const start = Math.round(at * sampleRate);
  for (let index = 0; index < part.length; index += 1) {
    const place = (((start + index) % target.length) + target.length) % target.length;
    target[place] = (target[place] ?? 0) + (part[index] ?? 0) * factor;
  }
}

/** Lays parts over each other; the result is as long as the latest end. */
export function layer(...parts: readonly (readonly [part: Signal, at?: number, factor?: number])[]): Signal {
  const total = silence(Math.max(...parts.map(([part, at = 0]) => at + lengthOf(part))));
  for (const [part, at, factor] of parts) mix(total, part, at, factor);
  return total;
}

/** Signals one after the other. */
export function join(...parts: readonly Signal[]): Signal {
  const total: Signal = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    total.set(part, place);
    place += part.length;
  }
  return total;
}

/** The loop after a process that needs a run-up (a filter, a room): runs two rounds and keeps the second. */
export function settle(loop: Signal, process: (signal: Signal) => Signal): Signal {
  return process(join(loop, loop)).slice(loop.length, 2 * loop.length);
}

/** Linear factor of a level in decibels. */
export function factorOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** Level in decibels of a linear factor. */
export function decibelsOf(factor: number): number {
  return 20 * Math.log10(factor);
}

/** Largest distance from zero, linear. */
export function peakOf(signal: Signal): number {
  return signal.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

/** Root of the mean square, linear. */
export function powerOf(signal: Signal): number {
  return Math.sqrt(signal.reduce((sum, sample) => sum + sample * sample, 0) / signal.length);
}
