import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_IN_FIELD, typedCode, UNTYPED } from './typing.ts';
import { readLetters } from '../record/letters.ts';

describe('a field for codes', () => {
  it('takes only the letters of codes, in groups', () => {
    expect(typedCode('k7qm2xpd', 8)).toEqual({ text: 'K7QM-2XPD', caret: 9 });
    expect(typedCode('o1!lu ?', 7)).toEqual({ text: '011V', caret: 4 });
    expect(typedCode('٣٢', 2)).toEqual({ text: '32', caret: 2 });
    expect(typedCode('<b>hä</b>', 9)?.text).toBe('BHB');
  });

  it('holds nothing but letters, whatever is pasted, and no more than a code has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, caret) => {
        const typed = typedCode(text, caret) ?? UNTYPED;
        expect(typed.text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}(-(?=.)|$))*[0-9A-HJKMNP-TV-Z]{0,3}$/);
        expect(readLetters(typed.text)?.length).toBeLessThanOrEqual(30);
        expect(typed.caret).toBeLessThanOrEqual(typed.text.length);
        expect(typedCode(typed.text, typed.caret)).toEqual(typed);
      }),
    );
  });

  it('leaves the caret behind the letter just typed or before the one just taken away', () => {
    expect(typedCode('K7XQM-2XPD', 3)).toEqual({ text: 'K7XQ-M2XP-D', caret: 3 });
    expect(typedCode('K7QMX-2XPD', 5)).toEqual({ text: 'K7QM-X2XP-D', caret: 6 });
    expect(typedCode('K7QM-2', 4)).toEqual({ text: 'K7QM-2', caret: 5 });
    expect(typedCode('7QM-2XPD', 0)).toEqual({ text: '7QM2-XPD', caret: 0 });
  });

  it('takes nothing that is longer than any code, and does not look through it', () => {
    let looked = 0;
    const long = {
      length: 5_000_000,
      // whoever goes through it asks for this
      [Symbol.iterator]: () => {
        looked += 1;
        return [][Symbol.iterator]();
      },
      normalize: () => String((looked += 1)),
      slice: () => String((looked += 1)),
    } as unknown as string;
    expect(typedCode(long, 5_000_000)).toBeUndefined();
    expect(readLetters(long)).toBeUndefined();
    expect(looked).toBe(0);
    expect(typedCode('K'.repeat(MOST_IN_FIELD), 4)).toBeUndefined();
    expect(typedCode('K'.repeat(MOST_IN_FIELD - 1), 4)?.text).toHaveLength(47);
  });
});
