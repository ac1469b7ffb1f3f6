/** Single notes of the sound font, for things that are instruments themselves. */
import { midiFile, SECONDS_PER_BEAT } from '../music/midi';
import { pitchOf } from '../music/notation';
import { sounded } from '../music/perform';
import { sampleRate, type Signal } from '../signal';

/** A struck or plucked note: when in seconds, its name, and how hard (1–127). */
type Struck = readonly [at: number, note: string, strength: number];

/**
 * Some notes on an instrument, in one channel.
 * @param program General MIDI program, from 0
 * @param held seconds for which each is held before it is let go
 */
export function sampled(program: number, notes: readonly Struck[], seconds: number, held = seconds): Signal {
  const beats = (time: number): number => time / SECONDS_PER_BEAT;
  const { left, right } = sounded(
    midiFile([
      { at: 0, bytes: [0xc0, program] },
      // dry: the effect brings its own room
      { at: 0, bytes: [0xb0, 91, 0] },
      { at: 0, bytes: [0xb0, 93, 0] },
      ...notes.flatMap(([at, note, strength]) => [
        { at: beats(at), bytes: [0x90, pitchOf(note), strength] },
        { at: beats(at + held), bytes: [0x80, pitchOf(note), 0] },
      ]),
    ]),
  );
  return left.slice(0, Math.round(seconds * sampleRate)).map((sample, at) => (sample + (right[at] ?? 0)) / 2);
}
