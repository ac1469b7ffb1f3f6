import { isVariant, neutralKey } from '../../words/variants.ts';
import { fault, languageFile } from '../fault.ts';
import type { WordRule } from './rule.ts';

/** A word for her or for him stands beside a neutral one, says something else, and only where the language does so. */
export const variants: WordRule = function* ({ texts, options: { gendered } }) {
  for (const [language, known] of Object.entries(texts)) {
    const file = languageFile(language);
    for (const [path, { text, pointer }] of known) {
      if (!isVariant(path)) continue;
      const neutral = known.get(neutralKey(path))?.text;
      if (gendered && !gendered.includes(language))
        yield fault(
          'variant',
          pointer,
          `“${path}” says it to a girl or a boy, but in “${language}” nothing changes with that.`,
          `Take it out, or set $gendered in assets/locales/${language}.json.`,
          file,
        );
      else if (neutral === undefined)
        yield fault(
          'variant',
          pointer,
          `“${path}” stands without “${neutralKey(path)}”, which is said to everybody else.`,
          `Add “${neutralKey(path)}”.`,
          file,
        );
      else if (neutral === text)
        yield fault(
          'variant',
          pointer,
          `“${path}” says the same as “${neutralKey(path)}”.`,
          'Take it out: the neutral wording is used where there is no other.',
          file,
        );
    }
  }
};
