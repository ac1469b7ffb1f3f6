import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFork } from '../kinds/index.ts';
import type { Level } from '../level/schema.ts';
import { pictureNow } from './picture.ts';
import { beatOf, forksBehind, lastVisit } from './questions.ts';
import { reduce } from './reduce.ts';
import { isRead } from './script.ts';
import { start, type Story } from './state.ts';
import { allKinds, picks, playThrough, played, statesBy } from '../../../tests/fixtures/play.ts';

describe.each(played)('going back in $name', ({ level }) => {
  it('stands at the fork as on coming to it, with everything before it read', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const arrived = new Map<string, Story>();
        for (const state of statesBy(level, numbers)) {
          const { beat, answer } = lastVisit(state);
          // what was told on the way here is part of the key: the same fork may be come to again by another way
          if (!answer && isFork(beatOf(level, beat)))
            arrived.set(JSON.stringify(state.trail), reduce(level, state, { type: 'read', all: true }));
          for (const fork of forksBehind(level, state)) {
            const back = reduce(level, state, { type: 'rewind', to: fork.id });
            const then = arrived.get(JSON.stringify(back.trail)) as Story;
            expect(lastVisit(back)).toEqual({ beat: fork.id });
            expect(back).toEqual({ ...then, draft: {}, first: state.first, last: state.last, endings: state.endings });
            expect(isRead(level, back)).toBe(true);
            expect(pictureNow(level, back)).toEqual(pictureNow(level, { ...then, draft: {} }));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reaches exactly the forks answered on the way', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const state = statesBy(level, numbers).at(-1) as Story;
        const behind = forksBehind(level, state).map((one) => one.id);
        expect(behind).toEqual(state.trail.flatMap(({ beat, answer }) => (answer ? [beat] : [])));
        for (const { id } of level.beats)
          expect(reduce(level, state, { type: 'rewind', to: id }) !== state).toBe(behind.includes(id));
      }),
      { numRuns: 40 },
    );
  });
});

it('keeps the first answer when another is tried, and both endings', () => {
  const { level } = allKinds;
  const end = playThrough(level, (_fork, answers) => answers[0]);
  expect(end.first['d2']).toEqual({ '': ['a'] });

  let state = reduce(level, end, { type: 'rewind', to: 'd2' });
  state = reduce(level, state, { type: 'answer', answer: { '': ['c'] } });
  state = reduce(level, reduce(level, state, { type: 'read', all: true }), { type: 'go-on' });
  state = reduce(level, state, { type: 'answer', answer: { '': ['home'] } });
  while (state.endings.length === 1)
    state = reduce(level, reduce(level, state, { type: 'read', all: true }), { type: 'go-on' });

  expect(state.first['d2']).toEqual({ '': ['a'] });
  expect(state.first['later']).toEqual({ '': ['home'] });
  expect(state.trail.find((one) => one.beat === 'd2')?.answer).toEqual({ '': ['c'] });
  expect(state.endings).toEqual(['tuesday-on-a-thursday', 'room-for-one-more']);
});

it('goes to the last time, where a story comes to the same fork twice', () => {
  const again: Level = {
    ...allKinds.level,
    beats: allKinds.level.beats.map((beat) =>
      beat.id === 'd2' && isFork(beat) ? { ...beat, pass: { next: 'd1' } } : beat,
    ),
  };
  const answered = (state: Story, d1: string): Story => {
    const told = reduce(again, state, { type: 'answer', answer: { '': [d1] } });
    return reduce(again, reduce(again, told, { type: 'read', all: true }), { type: 'go-on' });
  };
  let rounds = 0;
  const end = playThrough(again, (fork, answers) =>
    fork === 'd2'
      ? rounds++ === 0
        ? undefined
        : answers[0]
      : fork === 'd1'
        ? { '': [rounds === 0 ? 'b' : 'c'] }
        : answers[0],
  );
  const back = reduce(again, end, { type: 'rewind', to: 'd1' });
  expect(back.trail.filter((one) => one.beat === 'd1')).toEqual([
    { beat: 'd1', answer: { '': ['b'] } },
    { beat: 'd1' },
  ]);
  expect(lastVisit(answered(back, 'a'))).toEqual({ beat: 'signs' });
  expect(answered(back, 'a').first['d1']).toEqual({ '': ['b'] });
});

it('is not possible before anything was answered', () => {
  for (const { level } of played) {
    const state = start(level);
    for (const { id } of level.beats) expect(reduce(level, state, { type: 'rewind', to: id })).toBe(state);
  }
});
