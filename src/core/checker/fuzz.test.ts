import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLevel } from './checker.ts';
import { under } from './nodes.ts';
import { countPaths } from './explore/graph.ts';
import { explore } from './explore/explore.ts';
import { isFork, isLast, kindOf } from '../kinds/index.ts';
import { level as levelSchema, type Level } from '../level/schema.ts';
import { currentBeat, isTold, valuesOfStory } from '../story/questions.ts';
import { reduce } from '../story/reduce.ts';
import { start, type Story } from '../story/state.ts';
import { nested } from '../../../tests/fixtures/nested.ts';
import { cut, get, OPTIONS, put, tinyFiles } from '../../../tests/fixtures/level-files.ts';

const RUNS = { numRuns: 1000 };

/** The pointers of all that stands in a value. */
const pointersIn = (value: unknown, pointer = ''): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, child]) => [under(pointer, key), ...pointersIn(child, under(pointer, key))]);

type Change = { at: number; how: 'cut' | 'replace' | 'double' | 'move'; from: number; value: unknown };
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    'd1',
    'later',
    'hats',
    'pip',
    'a',
    'none',
    '*',
    'constructor',
    'any',
    { any: [] },
    { not: { d1: 'a' } },
    { d1: '*' },
  ),
);
const changes: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('cut' as const, 'replace' as const, 'double' as const, 'move' as const),
  value: values,
});

/** The tiny level with one node after the other taken out, replaced, doubled or put in place of another. */
function mutate(json: unknown, list: readonly Change[]): unknown {
  for (const { at, how, from, value } of list) {
    const all = pointersIn(json);
    const pointer = all[at % all.length];
    const other = all[from % all.length];
    if (pointer === undefined || other === undefined) return json;
    const copy: unknown = structuredClone(get(json, how === 'double' ? pointer : other));
    if (how === 'cut') cut(json, pointer);
    if (how === 'replace') put(json, pointer, value);
    if (how === 'move') put(json, pointer, copy);
    if (how === 'double')
      put(
        json,
        Array.isArray(get(json, pointer.replace(/\/[^/]*$/, '') || '/beats')) && pointer.split('/').length > 2
          ? pointer.replace(/[^/]*$/, '-')
          : `${pointer}-too`,
        copy,
      );
  }
  return json;
}

/** Plays on with the answers that the numbers pick. */
function play(level: Level, picks: readonly number[]): Story {
  return picks.reduce((state, pick) => {
    const beat = currentBeat(level, state);
    const read = reduce(level, state, { type: 'read', all: true });
    if (!isFork(beat) || isTold(read)) return reduce(level, read, { type: 'go-on' });
    const answers = [...kindOf(beat).answers(beat, valuesOfStory(level, read))];
    const answer = answers[pick % (answers.length + 1)];
    return reduce(level, read, answer ? { type: 'answer', answer } : { type: 'pass' });
  }, start(level));
}

describe('the checker never breaks', () => {
  it('on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (level, words) => {
        expect(checkLevel(level, { en: words }, OPTIONS).length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it('on a level that was changed anywhere; and what it calls sound plays', () => {
    let sound = 0;
    fc.assert(
      fc.property(
        fc.array(changes, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (list, picks) => {
          const level = mutate(tinyFiles().level, list);
          const faults = checkLevel(level, {}, { ...OPTIONS, languages: [] });
          const parsed = levelSchema.safeParse(level);
          expect(parsed.success || faults.length > 0).toBe(true);
          if (!parsed.success) return;
          expect(start(parsed.data).trail).toHaveLength(1);
          if (faults.some((one) => one.rule === 'format' || one.rule === 'reserved-id')) return;
          expect(explore(parsed.data).moments.length).toBeLessThan(1000);
          if (faults.length > 0) return;
          sound += 1;
          const ended = isLast(currentBeat(parsed.data, play(parsed.data, picks)));
          // a story may go round as long as it has a way out
          expect(ended || countPaths(explore(parsed.data)) === undefined).toBe(true);
        },
      ),
      RUNS,
    );
    expect(sound).toBeGreaterThan(0);
  });

  it('on words that were changed anywhere', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 3 }), (list) => {
        const { level, en, es } = tinyFiles();
        const changed = mutate(en, list);
        expect(() => checkLevel(level, { en: changed, es }, OPTIONS)).not.toThrow();
      }),
      // each of these checks a whole level: the slowest law of all
      { numRuns: 400 },
    );
  });

  it('on what is nested a hundred thousand levels deep, or in itself: one sentence with its place', () => {
    const round: { beats?: unknown } = {};
    round.beats = [round];
    for (const inside of [nested(100_000), round]) {
      for (const pointer of ['/beats', '/cast', '/beats/0', '/start', '/about', '/more']) {
        const { level } = tinyFiles();
        put(level, pointer, inside);
        const faults = checkLevel(level, { es: inside }, OPTIONS);
        expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['level.json too-deep', 'es.json too-deep']);
        expect(faults[0]?.pointer).toContain(pointer);
      }
      expect(checkLevel(inside, {}, OPTIONS)).toMatchObject([{ rule: 'too-deep' }]);
    }
  });
});
