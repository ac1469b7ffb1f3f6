/** Reads one thing after the other, at the voice's own pace. */
import type { Clock, Remover, VoicePort } from '../../ports/device.ts';
import { countWords } from '../play/pace.ts';

/** Seconds of silence between two things, so that choices do not run together. */
const BETWEEN = 0.45;
/** A voice that never tells that it has ended is waited for so long: seconds, and seconds a word. */
const PATIENCE = { least: 6, word: 1.6 };

export interface Spoken {
  readonly text: string;
}

export interface Reader<Of extends Spoken> {
  /** Reads these in place of what is being read, or with `after` once that has ended. */
  read(parts: readonly Of[], after?: boolean): void;
  /** Reads once more what was read last. */
  again(): void;
  stop(): void;
  /** Is anything being read, or about to be? */
  isReading(): boolean;
  /** Did the voice come to the end of what it read last? */
  hasSpoken(): boolean;
  /** Hears when it begins to read and when it has ended. */
  subscribe(listener: () => void): Remover;
}

interface Parts<Of extends Spoken> {
  readonly voice: Pick<VoicePort, 'speak' | 'stop'>;
  readonly clock: Clock;
  readonly language: () => string;
  /** Hears what is being read now; nothing once all is read. */
  readonly onPart: (part: Of | null) => void;
}

export function createReader<Of extends Spoken>({ voice, clock, language, onPart }: Parts<Of>): Reader<Of> {
  const listeners = new Set<() => void>();
  let last: readonly Of[] = [];
  let waiting: readonly Of[] = [];
  let now: Of | null = null;
  let timer: Remover | undefined;
  let spoken = false;
  /** Which speaking is awaited: one that was broken off may end late. */
  let turn = 0;

  const tell = (): void => listeners.forEach((listener) => listener());
  const halt = (): void => {
    turn += 1;
    timer?.();
    timer = undefined;
    waiting = [];
    now = null;
  };
  const next = (): void => {
    const [part, ...rest] = waiting;
    if (!part) {
      now = null;
      onPart(null);
      tell();
      return;
    }
    waiting = rest;
    now = part;
    spoken = false;
    turn += 1;
    const mine = turn;
    const end = (whole: boolean): void => {
      if (turn !== mine) return;
      turn += 1;
      timer?.();
      spoken = whole;
      timer = clock.after(BETWEEN, next);
    };
    onPart(part);
    tell();
    timer = clock.after(PATIENCE.least + PATIENCE.word * countWords(part.text), () => end(false));
    voice.speak(part.text, language(), end);
  };
  return {
    read(parts, after = false) {
      if (parts.length === 0) return;
      if (after && now !== null) {
        waiting = [...waiting, ...parts];
        last = [...last, ...parts];
        return;
      }
      halt();
      last = parts;
      waiting = parts;
      next();
    },
    again() {
      const parts = last;
      if (parts.length === 0) return;
      halt();
      waiting = parts;
      next();
    },
    stop() {
      if (now === null && waiting.length === 0) return;
      halt();
      voice.stop();
      onPart(null);
      tell();
    },
    isReading: () => now !== null,
    hasSpoken: () => spoken,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
