import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, languageInAddress } from './choose.ts';

const languages = ['ar', 'en', 'es', 'pt-BR'];

describe('choosing the language', () => {
  it.each([
    ['the address before all', ['ar', 'es', ['en']], 'ar'],
    ['then the one set', [null, 'es', ['ar']], 'es'],
    ['then the first the device prefers', [null, null, ['fr-CA', 'es-MX', 'ar']], 'es'],
    ['another region where the own is not there', [null, null, ['pt-PT']], 'pt-BR'],
    ['what the device prefers where the set one is gone', [null, 'xx', ['ar-EG']], 'ar'],
    ['English at last', [null, null, ['fr']], 'en'],
  ] as const)('takes %s', (_, [asked, set, preferred], language) => {
    expect(chooseLanguage(asked, set, preferred, languages)).toEqual({ language, unknown: null });
  });

  it('gives English for an unknown one in the address, and says so', () => {
    expect(chooseLanguage('xx', 'es', ['ar'], languages)).toEqual({ language: 'en', unknown: 'xx' });
  });
});

describe('the language in the address', () => {
  it.each([
    ['https://school.example/?lang=es#/town', 'es'],
    ['https://school.example/#/play/funny-frog?lang=en-XA', 'en-XA'],
    ['https://school.example/?a=1&lang=ar', 'ar'],
    ['https://school.example/?language=es', null],
    ['https://school.example/?lang=', null],
    ['https://school.example/?lang=%3Cb%3E', '3Cb3E'],
  ])('%s', (address, language) => {
    expect(languageInAddress(address)).toBe(language);
  });

  it('is short and plain, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        expect(languageInAddress(`?lang=${asked}`) ?? 'none').toMatch(/^[A-Za-z0-9-]{1,35}$/);
      }),
    );
  });
});
