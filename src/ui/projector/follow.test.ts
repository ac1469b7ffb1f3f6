import { describe, expect, it } from 'vitest';
import type { Said } from '../../core/class/small-groups.ts';
import { countedForks } from '../../core/record/forks.ts';
import { lastVisit } from '../../core/story/questions.ts';
import { reduce } from '../../core/story/reduce.ts';
import { start, type Story } from '../../core/story/state.ts';
import { frog } from '../../../tests/fixtures/classes.ts';
import { levels } from '../../../tests/fixtures/records.ts';
import { actionsTo, mostIn, mostOf, waysFrom } from './follow.ts';
import { storyAt } from './way.ts';

const view = (first: readonly Said[], last: readonly Said[] = first, second = false) => ({
  second,
  groups: first.map((said, at) => ({ id: 'abcde'[at] ?? '', first: said, last: last[at] ?? null })),
});

describe('what most of a class chose', () => {
  it('is said only where the wall says it', () => {
    expect(mostOf(view([9, 7, 8]))).toBe('a');
    expect(mostOf(view([9, 'few', 12]))).toBe('c');
    expect(mostOf(view(['fewer', 'most', 'fewer']))).toBe('b');
    expect(mostOf(view(['nearly-all', 'few']))).toBe('a');
    expect(mostOf(view(['few', 'half', 'some']))).toBe('b');
  });

  it('is not said of a tie, of an order that names none, or where nothing is said', () => {
    for (const said of [[8, 8, 5], ['level', 'level', 'few'], ['divided', 'divided'], [null, null], []] as Said[][])
      expect(mostOf(view(said)), JSON.stringify(said)).toBeUndefined();
    // what is not said may be more
    expect(mostOf(view([7, null, 5]))).toBeUndefined();
  });

  it('is that of the last vote, and never a pass', () => {
    expect(mostOf(view([9, 7], [6, 10], true))).toBe('b');
    expect(mostOf(view([9, 7], [6, 10]))).toBe('a');
    expect(mostOf({ second: false, groups: [...view([9, 7]).groups, { id: 'none', first: 14, last: 14 }] })).toBe('a');
  });

  it('is no way where a group stands in place of choices', () => {
    const [fork] = countedForks(frog);
    expect(mostIn(frog, fork?.id ?? '', view([9, 7, 8]))).toBe('a');
    expect(
      mostIn(frog, fork?.id ?? '', { second: false, groups: [{ id: 'helped', first: 20, last: 20 }] }),
    ).toBeUndefined();
  });
});

const after = (story: Story, actions: ReturnType<typeof actionsTo>): Story =>
  actions.reduce((now, action) => reduce(frog, now, action), story);

describe('the way on in the story', () => {
  const [fork] = countedForks(frog);
  const id = fork?.id ?? '';

  it('goes by any choice that can be pressed, from every fork of every level', () => {
    for (const level of levels)
      for (const one of countedForks(level)) {
        const story = storyAt(level, one.id);
        for (const way of waysFrom(level, one.id)) {
          const [, answer] = actionsTo(level, story, one.id, way);
          if (answer) expect(answer).toEqual({ type: 'answer', answer: { '': [way] } });
        }
      }
    expect(waysFrom(frog, id)).toEqual(fork?.values.filter((value) => value !== 'none'));
  });

  it('goes back to the fork, and the other way', () => {
    const [one = '', other = ''] = waysFrom(frog, id);
    const first = after(storyAt(frog, id), actionsTo(frog, storyAt(frog, id), id, one));
    expect(first.last[id]).toEqual({ '': [one] });
    const second = after(first, actionsTo(frog, first, id, other));
    expect(second.last[id]).toEqual({ '': [other] });
    expect(second.trail.filter(({ beat }) => beat === id)).toHaveLength(1);
  });

  it('leads to the fork where it has no such choice, and nowhere where the story has not come to it', () => {
    const story = storyAt(frog, id);
    expect(lastVisit(after(story, actionsTo(frog, story, id, 'no-such')))).toEqual({ beat: id });
    expect(actionsTo(frog, start(frog), id, 'a')).toEqual([]);
  });
});
