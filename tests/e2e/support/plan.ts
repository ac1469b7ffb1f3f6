/**
 * What to press, in which order, so that a level has been seen whole. Worked out from the rules; the browser must then
 * do the same.
 */
import { looksByBeat, project } from '../../../src/core/checker/explore/looks.ts';
import { beatsById, explore } from '../../../src/core/checker/explore/explore.ts';
import { type Fork, isFork, isLast, kindOf } from '../../../src/core/kinds/index.ts';
import { valuesOf } from '../../../src/core/kinds/kind.ts';
import type { Values } from '../../../src/core/level/condition.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import { currentBeat, forksBehind, isTold, lastVisit, valuesOfStory } from '../../../src/core/story/questions.ts';
import { type Action, reduce } from '../../../src/core/story/reduce.ts';
import { start, type Story } from '../../../src/core/story/state.ts';

export interface Step {
  readonly action: Action;
  /** The story after it, before anything more is read. */
  readonly after: Story;
}

interface Option {
  readonly action: Action;
  /** What has been seen once this was done. */
  readonly marks: readonly string[];
}

const readOut = (level: Level, state: Story): Story => reduce(level, state, { type: 'read', all: true });

/** Every answer to a fork, and its pass. `number` tells outcomes apart. */
function options(fork: Fork, given: Values, number: (outcome: object) => number): Option[] {
  const answers = [...kindOf(fork).answers(fork, given)].map((answer): Option => {
    const chosen = Object.entries(answer).flatMap(([key, ids]) =>
      ids.length === 0 ? [`${key} nothing`] : ids.map((id) => `${key} ${id}`),
    );
    const { outcome } = kindOf(fork).verdict(fork, { ...given, ...valuesOf(fork.id, answer) });
    return {
      action: { type: 'answer', answer },
      marks: [...chosen, ...(outcome ? [`outcome ${number(outcome)}`] : [])].map((mark) => `${fork.id}: ${mark}`),
    };
  });
  return [...answers, { action: { type: 'pass' }, marks: [`${fork.id}: pass`] }];
}

/** A short way through: the first answer at each fork, to the first ending. */
export function shortPlan(level: Level): readonly Step[] {
  const steps: Step[] = [];
  let state = readOut(level, start(level));
  for (let beat = currentBeat(level, state); !isLast(beat); beat = currentBeat(level, state)) {
    const [answer] = isFork(beat) && !isTold(state) ? kindOf(beat).answers(beat, valuesOfStory(level, state)) : [];
    const action: Action = answer ? { type: 'answer', answer } : { type: 'go-on' };
    const after = reduce(level, state, action);
    steps.push({ action, after });
    state = readOut(level, after);
  }
  return steps;
}

/**
 * The steps with which every beat, choice, pass and outcome of a level is seen; rewinding is part of it.
 * @param whole without it every beat is seen, but not every choice
 */
export function planOf(level: Level, whole = true): readonly Step[] {
  const looks = looksByBeat(level, beatsById(level));
  const outcomes = new Map<object, number>();
  const number = (outcome: object): number =>
    outcomes.get(outcome) ?? (outcomes.set(outcome, outcomes.size), outcomes.size - 1);

  const left = new Set(
    explore(level).moments.flatMap(({ beat, given }) => [
      beat.id,
      ...(whole && isFork(beat) ? options(beat, given, number).flatMap(({ marks }) => marks) : []),
    ]),
  );
  const worth = (marks: readonly string[]): number => marks.filter((mark) => left.has(mark)).length;

  /** All that can be pressed now that all is read. */
  function ways(state: Story): Option[] {
    const beat = currentBeat(level, state);
    if (isLast(beat))
      return forksBehind(level, state).map((fork) => ({ action: { type: 'rewind', to: fork.id }, marks: [] }));
    if (isFork(beat) && !isTold(state)) return options(beat, valuesOfStory(level, state), number);
    const on: Option = { action: { type: 'go-on' }, marks: [] };
    return isTold(state) ? [on, { action: { type: 'rewind', to: beat.id }, marks: [] }] : [on];
  }

  const keyOf = (state: Story): string => {
    const { beat, answer } = lastVisit(state);
    return JSON.stringify([beat, answer, project(valuesOfStory(level, state), looks.get(beat)?.live ?? new Map())]);
  };

  /** The shortest way from here to something that `isGoal` wants. */
  function nearest(from: Story, isGoal: (state: Story, marks: readonly string[]) => boolean): Action[] | undefined {
    const known = new Set([keyOf(from)]);
    let edge: { state: Story; actions: Action[] }[] = [{ state: from, actions: [] }];
    while (edge.length > 0) {
      const next: typeof edge = [];
      for (const { state, actions } of edge) {
        for (const { action, marks } of ways(state)) {
          const after = readOut(level, reduce(level, state, action));
          if (isGoal(after, marks)) return [...actions, action];
          if (known.has(keyOf(after))) continue;
          known.add(keyOf(after));
          next.push({ state: after, actions: [...actions, action] });
        }
      }
      edge = next;
    }
    return undefined;
  }

  const steps: Step[] = [];
  let state = readOut(level, start(level));
  left.delete(level.start);

  const take = (action: Action): void => {
    const marks = ways(state).find((way) => JSON.stringify(way.action) === JSON.stringify(action))?.marks ?? [];
    const after = reduce(level, state, action);
    steps.push({ action, after });
    state = readOut(level, after);
    for (const mark of [...marks, lastVisit(state).beat]) left.delete(mark);
  };

  /** The best answer here that shows something new. */
  const news = (fork: Fork, given: Values): Option | undefined =>
    options(fork, given, number)
      .filter(({ marks }) => worth(marks) > 0)
      .sort((one, other) => worth(other.marks) - worth(one.marks))[0];

  while (left.size > 0) {
    const beat = currentBeat(level, state);
    const trail = isTold(state) ? state.trail.slice(0, -1) : state.trail;
    const fresh = isFork(beat) ? news(beat, valuesOfStory(level, { ...state, trail })) : undefined;
    if (fresh) {
      if (isTold(state)) take({ type: 'rewind', to: beat.id });
      take(fresh.action);
      continue;
    }
    const way = nearest(state, (after, marks) => worth(marks) > 0 || left.has(lastVisit(after).beat));
    if (!way) throw new Error(`${level.id}: no way leads to ${[...left].join(', ')}.`);
    for (const action of way) take(action);
  }
  const home = isLast(currentBeat(level, state)) ? [] : nearest(state, (after) => isLast(currentBeat(level, after)));
  for (const action of home ?? []) take(action);
  return steps;
}
