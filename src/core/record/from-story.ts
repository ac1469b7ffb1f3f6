import { type Fork, isFork } from '../kinds/index.ts';
import { type Answer, valuesOf } from '../kinds/rules.ts';
import { PASSED, pick, type Values } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import { valuesAfter } from '../story/questions.ts';
import type { Story } from '../story/state.ts';
import { recordedForks, recordedSpots, SAID } from './forks.ts';
import { helpedAfter } from './help.ts';
import type { Playthrough } from './playthrough.ts';

/** What the story itself does not know. */
export type About = Pick<Playthrough, 'id' | 'mode' | 'seat' | 'day' | 'before' | 'after' | 'hands'>;

/** What is recorded of an answer: the choice, the result of an order or a purse, or that a sentence was said. */
function valueOf(beat: Fork, answer: Answer, given: Values): string | undefined {
  const chosen = answer['']?.[0];
  if (chosen === PASSED) return PASSED;
  if ('results' in beat) return pick(beat.results, given)?.id;
  return beat.kind === 'choose' ? chosen : SAID;
}

/**
 * The record of a story as far as it has been played. At a fork that the player went back behind and did not come to
 * again, the first choice is also the last: nothing else is known to have been chosen there.
 */
export function playthroughOf(level: Level, story: Story, about: About): Playthrough {
  const last = Object.fromEntries(
    story.trail.flatMap((visit): [string, Answer][] => (visit.answer ? [[visit.beat, visit.answer]] : [])),
  );
  const firstValues: Values = Object.assign(
    {},
    ...Object.entries(story.first).map(([fork, answer]) => valuesOf(fork, answer)),
  );
  const lastValues: Values = { ...firstValues, ...valuesAfter(level, story.trail) };
  const beats = new Map(level.beats.filter(isFork).map((beat): [string, Fork] => [beat.id, beat]));

  const forks: Playthrough['forks'] = {};
  for (const { id, values } of recordedForks(level)) {
    const beat = beats.get(id);
    const first = story.first[id];
    const one = beat && first && valueOf(beat, first, firstValues);
    const other = beat && first && valueOf(beat, last[id] ?? first, lastValues);
    if (one !== undefined && other !== undefined && values.includes(one) && values.includes(other))
      forks[id] = [one, other];
  }
  const signs = Object.fromEntries(
    recordedSpots(level).flatMap((spot) => {
      const found = new Set([...(story.first[spot.id]?.[''] ?? []), ...(last[spot.id]?.[''] ?? [])]);
      return spot.id in story.first
        ? [[spot.id, spot.signs.map((sign) => sign.id).filter((sign) => found.has(sign))]]
        : [];
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
