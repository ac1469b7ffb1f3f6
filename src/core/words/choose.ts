/** The language the game falls back to. */
export const USUAL_LANGUAGE = 'en';

const longest = 35;
const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The language asked for in an address, as `?lang=es` before or inside its hash; what is no language tag is nothing.
 */
export function languageInAddress(address: string): string | null {
  const asked = /[?&]lang=([^&#]*)/.exec(address)?.[1];
  return asked ? asked.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, longest) || null : null;
}

/**
 * The language of the game nearest to a tag: the same, else one with the same base (`es` for `es-MX`, `pt-BR` for
 * `pt`).
 */
export function nearest(tag: string, languages: readonly string[]): string | undefined {
  return (
    languages.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    languages.find((one) => baseOf(one) === baseOf(tag))
  );
}

export interface LanguageChoice {
  readonly language: string;
  /** What the address asked for and the game is not in. */
  readonly unknown: string | null;
}

/**
 * Which language to show: the address's, else the one set on this device, else the first that the device prefers and
 * the game has, else English. An unknown one in the address gives English, so that a mistyped link does the same on
 * every device.
 */
export function chooseLanguage(
  asked: string | null,
  set: string | null,
  preferred: readonly string[],
  languages: readonly string[],
): LanguageChoice {
  if (asked !== null) {
    const found = nearest(asked, languages);
    return { language: found ?? USUAL_LANGUAGE, unknown: found === undefined ? asked : null };
  }
  const wanted = [...(set === null ? [] : [set]), ...preferred];
  const found = wanted.map((tag) => nearest(tag, languages)).find((one) => one !== undefined);
  return { language: found ?? USUAL_LANGUAGE, unknown: null };
}
