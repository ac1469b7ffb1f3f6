import { languages, readLocale } from '../vite/locales.ts';
import { flatWords } from '../../src/core/words/flat.ts';

/** A word in each language that the game speaks, by the language. */
export type InAll = Readonly<Record<string, string>>;

/**
 * Reads the app's words.
 * @param root the project folder
 * @returns gives a word in every language; throws where a language has none
 */
export function wordsOfAll(root: string): (key: string, values?: Readonly<Record<string, string | number>>) => InAll {
  const all = languages(root).map((language) => [language, flatWords(readLocale(root, language))] as const);
  return (key, values = {}) =>
    Object.fromEntries(
      all.map(([language, words]) => {
        const word = words[key];
        if (word === undefined) throw new Error(`assets/locales/${language}.json has no "${key}".`);
        return [language, word.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))];
      }),
    );
}
