/** The app's words as its files have them, so that a test finds a button by the name a pupil reads. */
import { resolve } from 'node:path';
import { languages as languagesIn, readLocale } from '../../../scripts/vite/locales.ts';
import { flatWords } from '../../../src/core/words/flat.ts';
import { PSEUDO, pseudoFile } from '../../../src/core/words/pseudo.ts';

/** The project folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** Every language that has a file in assets/locales. */
export const languages = languagesIn(root);

/** A word of the app, by its whole key, or by that of a counted word and its `count`. @throws when the file has no such word, or it needs a value */
export type AppWords = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The app's words in a language or in the pseudo-locale. */
export function wordsIn(language: string): AppWords {
  const words = flatWords(language === PSEUDO ? pseudoFile(readLocale(root, 'en')) : readLocale(root, language));
  const rules = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const { count } = values;
    const word = words[key] ?? (count === undefined ? undefined : words[`${key}_${rules.select(Number(count))}`]);
    if (word === undefined) throw new Error(`assets/locales/${language}.json has no "${key}".`);
    return word.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (!(name in values)) throw new Error(`"${key}" needs a value for ${name}.`);
      return String(values[name]);
    });
  };
}

/** `rtl` where the language's file says so. */
export const directionOf = (language: string): string =>
  String(language === PSEUDO ? 'ltr' : readLocale(root, language)['$direction']);
