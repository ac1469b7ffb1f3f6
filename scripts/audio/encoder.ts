/** Packing with ffmpeg, and unpacking again, to measure what will be heard. Same sound, same bytes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRate } from './signal';
import { fromInterleaved, interleave, type Stereo } from './stereo';
import { run } from './tools';

/** In kbit/s, of every file. */
export const BITRATE = 64;

/** How each ending is packed: Opus where it plays, AAC where it does not, MP3 where one file is for all. */
const CODECS = {
  ogg: ['-c:a', 'libopus', '-vbr', 'off', '-application', 'audio', '-page_duration', '1000000'],
  m4a: ['-c:a', 'aac', '-movflags', '+faststart'],
  // without the tags at its front, which some decoders go by and others do not
  mp3: ['-c:a', 'libmp3lame', '-joint_stereo', '1', '-write_xing', '0', '-id3v2_version', '0'],
} as const;
export type Ending = keyof typeof CODECS;

const PLAIN = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '2'];

/** Seconds by which decoded MP3 lags behind what was encoded: 576 samples in LAME and 529 in the decoder. */
export const DECODED_LAG = 1_105 / sampleRate;

/** The bytes of a file. */
export function encode(sound: Stereo, ending: Ending): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'audio-'));
  const file = join(folder, `sound.${ending}`);
  try {
    const bare = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
    run(
      'ffmpeg',
      ['-hide_banner', '-y', ...PLAIN, '-i', '-', ...CODECS[ending], '-b:a', `${BITRATE}k`, ...bare, file],
      interleave(sound),
    );
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a file sounds like. */
export function decode(bytes: Uint8Array): Stereo {
  const folder = mkdtempSync(join(tmpdir(), 'audio-'));
  const file = join(folder, 'sound');
  try {
    writeFileSync(file, bytes);
    return fromInterleaved(run('ffmpeg', ['-hide_banner', '-i', file, ...PLAIN, '-']).out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
