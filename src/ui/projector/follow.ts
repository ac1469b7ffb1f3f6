/** Which way the story on the wall goes on from a fork that the class has voted on. Pure. */
import type { ForkView } from '../../core/class/projector.ts';
import { isPass } from '../../core/class/groups.ts';
import type { Said } from '../../core/class/small-groups.ts';
import { isFork, kindOf, optionsOf } from '../../core/kinds/index.ts';
import type { Level } from '../../core/level/schema.ts';
import { currentBeat, isTold, valuesOfStory } from '../../core/story/questions.ts';
import type { Story } from '../../core/story/state.ts';
import { type Action, reduce } from '../../core/story/reduce.ts';
import { countedForks } from '../../core/record/forks.ts';

/** The ways that the story itself can go on from a fork, in the level's order; none where it asks for more than one. */
export function waysFrom(level: Level, fork: string): readonly string[] {
  const beat = level.beats.find(({ id }) => id === fork);
  const values = countedForks(level).find(({ id }) => id === fork)?.values ?? [];
  // what comes of an order or a purse is nothing that one could press
  return beat && isFork(beat)
    ? optionsOf(beat)
        .map(({ id }) => id)
        .filter((id) => values.includes(id))
    : [];
}

const AHEAD: readonly Said[] = ['nearly-all', 'half', 'most'];

/**
 * What most of the class chose, in its last vote that is shown, where what is shown says so; nothing where no choice is
 * said to be ahead of all others. Nothing but the picture is asked.
 */
export function mostOf({ groups, second }: Pick<ForkView, 'groups' | 'second'>): string | undefined {
  const said = groups
    .filter((group) => !isPass(group))
    .map(({ id, first, last }) => ({ id, said: second ? last : first }));
  const ahead = said.filter((one) => AHEAD.includes(one.said));
  if (ahead.length > 0) return ahead.length === 1 ? ahead[0]?.id : undefined;
  const sizes = said.flatMap(({ id, said: size }) => (typeof size === 'number' ? [{ id, size }] : []));
  const most = Math.max(...sizes.map(({ size }) => size));
  const first = sizes.filter(({ size }) => size === most);
  // what has no size beside those that have one is small, or nothing is said of it
  const known = said.every((one) => typeof one.said === 'number' || one.said === 'few');
  return known && first.length === 1 ? first[0]?.id : undefined;
}

/** The same where the story itself can go on by it: a group that stands in place of choices is no way. */
export function mostIn(level: Level, fork: string, view: Pick<ForkView, 'groups' | 'second'>): string | undefined {
  const most = mostOf(view);
  return most !== undefined && waysFrom(level, fork).includes(most) ? most : undefined;
}

/**
 * What leads the story from where it stands on by a choice at a fork: back to it, where it is behind. Nothing where the
 * story has not come there, or has no such choice there.
 */
export function actionsTo(level: Level, state: Story, fork: string, choice: string): readonly Action[] {
  const here = currentBeat(level, state).id === fork && !isTold(state);
  const back: Action = here ? { type: 'read', all: true } : { type: 'rewind', to: fork };
  const there = reduce(level, state, back);
  const beat = currentBeat(level, there);
  if (beat.id !== fork || isTold(there) || !isFork(beat)) return [];
  const answer = { '': [choice] };
  // a choice can hang on what was said before
  return kindOf(beat).accepts(beat, valuesOfStory(level, there), answer) ? [back, { type: 'answer', answer }] : [back];
}
