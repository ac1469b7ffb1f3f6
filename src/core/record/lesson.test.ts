import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeParts,
  DRAWS,
  joinRoute,
  KEY_LETTERS,
  type Lesson,
  lessonCode,
  liveCode,
  MOST_LEVELS,
  readLesson,
} from './lesson.ts';
import { LETTERS, readLetters, writeLetters } from './letters.ts';
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
const anyKey = fc
  .array(fc.constantFrom(...LETTERS), { minLength: KEY_LETTERS, maxLength: KEY_LETTERS })
  .map((letters) => letters.join(''));
const liveFor = (lesson: Lesson, key: string): string => liveCode(lesson, levels, key) ?? '';
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
          if ('refused' in read) return true;
          // what is read is what would be written
          const { key } = codeParts(writeLetters(numbers));
          const written = key === undefined ? lettersFor(read.ok, levels) : liveFor(read.ok, key);
          return writeLetters(readLetters(written) ?? []) === writeLetters(numbers);
        }),
        { numRuns: 3000 },
      );
    expect(exact).not.toThrow();
  });
});

describe('the code of a live lesson', () => {
  it('is that of the lesson with its key, typed in any way', () => {
    fc.assert(
      fc.property(anyLesson, anyKey, (lesson, key) => {
        const typed = liveFor(lesson, key).toLowerCase().replaceAll('-', ' ');
        expect(readLesson(typed, levels)).toEqual({ ok: lesson });
        expect(codeParts(typed)).toEqual({ code: lettersFor(lesson, levels), key });
        expect(codeParts(lettersFor(lesson, levels))).toEqual({ code: lettersFor(lesson, levels) });
      }),
    );
  });

  it('has eight letters more, and no other key', () => {
    expect(liveFor(usual, '0123ABCD')).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
    for (const none of ['', '0123ABC', '0123ABCDE', '0123-!BC']) expect(liveCode(usual, levels, none)).toBeUndefined();
    expect(liveCode({ ...usual, levels: ['unheard-of'] }, levels, '0123ABCD')).toBeUndefined();
  });

  it('is refused with any one letter wrong and any two neighbours swapped', () => {
    const numbers = readLetters(liveFor(usual, '7KQM2XPD')) ?? [];
    const wrong = numbers.flatMap((right, at) =>
      Array.from({ length: 32 }, (_, letter) => letter)
        .filter((letter) => letter !== right)
        .map((letter) => numbers.with(at, letter)),
    );
    const swapped = numbers
      .slice(1)
      .flatMap((next, at) => (next === numbers[at] ? [] : [numbers.with(at, next).with(at + 1, numbers[at] ?? 0)]));
    for (const typed of [...wrong, ...swapped]) {
      expect(readLesson(writeLetters(typed), levels)).toEqual({ refused: 'tampered', place: 'lesson' });
      expect(codeParts(writeLetters(typed)).key).toBeUndefined();
    }
  });

  it('is taken apart without its levels, and what is none stays as it was typed', () => {
    expect(codeParts(liveFor(usual, '7KQM2XPD')).code).toBe(lettersFor(usual, levels));
    for (const none of ['', 'frog', '8000-0000', 'Z'.repeat(20)]) expect(codeParts(none).key).toBeUndefined();
  });
});
