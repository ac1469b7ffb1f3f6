/**
 * What can be told of a sound without ears: a line of a table, to find what is too loud, too sharp or too slow to come.
 */
import { highPass, lowPass } from './filters';
import { decibelsOf, lengthOf, peakOf, powerOf, sampleRate, type Signal } from './signal';

const columns = ['seconds', 'peak', 'loudest', 'rms', 'voice', 'heard'] as const;

/** Names of the columns: levels in dBFS, `heard` in milliseconds. */
export const heading = ''.padEnd(18) + columns.map((name) => name.padStart(9)).join('');

/** Power of the loudest fifth of a second: how loud a short sound seems beside a long one. */
function loudestOf(signal: Signal): number {
  const window = Math.min(signal.length, sampleRate / 5);
  const starts = Array.from({ length: Math.ceil((signal.length - window + 1) / (window / 4)) }, (_, at) =>
    Math.floor((at * window) / 4),
  );
  return Math.max(...starts.map((start) => powerOf(signal.slice(start, start + window))));
}

/** What of it lies where a voice is, 300–3000 Hz. */
const inVoice = (signal: Signal): Signal => lowPass(highPass(signal, 300), 3_000);

/** Milliseconds until it has come within 20 dB of its peak. */
function heardAfter(signal: Signal): number {
  const floor = peakOf(signal) / 10;
  return (signal.findIndex((sample) => Math.abs(sample) > floor) / sampleRate) * 1000;
}

/** One line of the table. */
export function describe(id: string, signal: Signal): string {
  const levels = [peakOf(signal), loudestOf(signal), powerOf(signal), powerOf(inVoice(signal))].map(decibelsOf);
  const numbers = [
    lengthOf(signal).toFixed(2),
    ...levels.map((level) => level.toFixed(1)),
    heardAfter(signal).toFixed(0),
  ];
  return id.padEnd(18) + numbers.map((number) => number.padStart(9)).join('');
}
