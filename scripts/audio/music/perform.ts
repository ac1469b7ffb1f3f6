/**
 * Plays a stem on the instruments of the sound font, three rounds in a row, and keeps the second: what rings past its
 * end rings on over its beginning, the room included.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ease } from '../envelopes';
import { highPass, lowPass } from '../filters';
import { between, seeded } from '../noise';
import { sampleRate, type Signal } from '../signal';
import { both, fromInterleaved, mixed, piece, type Stereo } from '../stereo';
import { run, SOUND_FONT } from '../tools';
import { type Instrument, INSTRUMENTS, type InstrumentName } from './instruments';
import { type Happening, midiFile, SECONDS_PER_BEAT } from './midi';
import { type Played, read } from './notation';
import { BARS, BEATS_PER_BAR, type Voice } from './scores';

const ROUND = BARS * BEATS_PER_BAR;
/** Seconds of every stem. */
export const ROUND_SECONDS = ROUND * SECONDS_PER_BEAT;
const ROUNDS = 3;
/** Beats before the first note, so that one that comes early is not cut. */
const LEAD = 1;
/** Seconds before its first beat at which a round is cut, where all that rang has rung the longest. */
const EARLY = 0.04;
/** Seconds in which the end of the round melts into what came before its beginning. */
const SEAM = 0.25;

/** Numbers of the controllers used. */
const [PAN, EXPRESSION, ROOM, CHORUS] = [10, 11, 91, 93];
/** Where on a held note its swell is set anew, as parts of it. */
const SWELL = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

const controller = (at: number, which: number, value: number): Happening => ({
  at,
  bytes: [0xb0, which, Math.round(value)],
});

/** What one voice does in all rounds. */
function played(notes: readonly Played[], by: InstrumentName, seed: number): Happening[] {
  const { program, seat, room, held, swells, loose }: Instrument = INSTRUMENTS[by];
  const chance = seeded(seed);
  const sound = ({ at, beats, pitch, strength }: Played, round: number): Happening[] => {
    const start = LEAD + round * ROUND + at + between(chance, -loose, loose) / SECONDS_PER_BEAT;
    const hit = Math.round(strength * between(chance, 0.93, 1.05));
    const swell = SWELL.map((part) =>
      controller(start + part * beats, EXPRESSION, 82 + 36 * Math.sin(Math.PI * Math.min(1, part + 0.12))),
    );
    return [
      ...(swells ? swell : []),
      { at: start, bytes: [0x90, pitch, hit] },
      { at: start + beats * held, bytes: [0x80, pitch, 0] },
    ];
  };
  return [
    { at: 0, bytes: [0xc0, program] },
    controller(0, PAN, seat),
    controller(0, ROOM, room),
    controller(0, CHORUS, 0),
    ...Array.from({ length: ROUNDS }, (_, round) => notes.flatMap((note) => sound(note, round))).flat(),
  ];
}

/** What MIDI says, as the sound font sounds it. */
export function sounded(score: Uint8Array): Stereo {
  const folder = mkdtempSync(join(tmpdir(), 'audio-'));
  const [written, sound] = [join(folder, 'score.mid'), join(folder, 'sound.raw')];
  try {
    writeFileSync(written, score);
    const room = ['active=1', 'room-size=0.62', 'damp=0.45', 'width=0.7', 'level=0.55'];
    const plain = ['-n', '-i', '-q', '-r', String(sampleRate), '-g', '0.5', '-C', '0'];
    const into = ['-T', 'raw', '-O', 'float', '-F', sound, SOUND_FONT, written];
    run('fluidsynth', [...plain, ...room.flatMap((setting) => ['-o', `synth.reverb.${setting}`]), ...into]);
    return fromInterleaved(readFileSync(sound));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One round, cut out after the first, whose end melts into the run-up of its beginning. */
function closed(signal: Signal, start: number, length: number): Signal {
  const seam = Math.round(SEAM * sampleRate);
  return signal.slice(start, start + length).map((sample, at) => {
    const into = ease((at - (length - seam)) / seam);
    return into === 0 ? sample : sample * (1 - into) + (signal[start - length + at] ?? 0) * into;
  });
}

/** Renders a stem as a loop of `ROUND_SECONDS`. */
export function perform(voices: readonly Voice[]): Stereo {
  const first = LEAD * SECONDS_PER_BEAT;
  const rounds = voices.map(({ by, bars }, rank) => {
    const sound = sounded(midiFile(played(read(bars, BARS, BEATS_PER_BAR), by, 101 + rank)));
    const soft = both(sound, (channel) => lowPass(highPass(channel, 45), INSTRUMENTS[by].softened));
    return piece(soft, 0, first + ROUNDS * ROUND_SECONDS);
  });
  const length = Math.round(ROUND_SECONDS * sampleRate);
  const start = Math.round((first - EARLY) * sampleRate) + length;
  return both(mixed(rounds.map((sound) => [sound, 1] as const)), (channel) => closed(channel, start, length));
}
