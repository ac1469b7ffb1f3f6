import type { Part } from './parts.ts';
import type { Reader } from './reader.ts';

/** The page read aloud, for whoever shows or stops it. */
export interface Aloud extends Pick<Reader<Part>, 'again' | 'isReading' | 'hasSpoken' | 'subscribe'> {
  /** Is the page read aloud now: wanted, and the device has a voice? */
  isOn(): boolean;
  /** Reads these parts of the page, whether or not the page is read aloud. */
  read(parts: readonly Part[]): void;
  /** Says these words, whether or not the page is read aloud. */
  say(text: string): void;
  stop(): void;
}
