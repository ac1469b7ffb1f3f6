import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAWS, joinRoute, type Lesson, lessonCode, MOST_LEVELS, readLesson } from './lesson.ts';
import { readLetters, writeLetters } from './letters.ts';
import { hrefOf, parseRoute } from '../route/route.ts';
import { lettersFor } from '../../../tests/fixtures/records.ts';

const levels = Array.from({ length: 31 }, (_, at) => ({ id: `level-${at + 1}`, number: at + 1 }));
const anyLesson: fc.Arbitrary<Lesson> = fc.record({
  levels: fc.uniqueArray(fc.constantFrom(...levels.map((level) => level.id)), { minLength: 1, maxLength: MOST_LEVELS }),
  language: fc.constantFrom(null, 'en', 'es', 'ar', 'zz', 'pt-BR', 'zh-Hans', 'fil', 'aa-ZZ'),
  seats: fc.boolean(),
  check: fc.boolean(),
  draw: fc.integer({ min: 0, max: DRAWS - 1 }),
});
const usual: Lesson = { levels: ['level-2'], language: 'es', seats: true, check: false, draw: 700 };

describe('a lesson code', () => {
  it('carries any lesson, through the address too', () => {
    fc.assert(
      fc.property(anyLesson, (lesson) => {
        expect(readLesson(lettersFor(lesson, levels).toLowerCase().replaceAll('-', ' '), levels)).toEqual({
          ok: lesson,
        });
        const route = parseRoute(hrefOf(joinRoute(lettersFor(lesson, levels))));
        expect(route.page === 'join' && readLesson(route.code, levels)).toEqual({ ok: lesson });
      }),
    );
  });

  it('is short enough for a board', () => {
    expect(lettersFor(usual, levels)).toMatch(/^\w{4}-\w{4}$/);
    expect(lettersFor({ ...usual, language: null }, levels)).toMatch(/^\w{4}-\w{2}$/);
    const longest = { ...usual, language: 'zh-Hans', levels: levels.slice(0, MOST_LEVELS).map((level) => level.id) };
    expect((readLetters(lettersFor(longest, levels)) ?? []).length).toBe(24);
  });

  it('is refused with any one letter wrong and any two neighbours swapped', () => {
    const numbers = readLetters(lettersFor(usual, levels)) ?? [];
    const wrong = numbers.flatMap((right, at) =>
      Array.from({ length: 32 }, (_, letter) => letter)
        .filter((letter) => letter !== right)
        .map((letter) => numbers.with(at, letter)),
    );
    const swapped = numbers
      .slice(1)
      .flatMap((next, at) => (next === numbers[at] ? [] : [numbers.with(at, next).with(at + 1, numbers[at] ?? 0)]));
    for (const typed of [...wrong, ...swapped])
      expect(readLesson(writeLetters(typed), levels)).toEqual({ refused: 'tampered', place: 'lesson' });
  });

  it('is refused for its own reason', () => {
    for (const none of ['', 'frogs', 'K7QM!', 'x'.repeat(40)])
      expect(readLesson(none, levels)).toEqual({ refused: 'not-ours', place: 'lesson' });
    expect(readLesson(lettersFor(usual, levels), levels.slice(5))).toEqual({
      refused: 'unknown-level',
      place: 'level 2',
    });
    expect(lessonCode({ ...usual, levels: ['unheard-of'] }, levels)).toBeUndefined();
  });

  it('of any letters is read or refused, and never fails', () => {
    expect(() =>
      fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => void readLesson(text, levels))),
    ).not.toThrow();
    const exact = () =>
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 31 }), { maxLength: 31 }), (numbers) => {
          const read = readLesson(writeLetters(numbers), levels);
          // what is read is what would be written
          return (
            'refused' in read || writeLetters(readLetters(lettersFor(read.ok, levels)) ?? []) === writeLetters(numbers)
          );
        }),
        { numRuns: 3000 },
      );
    expect(exact).not.toThrow();
  });
});
