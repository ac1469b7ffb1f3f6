/** The name of a language, in its own words. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** Does the language tell capitals and small letters apart? */
export const hasCapitals = (language: string): boolean =>
  languageName(language).toUpperCase() !== languageName(language).toLowerCase();
