import { neutralKey } from '../../words/variants.ts';
import { fault, languageFile } from '../fault.ts';
import { own } from '../nodes.ts';
import { BLAME } from '../lists/lists.ts';
import { findPhrases, withoutQuotes } from '../text/phrases.ts';
import type { WordRule } from './rule.ts';

/** Words that put the wrong on a child, or leave no hope. What teachers are told may quote them. */
export const blame: WordRule = function* ({ id, texts, options }) {
  const { phrases, allow } = options.blame ?? BLAME;
  const allowed = new Set(allow.filter((one) => one.level === id).map((one) => one.path));
  for (const [language, known] of Object.entries(texts)) {
    for (const [path, { text, pointer }] of known) {
      if (allowed.has(neutralKey(path))) continue;
      const said = path.startsWith('teacher.') ? withoutQuotes(text) : text;
      for (const { found, entry } of findPhrases(said, own(phrases, language) ?? [])) {
        yield fault(
          'blame',
          pointer,
          `“${found}” stands in “${text}”: ${entry.because}.`,
          'Say what the one who did harm did, or what helps now; if somebody in the story says it and is answered, allow it in src/core/checker/lists/blame.json.',
          languageFile(language),
        );
      }
    }
  }
};
