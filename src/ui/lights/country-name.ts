import { NO_COUNTRY } from '../../core/lights/light.ts';

/** The name of a country in the language in use. @param unsaid the words for one that was not said */
export const countryName = (language: string, code: string, unsaid: string): string =>
  code === NO_COUNTRY ? unsaid : (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code);
