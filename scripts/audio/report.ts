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

export const fileRow = (name: string, bytes: Uint8Array): string =>
  row([name, String(bytes.length), createHash('sha256').update(bytes).digest('hex').slice(0, 16)]);

export const effectRow = (id: string, sound: Stereo, loop: boolean, level: number): string =>
  row([id, ...heard(sound, loop), loop ? inDecibels(seamOf(sound)) : '', String(level)]);

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
  effects: ['effect', 'LUFS', 'dBTP', 'seconds', 'seam, dB', 'played at, dB'],
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
