import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFork, isLast, kindOf } from '../kinds/index.ts';
import { beatOf, currentBeat, isTold, lastVisit, nextBeat, valuesAfter, valuesOfStory } from './questions.ts';
import { type Action, reduce } from './reduce.ts';
import { isRead, script } from './script.ts';
import { start, story, type Story } from './state.ts';
import type { Level } from '../level/schema.ts';
import {
  actionFor,
  allKinds,
  copy,
  frozen,
  picks,
  playThrough,
  played,
  statesBy,
} from '../../../tests/fixtures/play.ts';

/** Plays the answers of a trail again, from the start. */
function replay(level: Level, trail: Story['trail']): Story {
  return trail.reduce((state, { beat, answer }) => {
    const there =
      state.trail.at(-1)?.beat === beat && !isTold(state)
        ? state
        : reduce(level, reduce(level, state, { type: 'read', all: true }), { type: 'go-on' });
    if (!answer) return there;
    const ready = reduce(level, there, { type: 'read', all: true });
    const answered = reduce(level, ready, { type: 'answer', answer });
    return answered === ready ? reduce(level, ready, { type: 'pass' }) : answered;
  }, start(level));
}

/** Actions that nobody can do here, whatever the level. */
function impossibleAt(level: Level, state: Story): Action[] {
  const beat = currentBeat(level, state);
  const asked = isFork(beat) && !isTold(state);
  const behind = new Set(state.trail.flatMap((visit) => (visit.answer ? [visit.beat] : [])));
  return [
    { type: 'answer', answer: { '': ['no-such-answer'] } },
    { type: 'draft', draft: { 'no-such-row': ['no-such-part'] } },
    { type: 'rewind', to: 'no-such-beat' },
    ...level.beats.filter((one) => !behind.has(one.id)).map((one): Action => ({ type: 'rewind', to: one.id })),
    ...(asked
      ? []
      : [
          { type: 'pass' } as const,
          { type: 'answer', answer: lastVisit(state).answer ?? { '': ['a'] } } as const,
          { type: 'draft', draft: {} } as const,
        ]),
    ...(isRead(level, state)
      ? [{ type: 'read' } as const, { type: 'read', all: true } as const]
      : [{ type: 'go-on' } as const]),
    ...(asked || isLast(beat) ? [{ type: 'go-on' } as const] : []),
  ];
}

