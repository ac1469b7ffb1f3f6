import type { Level } from '../level/schema.ts';
import type { Part } from './part.ts';
import { currentBeat, valuesOfStory } from './questions.ts';
import { resolveLines, shownLines } from './script.ts';
import type { Story } from './state.ts';

/**
 * Where the words stand that somebody on the stage says just now, among those of the level: an id as in its language
 * file. Nothing while nobody speaks, or where it is written on a phone.
 */
export function saidNow(level: Level, state: Story, part: Part): string | undefined {
  const [lines, path] =
    part.kind === 'story'
      ? [shownLines(level, state), `beats.${currentBeat(level, state).id}`]
      : part.kind === 'side'
        ? [resolveLines(level.side?.lines ?? [], valuesOfStory(level, state)).slice(0, part.read), 'side']
        : [resolveLines(level.stepOut.lines ?? [], valuesOfStory(level, state)).slice(0, part.read), 'stepOut'];
  const line = lines.at(-1);
  return line && 'say' in line && line.who !== undefined && line.chat !== true ? `${path}.${line.say}` : undefined;
}

/** Seconds of a mouth: before the first letter, for each, and at least and at most. */
const MOUTH = { first: 0.5, letter: 0.045, least: 0.9, most: 3.4 };

/** Seconds for which a mouth moves while this is read, or listened to: never as long as it stands there. */
export const speechSeconds = (text: string, aloud: boolean): number =>
  Math.min(MOUTH.most, Math.max(MOUTH.least, MOUTH.first + text.length * MOUTH.letter)) * (aloud ? 1.4 : 1);
