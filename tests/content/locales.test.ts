import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, readLocale } from '../../scripts/vite/locales.ts';
import { placeholdersOf } from '../../src/core/checker/text/sentences.ts';
import { flatWords, type FlatWords } from '../../src/core/words/flat.ts';
import { PSEUDO, pseudoFile } from '../../src/core/words/pseudo.ts';
import { isVariant, neutralKey } from '../../src/core/words/variants.ts';
import { patternOf, wordsAskedFor } from './words-asked-for.ts';

const root = resolve(import.meta.dirname, '../..');
const english = flatWords(readLocale(root, 'en'));

const PLURAL = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => neutralKey(key).replace(PLURAL, '');
const counted = new Set(
  Object.keys(english)
    .filter((key) => PLURAL.test(key))
    .map(baseOf),
);

/** The plural categories that a class can meet in a language: those of whole numbers up to a thousand. */
const categoriesOf = (language: string): string[] => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))].sort();
};

/** The plural categories that a counted word has a text for. */
const pluralsOf = (words: FlatWords, key: string): string[] =>
  Object.keys(words)
    .filter((one) => one.startsWith(`${key}_`) && PLURAL.test(one) && baseOf(one) === key)
    .map((one) => one.slice(key.length + 1))
    .sort();

const files: readonly [language: string, file: Record<string, unknown>][] = [
  ...languages(root).map((language) => [language, readLocale(root, language)] as [string, Record<string, unknown>]),
  [PSEUDO, pseudoFile(readLocale(root, 'en'))],
];

describe.each(files)('the words of the app in %s', (language, file) => {
  const words = flatWords(file);

  it('are those of English', () => {
    expect([...new Set(Object.keys(words).map(baseOf))].sort()).toEqual(
      [...new Set(Object.keys(english).map(baseOf))].sort(),
    );
  });

  it('have a text for each plural that the language tells apart, and no other', () => {
    const wrong = [...counted].filter((key) => pluralsOf(words, key).join() !== categoriesOf(language).join());
    expect(wrong).toEqual([]);
    expect(Object.keys(words).filter((key) => PLURAL.test(key) && !counted.has(baseOf(key)))).toEqual([]);
    // a number that changes nothing else is not called a count
    const uncounted = Object.entries(words).filter(([key, text]) => text.includes('{{count}}') && !PLURAL.test(key));
    expect(uncounted).toEqual([]);
  });

  it('are filled in as those of English are', () => {
    const wrong = Object.entries(words).filter(([key, text]) => {
      const base = baseOf(key);
      const model = english[base] ?? english[`${base}_other`] ?? '';
      // a word for one or two may say the number itself
      const needed = (of: string): string =>
        placeholdersOf(of)
          .filter((one) => !counted.has(base) || one !== '{{count}}')
          .join();
      return needed(text) !== needed(model);
    });
    expect(wrong).toEqual([]);
  });

  it('speak to a girl or a boy only beside a neutral wording that differs, and where the language does so', () => {
    const variants = Object.keys(words).filter(isVariant);
    expect(
      variants.filter((key) => words[neutralKey(key)] === undefined || words[neutralKey(key)] === words[key]),
    ).toEqual([]);
    expect(variants.length > 0).toBe(file['$gendered']);
  });
});

/** What stands in no text of a language: quotes of another, a comma or a question mark that leans the other way. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  en: /[«»¿¡،؟؛]/,
  es: /[«»،؟؛]|\p{L} …/u,
  ar: /[“”¿¡]|\p{Script=Arabic}[,;?]|\p{Script=Arabic} …/u,
};

it.each(Object.entries(FOREIGN))('the words of the app in %s have its own signs', (language, foreign) => {
  const words = Object.entries(flatWords(readLocale(root, language)));
  expect(words.filter(([, text]) => foreign.test(text))).toEqual([]);
});

it('the words of the app in Arabic mark what pupils could read as another word', () => {
  const forTeachers = /^(?:teacher|class|export|scan|sid|course|told|slides|home|read)\./;
  const bare = Object.entries(flatWords(readLocale(root, 'ar'))).filter(
    ([key, text]) => !forTeachers.test(key) && /(?<![\p{L}\p{M}])[وف]?من(?![\p{L}\p{M}])/u.test(text),
  );
  expect(bare, 'من is written مِن or مَن: docs/glossary/ar.md').toEqual([]);
});

describe('the program', () => {
  const sourcesIn = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .map((path) => readFileSync(join(root, folder, path), 'utf8'));

  it('asks for every word there is', () => {
    const asked = [...new Set([...sourcesIn('src'), ...sourcesIn('scripts/vite')].flatMap(wordsAskedFor))];
    const patterns = asked.map(patternOf);
    const keys = new Set(Object.keys(english).map(baseOf));
    expect([...keys].filter((key) => !patterns.some((one) => one.test(key)))).toEqual([]);
  });

  it('joins no list by a Latin comma', () => {
    expect(sourcesIn('src/ui').filter((source) => source.includes(".join(', ')"))).toEqual([]);
  });
});
