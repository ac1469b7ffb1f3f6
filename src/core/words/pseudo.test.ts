import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatWords } from './flat.ts';
import { pseudo, pseudoFile } from './pseudo.ts';

const PLACEHOLDER = /\{\{[^}]*\}\}/g;
const text = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('{{name}}', '{{count, number}}')), { minLength: 1 })
  .map((parts) => parts.join(''));

describe('the pseudo-locale', () => {
  it('leaves placeholders as they are and makes the rest a third longer, in brackets', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const made = pseudo(plain);
        expect(made.match(PLACEHOLDER)).toEqual(plain.match(PLACEHOLDER));
        expect(made.startsWith('⟦') && made.endsWith('⟧')).toBe(true);
        expect(made.length).toBeGreaterThanOrEqual(plain.length + plain.replaceAll(PLACEHOLDER, '').length * 0.3);
      }),
    );
  });

  it('shows every Latin letter with an accent', () => {
    for (const letter of 'abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ')
      expect(pseudo(letter)).not.toContain(letter);
  });

  it('makes all texts of a file, but not its tag nor what is about the file', () => {
    expect(pseudoFile({ $name: 'English', language: 'en', beats: { a: { ask: 'Go?' } } })).toEqual({
      $name: 'English',
      language: 'en',
      beats: { a: { ask: pseudo('Go?') } },
    });
    expect(pseudoFile({ all: ['Go?', { ask: 'Stay?' }] }, false)).toEqual({
      all: [pseudo('Go?'), { ask: pseudo('Stay?') }],
    });
  });
});

describe('flat words', () => {
  it('reads nested and flat files alike', () => {
    expect(flatWords({ $name: 'English', error: { 'level-missing': 'a' } })).toEqual({ 'error.level-missing': 'a' });
    expect(flatWords({ $name: 'English', 'error.level-missing': 'a', odd: 3 })).toEqual({ 'error.level-missing': 'a' });
  });
});