describe.each(played)('a story of $name', ({ level }) => {
  it('is the same object after an action that is not possible', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const state = statesBy(level, numbers).at(-1) as Story;
        for (const action of impossibleAt(level, state))
          expect([action, reduce(level, state, action) === state]).toEqual([action, true]);
      }),
      { numRuns: 60 },
    );
  });

  it('is never changed itself, whatever happens', () => {
    frozen(level);
    fc.assert(
      fc.property(picks, (numbers) => {
        let state = frozen(start(level));
        for (const pick of numbers) state = frozen(reduce(level, state, frozen(actionFor(level, state, pick))));
        expect(lastVisit(state).beat).toBe(currentBeat(level, state).id);
      }),
      { numRuns: 60 },
    );
  });

  it('has read no further than there is, and keeps first answers and endings', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        statesBy(level, numbers).reduce((before, state) => {
          expect(state.read).toBeLessThanOrEqual(script(level, state).length);
          expect(state.first).toMatchObject(before.first);
          expect(state.endings.slice(0, before.endings.length)).toEqual(before.endings);
          expect(new Set(state.endings).size).toBe(state.endings.length);
          const atEnding = isLast(currentBeat(level, state));
          expect(state.endings.includes(lastVisit(state).beat)).toBe(
            atEnding || before.endings.includes(lastVisit(state).beat),
          );
          return state;
        });
      }),
      { numRuns: 60 },
    );
  });

  it('answers only what was asked: every fork on its trail is a fork, every answer one of its own', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const { trail } = statesBy(level, numbers).at(-1) as Story;
        trail.forEach(({ beat: id, answer }, at) => {
          const beat = beatOf(level, id);
          const before = valuesAfter(level, trail.slice(0, at));
          const passed = isFork(beat) && answer?.['']?.join() === (beat.pass?.as ?? 'none');
          const answered = answer
            ? passed || kindOf(beat).accepts(beat, before, answer)
            : at === trail.length - 1 || !isFork(beat);
          expect([id, answer, answered]).toEqual([id, answer, true]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same place again by its trail alone', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const state = statesBy(level, numbers).at(-1) as Story;
        expect(replay(level, state.trail).trail).toEqual(state.trail);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on only from what has been read, and then by one beat to where its answer leads', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        for (const state of statesBy(level, numbers)) {
          const after = reduce(level, state, { type: 'go-on' });
          const beat = currentBeat(level, state);
          const may = isRead(level, state) && !isLast(beat) && (!isFork(beat) || isTold(state));
          expect(after === state).toBe(!may);
          expect(after).toEqual(
            may
              ? {
                  ...state,
                  trail: [...state.trail, { beat: nextBeat(level, state) }],
                  read: 0,
                  draft: {},
                  endings: after.endings,
                }
              : state,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is plain JSON', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const state = statesBy(level, numbers).at(-1) as Story;
        expect(copy(state)).toEqual(state);
        expect(story.parse(copy(state))).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it('begins at its first beat with nothing read, answered or reached', () => {
    expect(start(level)).toEqual({
      level: level.id,
      version: level.version,
      trail: [{ beat: level.start }],
      read: 0,
      draft: {},
      first: {},
      last: {},
      endings: [],
    });
  });

  it('begins again with its first and last answers and its endings, and nothing else', () => {
    const end = playThrough(level, (_fork, answers) => answers[0]);
    expect(reduce(level, end, { type: 'restart' })).toEqual({
      ...start(level),
      first: end.first,
      last: end.last,
      endings: end.endings,
    });
    expect(end.endings).toHaveLength(1);
    expect(Object.keys(end.first).length).toBeGreaterThan(2);
  });
});

describe('answers', () => {
  const { level } = allKinds;
  const at = (fork: string): Story => {
    let found: Story | undefined;
    for (const state of statesTo(fork)) if (lastVisit(state).beat === fork) found = state;
    if (!found) throw new Error(`No way to ${fork}.`);
    return found;
  };
  function* statesTo(fork: string): Generator<Story> {
    let state = start(level);
    while (lastVisit(state).beat !== fork) {
      state = reduce(level, state, { type: 'read', all: true });
      const beat = currentBeat(level, state);
      const [answer] = isFork(beat) && !isTold(state) ? kindOf(beat).answers(beat, valuesOfStory(level, state)) : [];
      state = reduce(level, state, answer ? { type: 'answer', answer } : { type: 'go-on' });
      yield state;
    }
  }

  it('may be given before everything was read', () => {
    const state = { ...at('d1'), read: 0 };
    expect(lastVisit(reduce(level, state, { type: 'answer', answer: { '': ['c'] } })).answer).toEqual({ '': ['c'] });
  });

  it('lead straight on when there is nothing to tell', () => {
    const later = reduce(level, { ...at('d2'), read: 1 }, { type: 'answer', answer: { '': ['c'] } });
    const there = reduce(level, reduce(level, later, { type: 'read', all: true }), { type: 'go-on' });
    const told = reduce(level, there, { type: 'answer', answer: { '': ['tell-now'] } });
    expect(told.trail.slice(-2)).toEqual([{ beat: 'later', answer: { '': ['tell-now'] } }, { beat: 'busy' }]);
  });

  it('are passed as "none", or as the choice that a pass counts as', () => {
    expect(lastVisit(reduce(level, at('d1'), { type: 'pass' })).answer).toEqual({ '': ['none'] });
    expect(lastVisit(reduce(level, at('busy'), { type: 'pass' })).answer).toEqual({ '': ['wait'] });
  });

  it('forget the draft they were made of, and the draft of a fork left by rewind', () => {
    const laid = reduce(level, at('tin'), { type: 'draft', draft: { '': ['tuna'] } });
    expect(laid.draft).toEqual({ '': ['tuna'] });
    expect(reduce(level, laid, { type: 'answer', answer: { '': ['tuna'], way: ['go'] } }).draft).toEqual({});
    expect(reduce(level, laid, { type: 'rewind', to: 'plan' }).draft).toEqual({});
  });
});
