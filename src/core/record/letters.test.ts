import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, checkLetter, grouped, LETTERS, readLetters, writeLetters } from './letters.ts';

const letters = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 31 }), { minLength: length, maxLength: length });

describe('letters', () => {
  it('are read in any case, however grouped, whatever they look like and from other keyboards', () => {
    const read = readLetters('0123-89AZ');
    for (const typed of [
      'o i2 3-89az',
      'OL23 89AZ',
      'ol23·89–aZ',
      '٠١٢٣٨٩AZ',
      '०१२३८९az',
      '０１２３８９ａｚ',
      ' 0 1 2 3\n8 9 a z ',
    ])
      expect(readLetters(typed)).toEqual(read);
    expect(readLetters('U')).toEqual(readLetters('V'));
    for (const strange of ['01*3', '01ä3', '字']) expect(readLetters(strange)).toBeUndefined();
  });

  it('stand for 32 numbers, none of them alike', () => {
    expect(new Set(LETTERS).size).toBe(32);
    expect(LETTERS).not.toMatch(/[ILOU]/);
    fc.assert(
      fc.property(letters(12), (numbers) => void expect(readLetters(grouped(writeLetters(numbers)))).toEqual(numbers)),
    );
    expect(grouped('ABCDEFGHJKMN')).toBe('ABCD-EFGH-JKMN');
  });

  // what the check sees depends on the difference alone, since the check of a sum is the sum of the checks: so all is
  // tried, not some
  it('have a check that is a sum of what each letter adds', () => {
    fc.assert(
      fc.property(letters(30), letters(30), (one, other) => {
        expect(checkLetter(one.map((number, at) => number ^ (other[at] ?? 0)))).toBe(
          checkLetter(one) ^ checkLetter(other),
        );
      }),
    );
  });

  it('see every single wrong letter at every place of every length', () => {
    for (let length = 1; length <= 30; length += 1) {
      for (let at = 0; at < length; at += 1) {
        for (let difference = 1; difference < 32; difference += 1)
          expect(checkLetter(Array.from({ length }, (_, index) => (index === at ? difference : 0)))).not.toBe(0);
      }
    }
  });

  it('see every swap of any two different letters, the check letter too', () => {
    for (let one = 0; one < 31; one += 1) {
      for (let other = one + 1; other < 31; other += 1) {
        for (let difference = 1; difference < 32; difference += 1) {
          const all = Array.from({ length: 31 }, (_, index) => (index === one || index === other ? difference : 0));
          expect(agrees(all)).toBe(false);
        }
      }
    }
  });
});
