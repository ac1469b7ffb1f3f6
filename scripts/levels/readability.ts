import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Readability } from '../../src/core/checker/checked.ts';
import { wordsOf } from '../../src/core/checker/text/sentences.ts';

/**
 * The Flesch–Kincaid grade of English sentences: 0.39 × words a sentence + 11.8 × syllables a word − 15.59, as a US
 * school grade. Source: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, “Derivation of new readability
 * formulas for Navy enlisted personnel”, Research Branch Report 8-75, 1975.
 */
const english: Readability = {
  name: 'Flesch–Kincaid',
  grade(sentences) {
    const words = sentences.flatMap(wordsOf);
    if (words.length === 0) return 0;
    return fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    });
  },
};

/** The measures there are, by language. */
export const READABILITY: Readonly<Record<string, Readability>> = { en: english };
