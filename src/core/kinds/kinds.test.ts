/** What every kind of beat keeps to, shown by the example it brings along. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { playAll } from '../../../tests/content/plays.ts';
import { exampleLevel } from '../../../tests/fixtures/every-kind.ts';
import { copy, picks, statesBy } from '../../../tests/fixtures/play.ts';
import { checkUp } from '../checker/checker.ts';
import { repairStory } from '../save/repair-story.ts';
import { idOf } from '../record/playthrough.ts';
import { playthroughOf } from '../record/from-story.ts';
import { pack, unpack } from '../record/pack.ts';
import { recordedForks } from '../record/forks.ts';
import { picturesAhead } from '../story/ahead.ts';
import { authorNamed, type Beat, isFork, KIND_NAMES, kindNamed, optionsOf } from './index.ts';
import { valuesOf } from './kind.ts';

const { level, words } = exampleLevel();
const en = words['en'];
const beatOf = (kind: string): Beat => level.beats.findLast((one) => one.kind === kind) as Beat;

describe.each(KIND_NAMES)('the kind %s', (name) => {
  const kind = kindNamed(name);
  const { example, presses, half, about, keys, lists, keyed } = authorNamed(name);
  const beat = beatOf(name);

  it('takes its whole answers and no other, and keeps its half-made ones', () => {
    for (const answer of example.whole) expect([answer, kind.accepts(beat, {}, answer)]).toEqual([answer, true]);
    for (const answer of example.part) expect([answer, kind.holdsDraft(beat, {}, answer)]).toEqual([answer, true]);
    for (const answer of example.refused) expect([answer, kind.accepts(beat, {}, answer)]).toEqual([answer, false]);
    expect(example.whole.length > 0).toBe(kind.does === 'asks');
    expect(example.part.length > 0).toBe(half !== undefined);
  });

  it('names every answer there is: each is taken, possible, pressed and, where it leaves a trace, recorded', () => {
    const answers = [...kind.answers(beat, {})];
    for (const answer of example.whole) expect(answers).toContainEqual(answer);
    for (const answer of answers) {
      const tests = kind.possible(beat);
      expect(kind.accepts(beat, {}, answer)).toBe(true);
      expect(Object.keys(tests).sort()).toEqual(Object.keys(answer).sort());
      expect(Object.entries(answer).every(([key, ids]) => tests[key]?.(ids))).toBe(true);
      expect(presses?.(beat, {}, answer).length).toBeGreaterThan(0);
      const value = kind.value(beat, valuesOf(beat.id, answer));
      expect(value === undefined ? [] : [value]).toEqual(kind.recorded(beat).filter((one) => one === value));
      expect(value === undefined).toBe(kind.recorded(beat).length === 0);
    }
  });

  it('is summed up by what is recorded, and says what it is in words it has', () => {
    if (optionsOf(beat).length > 0) expect(optionsOf(beat).map(({ id }) => id)).toEqual(kind.recorded(beat));
    const needed = kind.words(beat);
    for (const answer of kind.answers(beat, {})) {
      const say = kind.chosen?.(beat, answer)?.say;
      if (typeof say === 'string') expect(needed).toContain(say);
    }
    expect(about).toMatch(/\.$/);
    const schema = JSON.stringify(z.toJSONSchema(kind.schema, { io: 'input' }));
    for (const key of Object.keys({ ...keys, ...lists, ...keyed })) expect(schema).toContain(`"${key}":`);
  });
});

describe('the level of all examples', () => {
  it('is sound, and takes the seconds that its beats say', () => {
    const { faults, measures } = checkUp(level, words, { languages: ['en'] });
    expect(faults).toEqual([]);
    const seconds = level.beats.reduce((sum, one) => sum + (authorNamed(one.kind).seconds?.(one) ?? 0), 0);
    expect(measures?.minutes.least).toBeGreaterThan(seconds / 60);
    expect(new Set(level.beats.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES));
  });

  it('can be played along every path', () => {
    if (!en) throw new Error('no words');
    const { faults, brightest, beats } = playAll(level, en);
    expect([...faults]).toEqual([]);
    expect(brightest).toBe(4);
    expect(beats.size).toBe(level.beats.length);
  });

  it('is kept, mended and recorded whole at any moment', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(picks, (numbers) => {
        for (const state of statesBy(level, numbers)) {
          expect(repairStory(level, copy(state))).toEqual(state);
          const at = level.beats.find(({ id }) => id === state.trail.at(-1)?.beat);
          if (at && isFork(at) && kindNamed(at.kind).ahead && state.trail.at(-1)?.answer === undefined)
            expect(picturesAhead(level, state)).not.toEqual([]);
          const record = playthroughOf(level, state, { id: idOf(7), mode: 'own', seat: null, day: '2026-11-24' });
          const text = pack(level, record, null);
          expect(unpack(text, [level], null)).toEqual({ ok: record });
          for (const fork of Object.keys(record.forks)) seen.add(fork);
        }
      }),
      { numRuns: 40 },
    );
    expect(seen).toEqual(new Set(recordedForks(level).map(({ id }) => id)));
  });
});
