import { fault, languageFile } from '../fault.ts';
import type { WordRule } from './rule.ts';

const filmOf = (words: unknown): unknown =>
  typeof words === 'object' && words !== null ? (words as { signed?: unknown }).signed : undefined;

/** A film in a sign language that the words name is there: a child is offered none that does not play. */
export const filmsThere: WordRule = function* ({ words, options: { films } }) {
  if (!films) return;
  for (const [language, file] of Object.entries(words)) {
    const film = filmOf(file);
    if (typeof film !== 'string' || films[language]?.includes(film)) continue;
    yield fault(
      'film-missing',
      '/signed',
      `There is no film assets/signed/${language}/${film}.`,
      'Put it there, or leave “signed” out until it is there.',
      languageFile(language),
    );
  }
};
