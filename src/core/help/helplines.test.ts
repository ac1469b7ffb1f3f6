import { describe, expect, it } from 'vitest';
import { countryOf, type HelplineEntry, helplinesHere, isChecked } from './helplines.ts';

const line = (name: string): HelplineEntry => ({ name, numbers: ['116'], checked: null });
const all = { worldwide: [line('Worldwide')], countries: { KE: [line('Kenya')], TW: [line('Taiwan')] } };

describe('helplines of a country', () => {
  it.each([
    ['KE', 'en-US', { country: 'KE', guessed: false, lines: [line('Kenya')] }],
    [null, 'sw-KE', { country: 'KE', guessed: true, lines: [line('Kenya')] }],
    [null, 'zh-Hant-TW', { country: 'TW', guessed: true, lines: [line('Taiwan')] }],
    [null, 'sw', { country: null, guessed: false, lines: [] }],
    [null, 'fr-FR', { country: null, guessed: false, lines: [] }],
    ['FR', 'sw-KE', { country: 'FR', guessed: false, lines: [] }],
  ])('chosen %s, device %s', (chosen, device, here) => {
    expect(helplinesHere(all, chosen, device)).toEqual(here);
  });
});

it.each([
  ['es-MX', 'MX'],
  ['sw-ke', 'KE'],
  ['zh-Hant-TW', 'TW'],
  ['ar-EG-u-nu-latn', 'EG'],
  ['de-CH-1996', 'CH'],
  ['ar-u-nu-latn', null],
  ['en-t-es-mx', null],
  ['en-x-gb', null],
  ['es-419', null],
  ['en', null],
  ['C', null],
  ['en_US.UTF-8', null],
  ['', null],
])('the country in %s is %s', (tag, country) => expect(countryOf(tag)).toBe(country));

describe('a checked number', () => {
  it.each([
    [null, false],
    ['2026-11-24', true],
    ['2025-11-25', true],
    ['2025-11-24', false],
    ['2027-01-01', false],
  ])('checked %s on 2026-11-24: %s', (checked, good) => {
    expect(isChecked({ ...line('Kenya'), checked }, '2026-11-24')).toBe(good);
  });
});
