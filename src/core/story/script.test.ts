import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastVisit, valuesOfStory } from './questions.ts';
import { reduce } from './reduce.ts';
import { isRead, type PlayedLine, resolveLines, script, shownLines } from './script.ts';
import type { Story } from './state.ts';
import { allKinds, picks, playThrough, played, statesBy } from '../../../tests/fixtures/play.ts';

const wordOf = (line: PlayedLine): string | undefined =>
  'say' in line ? line.say : 'alt' in line ? line.alt : undefined;

describe.each(played)('the script of $name', ({ level, words }) => {
  it.each(Object.entries(words))('has words for every line in %s', (_tag, texts) => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const missing = statesBy(level, numbers).flatMap((state) => {
          const there = texts.beats[lastVisit(state).beat] ?? {};
          return script(level, state)
            .flatMap((line) => wordOf(line) ?? [])
            .filter((word) => !there[word]?.trim());
        });
        expect(missing).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('speaks only sentences that have been built', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        const unbuilt = statesBy(level, numbers).flatMap((state) => {
          const given = valuesOfStory(level, state);
          return script(level, state)
            .flatMap((line) => ('speak' in line ? line.speak : []))
            .filter((row) => given[row]?.length !== 1);
        });
        expect(unbuilt).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is shown line by line until all is read', () => {
    fc.assert(
      fc.property(picks, (numbers) => {
        let state = statesBy(level, numbers).at(-1) as Story;
        for (let shown = state.read; !isRead(level, state); shown += 1) {
          expect(shownLines(level, state)).toEqual(script(level, state).slice(0, shown));
          state = reduce(level, state, { type: 'read' });
        }
        expect(shownLines(level, state)).toEqual(script(level, state));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is told', () => {
  const { level } = allKinds;
  const told = (fork: string, state: Story): string[] => {
    const at = reduce(level, state, { type: 'rewind', to: fork });
    const answered = reduce(level, at, { type: 'answer', answer: { '': ['a'] } });
    return script(level, answered).map((line) => ('later' in line ? 'LATER' : (wordOf(line) ?? '')));
  };

  it('puts "later that day" between what happened and what came of it', () => {
    expect(
      told(
        'd1',
        playThrough(level, (_fork, answers) => answers[0]),
      ),
    ).toEqual(['seen-more-phones', 'nine-laughs', 'LATER', 'hat-again', 'can-be-taken-off']);
  });

  it('depends on the choices before', () => {
    const ends = ['a', 'c'].map((d1) =>
      playThrough(level, (fork, answers) => (fork === 'd1' ? { '': [d1] } : answers[0])),
    );
    expect(ends.map((end) => told('d2', end))).toEqual([
      ['seen-beside', 'wrong-cat', '', 'carry-the-tuna'],
      ['seen-beside', 'carry-the-tuna'],
    ]);
  });

  it('takes conditions inside conditions', () => {
    const lines = [{ if: { d1: 'a' }, then: [{ say: 'one' }, { if: { d2: 'b' }, then: [{ say: 'two' }] }] }];
    expect(resolveLines(lines, { d1: ['a'], d2: ['b'] })).toEqual([{ say: 'one' }, { say: 'two' }]);
    expect(resolveLines(lines, { d1: ['a'] })).toEqual([{ say: 'one' }]);
    expect(resolveLines(lines, { d2: ['b'] })).toEqual([]);
  });
});
