import { expect, it } from 'vitest';
import { filmsThere } from './signed.ts';

const about = (films?: Record<string, string[]>) => ({
  id: 'frog',
  texts: {},
  words: { en: { signed: 'frog.webm' }, es: {} },
  options: { languages: ['en', 'es'], ...(films ? { films } : {}) },
});

it('refuses a film in a sign language that is named and not there, and asks for none', () => {
  expect([...filmsThere(about({ en: ['frog.webm'] }))]).toEqual([]);
  expect([...filmsThere(about())]).toEqual([]);
  expect([...filmsThere(about({ es: ['frog.webm'] }))]).toMatchObject([
    { rule: 'film-missing', file: 'en.json', pointer: '/signed' },
  ]);
});
