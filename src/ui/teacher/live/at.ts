/** Where a live lesson is, from what the wall shows and how the class plays. Pure. */
import type { Screen } from '../../../core/class/screen.ts';
import { type At, at as schema } from '../../../core/live/at.ts';
import { countedForks, type Version } from '../../../core/record/forks.ts';

/** What all devices hear; nothing where the lesson is not live. @param level the one on the wall */
export function atOf(now: Screen, level: Version): At | null {
  const { live, asks } = now;
  if (!live) return null;
  const { mode, rest } = live;
  const fork = now.view === 'fork' && now.lesson === undefined ? countedForks(level)[now.fork] : undefined;
  const story = { level: level.id, version: level.version };
  const vote = fork && asks && { ...story, fork: fork.id, time: asks, choices: [...fork.values] };
  // a vote that was on goes on after the rest
  if (rest) return { mode, phase: rest, ...vote };
  if (vote) return { mode, phase: 'vote', ...vote };
  // each has a place of their own in a story of their own
  if (mode === 'own') return { mode, phase: 'play' };
  const seen = fork && now.revealed && now.picture !== 'story';
  return seen ? { mode, phase: 'shown', ...story, fork: fork.id } : { mode, phase: 'wait', ...story };
}

/** A place as one text, the same however its parts were put in order. */
export const saidOf = (at: At | null): string => JSON.stringify(at && schema.parse(at));

/** The same place once its vote is over: nothing can be chosen any more, and the wall shows what was. */
export function shownOf(at: At): At {
  const { choices: _, ...rest } = at;
  return { ...rest, phase: 'shown' };
}
