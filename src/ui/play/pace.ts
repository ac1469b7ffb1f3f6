/** How long a line stands before the next one comes. */
import { feelOf } from '../../core/feel/feel.ts';
import type { Settings } from '../../core/save/settings.ts';
import type { PlayedLine } from '../../core/story/script.ts';

/** Seconds at the middle tempo. A line is noticed before it is read; a picture is looked at; a heading is taken in. */
const NOTICE = 0.9;
const PICTURE = 1.4;
const HEADING = 1.2;
/** What an answer changes on the stage is seen before anything is read of it. */
const CHANGE = 0.6;
/** Seconds after a voice has ended. */
const SPOKEN = 0.8;

/** A word for each run of letters; scripts without spaces count two letters as a word. */
export function countWords(text: string): number {
  const spaced = text.trim().split(/\s+/).filter(Boolean).length;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return Math.max(spaced, Math.ceil(dense / 2));
}

/** Where a voice that reads aloud stands: still at a line, or at its end. */
export type Voiced = 'reading' | 'spoken' | undefined;

/**
 * Seconds for which a line stands; Infinity when it waits for the player or the voice.
 * @param text what is read, if anything is; of a picture or a silence, its caption where captions are on
 */
export function standing(
  line: PlayedLine,
  text: string,
  settings: Pick<Settings, 'age' | 'pace'>,
  voiced?: Voiced,
): number {
  const { tempo, pace: paces } = feelOf(settings.age);
  const seen = 'seen' in line ? (line.seconds ?? PICTURE * tempo) : 'silence' in line ? line.silence : undefined;
  if (voiced === 'reading') return Infinity;
  if (seen !== undefined && (text === '' || voiced === 'spoken')) return seen;
  if (settings.pace === 'own') return Infinity;
  if (voiced === 'spoken') return SPOKEN;
  if ('later' in line) return HEADING * tempo;
  return Math.max(seen ?? 0, NOTICE + (countWords(text) * 60) / paces[settings.pace]);
}

/** Seconds before the first line of a telling. Whoever presses for the next line need not wait for it. */
export function opening(first: PlayedLine | undefined, answered: boolean, { age }: Pick<Settings, 'age'>): number {
  const isRead = first !== undefined && !('seen' in first) && !('silence' in first);
  return answered && isRead ? CHANGE * feelOf(age).tempo : 0;
}
