import { wordKeys } from '../../level/word-keys.ts';
import { neutralKey } from '../../words/variants.ts';
import { fault, languageFile } from '../fault.ts';
import { placeholdersOf, wordsOf } from '../text/sentences.ts';
import { placeFor } from '../text/texts.ts';
import type { Rule, WordRule } from './rule.ts';

/** The language that the others are compared with. */
const baseOf = (texts: Readonly<Record<string, unknown>>): string | undefined =>
  'en' in texts ? 'en' : Object.keys(texts).sort()[0];

/** A file for every language of the game, each saying which language it is. */
export const languagesMissing: WordRule = function* ({ words, options }) {
  for (const language of options.languages) {
    if (!Object.hasOwn(words, language))
      yield fault(
        'language-missing',
        '',
        `There is no ${languageFile(language)}.`,
        `Copy the file of another language to ${languageFile(language)} and translate it.`,
      );
  }
  for (const [language, file] of Object.entries(words)) {
    const says: unknown =
      typeof file === 'object' && file !== null ? (file as { language?: unknown }).language : undefined;
    if (typeof says === 'string' && says !== language)
      yield fault(
        'language-name',
        '/language',
        `${languageFile(language)} says that its language is “${says}”.`,
        `Write “${language}”, or name the file ${languageFile(says)}.`,
        languageFile(language),
      );
  }
};

/** In each language the words that the level needs: no fewer, no more. */
export const wordsMissing: Rule = function* ({ level, words, texts }) {
  const needed = wordKeys(level);
  for (const [language, known] of Object.entries(texts)) {
    const file = languageFile(language);
    for (const path of needed) {
      if (!known.has(path))
        yield fault('word-missing', placeFor(path, words[language]), `The word “${path}” is missing.`, 'Add it.', file);
    }
    for (const [path, { pointer }] of known) {
      if (!needed.has(neutralKey(path)))
        yield fault(
          'word-extra',
          pointer,
          `The word “${path}” is used nowhere in the level.`,
          'Take it out, or use its id in level.json.',
          file,
        );
    }
  }
};

/**
 * Names, numbers and sounds may be alike in two languages: up to three words that all begin with a capital, or have no
 * letters.
 */
const mayBeAlike = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length <= 3 && words.every((word) => !/^\p{Ll}/u.test(word));
};

/** Words that were copied from the first language and never translated. */
export const untranslated: WordRule = function* ({ texts }) {
  const base = baseOf(texts);
  if (base === undefined) return;
  for (const [language, known] of Object.entries(texts)) {
    if (language === base) continue;
    for (const [path, { text, pointer }] of known) {
      if (text !== texts[base]?.get(path)?.text || path.startsWith('people.') || mayBeAlike(text)) continue;
      yield fault(
        'untranslated',
        pointer,
        `“${text}” is the same as in ${languageFile(base)}.`,
        'Translate it.',
        languageFile(language),
      );
    }
  }
};

/** What is filled in while playing is the same in every language. */
export const placeholders: WordRule = function* ({ texts }) {
  const base = baseOf(texts);
  if (base === undefined) return;
  for (const [language, known] of Object.entries(texts)) {
    for (const [path, { text, pointer }] of known) {
      const first = texts[base]?.get(neutralKey(path))?.text;
      const [here, there] = [placeholdersOf(text), placeholdersOf(first ?? text)];
      if (here.join() !== there.join()) {
        yield fault(
          'placeholders',
          pointer,
          `“${path}” has ${here.join(', ') || 'no placeholder'}, but ${there.join(', ') || 'none'} in ${languageFile(base)}.`,
          'Use the same placeholders in each language.',
          languageFile(language),
        );
      }
    }
  }
};
