/**
 * Encoding to MP3 (LAME, compiled to WebAssembly): the one format that every browser plays, old iPads among them.
 */
import { createMp3Encoder } from 'wasm-media-encoders';
import { sampleRate, type Signal } from './signal';

/**
 * Seconds by which decoded MP3 lags behind what was encoded: 576 samples in LAME and 529 in the decoder. The files
 * carry no LAME tag from which a decoder could know it and take it out.
 */
export const decodedLag = 1_105 / sampleRate;

/** MP3 bytes of a signal at a constant rate in kbit/s (so that seeking is exact where a file is streamed). */
export async function encode(signal: Signal, bitrate: 16 | 24 | 32): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate, channels: 1, bitrate, outputSampleRate: sampleRate });
  // The encoder hands out a view of its own memory that the next call overwrites: copy it.
  const body = encoder.encode([signal]).slice();
  const end = encoder.finalize().slice();
  const bytes = new Uint8Array(body.length + end.length);
  bytes.set(body);
  bytes.set(end, body.length);
  return bytes;
}
