/** How loud a sound is by EBU R 128 (ITU-R BS.1770-4), as ffmpeg measures it. */
import { sampleRate } from './signal';
import { both, interleave, type Stereo } from './stereo';
import { run } from './tools';

export interface Loudness {
  /** LUFS: of a loop or a long sound, integrated over all of it; of a short one, of its loudest 400 ms. */
  readonly loudness: number;
  /** Highest level between the samples, dBTP. */
  readonly peak: number;
}

/** Seconds of the window in which loudness is told at all. */
const WINDOW = 0.4;

/** A sound shorter than the window, one after the other, so that the window is filled with it and not with silence. */
function filled(sound: Stereo): Stereo {
  const { length } = sound.left;
  const enough = Math.ceil(WINDOW * 1.5 * sampleRate);
  if (length >= WINDOW * sampleRate) return sound;
  return both(sound, (channel) => Float32Array.from({ length: enough }, (_, at) => channel[at % length] ?? 0));
}

/** @param whole integrate over all of it: for music and other loops */
export function measure(sound: Stereo, whole: boolean): Loudness {
  const input = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2', '-i', '-'];
  const { said } = run(
    'ffmpeg',
    ['-hide_banner', '-nostats', ...input, '-af', 'ebur128=peak=true', '-f', 'null', '-'],
    interleave(filled(sound)),
  );
  const momentary = [...said.matchAll(/ M:\s*(-?[\d.]+)/g)].map(([, number]) => Number(number));
  const integrated = Number([...said.matchAll(/ I:\s+(-?[\d.]+) LUFS/g)].at(-1)?.[1]);
  const peak = Number([...said.matchAll(/ Peak:\s+(-?[\d.]+) dBFS/g)].at(-1)?.[1]);
  return { loudness: whole ? integrated : Math.max(...momentary), peak };
}
