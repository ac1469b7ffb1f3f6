/** How long a line stands before the next one comes. */
import type { Settings } from '../core/save/settings.ts';
import type { PlayedLine } from '../core/story/script.ts';

/**
 * Words a minute that a reader of this age is given. 110 and 150 are the paces by which the stories were measured
 * when they were written (nine to twelve minutes each); older readers get a quarter more.
 */
export const READING_PACE: Readonly<Record<Settings['age'], Readonly<Record<'calm' | 'usual', number>>>> = {
  '8-11': { calm: 110, usual: 150 },
  '11-14': { calm: 140, usual: 190 },
};

/** Seconds. A line is noticed before it is read; a picture is looked at; a heading is taken in. */
const NOTICE = 0.9;
const PICTURE = 1.4;
const HEADING = 1.2;
/** Words a minute of a voice that reads aloud, slow on purpose so that no line is cut off. */
const VOICE_PACE = 120;

/** A word for each run of letters; scripts without spaces count two letters as a word. */
export function countWords(text: string): number {
  const spaced = text.trim().split(/\s+/).filter(Boolean).length;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return Math.max(spaced, Math.ceil(dense / 2));
}

/** Seconds for which a line stands; Infinity when it waits for the player. `text` is what is read, if anything is. */
export function standing(line: PlayedLine, text: string, settings: Pick<Settings, 'age' | 'pace' | 'readAloud'>): number {
  if ('seen' in line) return line.seconds ?? PICTURE;
  if ('silence' in line) return line.silence;
  if (settings.pace === 'own') return Infinity;
  if ('later' in line) return HEADING;
  const reading = READING_PACE[settings.age][settings.pace];
  const pace = settings.readAloud ? Math.min(reading, VOICE_PACE) : reading;
  return NOTICE + (countWords(text) * 60) / pace;
}
