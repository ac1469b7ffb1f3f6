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
/** Words a minute of a voice that reads aloud, slow on purpose so that no line is cut off. */
const VOICE_PACE = 120;

/** A word for each run of letters; scripts without spaces count two letters as a word. */
export function countWords(text: string): number {
  const spaced = text.trim().split(/\s+/).filter(Boolean).length;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return Math.max(spaced, Math.ceil(dense / 2));
}

/** Seconds for which a line stands; Infinity when it waits for the player. `text` is what is read, if anything is. */
export function standing(
  line: PlayedLine,
  text: string,
  settings: Pick<Settings, 'age' | 'pace' | 'readAloud'>,
): number {
  const { tempo, pace: paces } = feelOf(settings.age);
  if ('seen' in line) return line.seconds ?? PICTURE * tempo;
  if ('silence' in line) return line.silence;
  if (settings.pace === 'own') return Infinity;
  if ('later' in line) return HEADING * tempo;
  const reading = paces[settings.pace];
  const pace = settings.readAloud ? Math.min(reading, VOICE_PACE) : reading;
  return NOTICE + (countWords(text) * 60) / pace;
}

/** Seconds before the first line of a telling. Whoever presses for the next line need not wait for it. */
export function opening(first: PlayedLine | undefined, answered: boolean, { age }: Pick<Settings, 'age'>): number {
  const isRead = first !== undefined && !('seen' in first) && !('silence' in first);
  return answered && isRead ? CHANGE * feelOf(age).tempo : 0;
}
