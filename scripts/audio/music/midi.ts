/** Standard MIDI files, as much of them as is needed here: one track, notes, programs and controllers. */
import { BEATS_PER_MINUTE } from './scores';

/** Ticks of a beat. */
const TICKS = 480;
export const SECONDS_PER_BEAT = 60 / BEATS_PER_MINUTE;

/** Something that happens at a time in beats: the bytes of a MIDI message. */
export interface Happening {
  readonly at: number;
  readonly bytes: readonly number[];
}

/** A number in bytes of seven bits, the last one unmarked. */
function variable(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [...variable(value >> 7).map((byte) => byte | 0x80), low];
}

const fixed = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => (value >> (8 * (bytes - 1 - at))) & 0xff);

const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));

/** A whole file. Of what happens at the same time, the first stays first. */
export function midiFile(happenings: readonly Happening[]): Uint8Array {
  const tempo = [0xff, 0x51, 3, ...fixed(Math.round(60e6 / BEATS_PER_MINUTE), 3)];
  let before = 0;
  const body = [{ at: 0, bytes: tempo }, ...happenings]
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ at, bytes }) => {
      const tick = Math.max(0, Math.round(at * TICKS));
      const wait = tick - before;
      before = tick;
      return [...variable(wait), ...bytes];
    });
  const track = [...body, 0, 0xff, 0x2f, 0];
  const head = [...text('MThd'), ...fixed(6, 4), ...fixed(0, 2), ...fixed(1, 2), ...fixed(TICKS, 2)];
  return Uint8Array.from([...head, ...text('MTrk'), ...fixed(track.length, 4), ...track]);
}
