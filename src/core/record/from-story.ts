import { type Fork, isFork, kindOf } from '../kinds/index.ts';
import { type Answer, valuesOf } from '../kinds/kind.ts';
import { PASSED, type Values } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import type { Story } from '../story/state.ts';
import { recordedForks, recordedSigns } from './forks.ts';
import { helpedAfter } from './help.ts';
import type { Playthrough } from './playthrough.ts';

/** What the story itself does not know. */
export type About = Pick<Playthrough, 'id' | 'mode' | 'seat' | 'day' | 'before' | 'after' | 'hands'>;

/** What is recorded of an answer: its pass, or what its kind says. */
const valueOf = (beat: Fork, answer: Answer, given: Values): string | undefined =>
  answer['']?.[0] === PASSED ? PASSED : kindOf(beat).value(beat, given);

const valuesOfAll = (answers: Story['first']): Values =>
  Object.assign({}, ...Object.entries(answers).map(([fork, answer]) => valuesOf(fork, answer))) as Values;

/**
 * The record of a story as far as it has been played. It is made of what the story keeps of each fork, so that where
 * the player stands just now, and how often the story is opened again, changes nothing.
 */
export function playthroughOf(level: Level, story: Story, about: About): Playthrough {
  const [firstValues, lastValues] = [valuesOfAll(story.first), valuesOfAll(story.last)];
  const beats = new Map(level.beats.filter(isFork).map((beat): [string, Fork] => [beat.id, beat]));

  const forks: Playthrough['forks'] = {};
  for (const { id, values } of recordedForks(level)) {
    const beat = beats.get(id);
    const first = story.first[id];
    const one = beat && first && valueOf(beat, first, firstValues);
    const other = beat && first && valueOf(beat, story.last[id] ?? first, lastValues);
    if (one !== undefined && other !== undefined && values.includes(one) && values.includes(other))
      forks[id] = [one, other];
  }
  const signs = Object.fromEntries(
    recordedSigns(level).flatMap(({ id, signs: all }) => {
      const found = new Set([...(story.first[id]?.[''] ?? []), ...(story.last[id]?.[''] ?? [])]);
      return id in story.first ? [[id, all.filter((sign) => found.has(sign))]] : [];
    }),
  );
  return {
    ...about,
    level: level.id,
    version: level.version,
    finished: story.endings.length > 0,
    forks,
    signs,
    helped: helpedAfter(level, story.first),
    ending: story.endings[0] ?? null,
  };
}
