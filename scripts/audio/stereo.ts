/** Sound in two channels, as it is written to files. */
import { peakOf, sampleRate, scale, type Signal } from './signal';

export interface Stereo {
  readonly left: Signal;
  readonly right: Signal;
}

/** Both channels, each as the process makes it. */
export const both = ({ left, right }: Stereo, process: (channel: Signal) => Signal): Stereo => ({
  left: process(left),
  right: process(right),
});

/** Both channels times one factor. */
export const amplify = (sound: Stereo, factor: number): Stereo => both(sound, (channel) => scale(channel, factor));

/** Largest distance from zero in either channel, linear. */
export const highest = ({ left, right }: Stereo): number => Math.max(peakOf(left), peakOf(right));

/** Sample by sample, left and right in turn, as 32-bit floats: what the programs read and write. */
export function interleave({ left, right }: Stereo): Uint8Array {
  const samples = new Float32Array(left.length * 2);
  for (const at of left.keys()) {
    samples[2 * at] = left[at] ?? 0;
    samples[2 * at + 1] = right[at] ?? 0;
  }
  return new Uint8Array(samples.buffer);
}

/** The other way round. */
export function fromInterleaved(bytes: Uint8Array): Stereo {
  const samples = new Float32Array(bytes.slice().buffer);
  const channel = (offset: number): Signal =>
    Float32Array.from({ length: samples.length / 2 }, (_, at) => samples[2 * at + offset] ?? 0);
  return { left: channel(0), right: channel(1) };
}

/** Adds sounds up, each with a factor; the result is as long as the first. */
export function mixed(parts: readonly (readonly [sound: Stereo, factor: number])[]): Stereo {
  const sum = (side: 'left' | 'right'): Signal => {
    const total: Signal = new Float32Array(parts[0]?.[0][side].length ?? 0);
    for (const [sound, factor] of parts)
      for (const at of total.keys()) total[at] = (total[at] ?? 0) + factor * (sound[side][at] ?? 0);
    return total;
  };
  return { left: sum('left'), right: sum('right') };
}

/** A piece, from one second to another. */
export const piece = (sound: Stereo, from: number, to: number): Stereo =>
  both(sound, (channel) => channel.slice(Math.round(from * sampleRate), Math.round(to * sampleRate)));
