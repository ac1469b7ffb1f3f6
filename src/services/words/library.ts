/** The library for words, in a file of its own. */
import { createInstance } from 'i18next';
import { quietly } from '../device/quietly.ts';
import type { MakeSpeaker } from './speaker.ts';

/** Says all words once it is here. */
export const librarySpeaker: MakeSpeaker = (lacking) => {
  // keys hold dots and colons of their own, and no word ever becomes HTML
  const library = createInstance({
    fallbackLng: false,
    initAsync: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, [placeholder = '']: readonly string[]) => lacking(placeholder, text),
  });
  // nothing is fetched: with its words given by hand it is ready in the same moment
  quietly(library.init());
  return {
    // they lie flat and are never changed: a copy of thousands would hold up what is being played
    add(language, of, words) {
      library.addResourceBundle(language, of, words, false, true, { skipCopy: true, silent: true });
    },
    say({ language, of, key, values, context }) {
      const asked = { ...values, ...(context === undefined ? {} : { context }), ns: of, lng: language };
      return library.exists(key, asked) ? library.t(key, asked) : undefined;
    },
  };
};
