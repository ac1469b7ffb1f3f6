/** What can be told of sounds without ears: the tables of `docs/sound.md`. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { measure } from './loudness';
import { lengthOf, sampleRate, type Signal } from './signal';
import type { Stereo } from './stereo';

const page = new URL('../../docs/sound.md', import.meta.url);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const inDecibels = (value: number): string => value.toFixed(1);

/** Steps from sample to sample near the seam of a loop are looked at for so many seconds on either side. */
const NEAR = 0.2;

/**
 * How much a loop jumps where its end meets its beginning, in decibels over the largest step from sample to sample close
 * by: at 0 and below nothing can click, as the sound itself does no less.
 */
function seamOf({ left, right }: Stereo): number {
  const near = Math.round(NEAR * sampleRate);
  const jumps = (channel: Signal): number => {
    const step = (at: number): number => Math.abs((channel[at] ?? 0) - (channel[at - 1] ?? 0));
    const steps = Array.from({ length: near }, (_, at) => Math.max(step(at + 1), step(channel.length - 1 - at)));
    return Math.abs((channel[0] ?? 0) - (channel.at(-1) ?? 0)) / Math.max(...steps, 1e-6);
  };
  return 20 * Math.log10(Math.max(jumps(left), jumps(right), 1e-3));
}

const heard = (sound: Stereo, whole: boolean): string[] => {
  const { loudness, peak } = measure(sound, whole);
  return [inDecibels(loudness), inDecibels(peak), lengthOf(sound.left).toFixed(2)];
};

/** Samples of a window in which a spectrum is looked at: 43 ms. */
const WINDOW = 2048;

/** Strength at each pitch of a window, by the sum that defines it, at 120 pitches from 50 Hz to 8 kHz. */
const PITCHES = Array.from({ length: 120 }, (_, at) => 50 * 160 ** (at / 119));

function powerAt(signal: Signal, from: number, hertz: number): number {
  // Goertzel: one pitch of one window
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / sampleRate);
  let [one, two] = [0, 0];
  for (let at = 0; at < WINDOW; at += 1) {
    const eased = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / WINDOW);
    [one, two] = [(signal[from + at] ?? 0) * eased + turn * one - two, one];
  }
  return one * one + two * two - turn * one * two;
}

/** Hertz below which half of its strength lies, and how many times it begins anew. */
function shapeOf({ left }: Stereo): readonly [centre: number, onsets: number] {
  const starts = Array.from({ length: Math.max(1, Math.floor(left.length / WINDOW)) }, (_, at) => at * WINDOW);
  const powers = PITCHES.map((hertz) => starts.reduce((sum, from) => sum + powerAt(left, from, hertz), 0));
  const all = powers.reduce((sum, power) => sum + power, 0);
  let below = 0;
  const centre = PITCHES[powers.findIndex((power) => (below += power) >= all / 2)] ?? 0;
  const step = Math.round(sampleRate / 100);
  const levels = Array.from({ length: Math.floor(left.length / step) }, (_, at) =>
    Math.sqrt(left.slice(at * step, (at + 1) * step).reduce((sum, sample) => sum + sample * sample, 0) / step),
  );
  const loudest = Math.max(...levels, 1e-9);
  // it begins where it is twice what it was 30 ms before, and not just a murmur
  const rises = levels.map((level, at) => level > loudest * 0.12 && level > 2 * (levels[at - 3] ?? 0));
  const onsets = rises.filter((rise, at) => rise && !rises.slice(Math.max(0, at - 4), at).includes(true)).length;
  return [centre, onsets];
}

export const fileRow = (name: string, bytes: Uint8Array): string =>
  row([name, String(bytes.length), createHash('sha256').update(bytes).digest('hex').slice(0, 16)]);

export const effectRow = (id: string, sound: Stereo, loop: boolean, level: number): string =>
  row([
    id,
    ...heard(sound, loop),
    loop ? inDecibels(seamOf(sound)) : '',
    String(level),
    ...shapeOf(sound).map((value) => value.toFixed(0)),
  ]);

export const stemRow = (name: string, sound: Stereo): string =>
  row([name, ...heard(sound, true), inDecibels(seamOf(sound))]);

export const mixRow = (
  motif: string,
  come: number,
  sound: Stereo,
  balance: readonly (readonly [string, number])[],
): string => {
  const [loudness = '', peak = ''] = heard(sound, true);
  return row([motif, String(come), loudness, peak, balance.map(([stem, level]) => `${stem} ${level}`).join(', ')]);
};

const HEADS = {
  files: ['file', 'bytes', 'SHA-256 begins'],
  effects: ['effect', 'LUFS', 'dBTP', 'seconds', 'seam, dB', 'played at, dB', 'half below, Hz', 'onsets'],
  stems: ['stem', 'LUFS', 'dBTP', 'seconds', 'seam, dB'],
  mixes: ['motif', 'come', 'LUFS', 'dBTP', 'stems, dB'],
} as const;

/** Writes the tables into the page, each between its two marks. */
export function report(rows: Readonly<Record<keyof typeof HEADS, readonly string[]>>): void {
  const written = Object.entries(HEADS).reduce(
    (text, [name, head]) => {
      const table = [row(head), row(head.map(() => '---')), ...rows[name as keyof typeof HEADS]].join('\n');
      const marks = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- end -->)`);
      if (!marks.test(text)) throw new Error(`docs/sound.md has no place for the table of ${name}.`);
      return text.replace(marks, (_, before: string, after: string) => `${before}${table}${after}`);
    },
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, written);
}
