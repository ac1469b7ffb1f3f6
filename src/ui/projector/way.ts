/** The way through a level to one of its forks, for the class to look at that scene together. */
import { looksByBeat, project } from '../../core/checker/explore/looks.ts';
import { isFork, isLast, kindOf } from '../../core/kinds/index.ts';
import type { Level } from '../../core/level/schema.ts';
import { currentBeat, isTold, valuesOfStory } from '../../core/story/questions.ts';
import { type Action, reduce } from '../../core/story/reduce.ts';
import { start, type Story } from '../../core/story/state.ts';

/** More answers to one beat are not tried: an order of six things has 720. */
const MOST_ANSWERS = 24;

const readOut = (level: Level, state: Story): Story => reduce(level, state, { type: 'read', all: true });

function ways(level: Level, state: Story): Action[] {
  const beat = currentBeat(level, state);
  if (isLast(beat)) return [];
  if (!isFork(beat) || isTold(state)) return [{ type: 'go-on' }];
  const answers: Action[] = [];
  for (const answer of kindOf(beat).answers(beat, valuesOfStory(level, state))) {
    if (answers.length === MOST_ANSWERS) break;
    answers.push({ type: 'answer', answer });
  }
  return answers;
}

/**
 * The story as it stands at a fork, read up to its question, after as few steps as lead there; at its start when no way
 * does.
 */
export function storyAt(level: Level, fork: string): Story {
  const first = start(level);
  const looks = looksByBeat(level, new Map(level.beats.map((beat) => [beat.id, beat])));
  // two stories that stand at one beat and remember the same go on alike
  const placeOf = (state: Story): string => {
    const { id } = currentBeat(level, state);
    return JSON.stringify([id, isTold(state), project(valuesOfStory(level, state), looks.get(id)?.live ?? new Map())]);
  };
  const known = new Set<string>();
  let edge = [readOut(level, first)];
  while (edge.length > 0) {
    const next: Story[] = [];
    for (const state of edge) {
      if (currentBeat(level, state).id === fork && !isTold(state)) return state;
      for (const action of ways(level, state)) {
        const after = readOut(level, reduce(level, state, action));
        const place = placeOf(after);
        if (known.has(place)) continue;
        known.add(place);
        next.push(after);
      }
    }
    edge = next;
  }
  return first;
}
