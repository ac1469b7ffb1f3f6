import type { FlatWords } from './flat.ts';

/** What a word depends on beside its key. */
export interface Wording {
  /** Who is spoken to, `f` or `m`; absent: nobody in particular. */
  readonly context?: string | undefined;
  /** The category of plural (CLDR) that the number falls into, where there is a number. */
  readonly plural?: string | undefined;
}

/** The text of a word in the wording that fits best; none where the language has no such word. */
export function wordIn(words: FlatWords, key: string, { context, plural }: Wording): string | undefined {
  const spoken = context === undefined ? [] : [`${key}_${context}`];
  const keys = [...spoken, key].flatMap((one) => (plural === undefined ? [one] : [`${one}_${plural}`, one]));
  // to a girl or a boy comes before the neutral wording, a text for the number before one for any number
  const found = keys.find((one) => Object.hasOwn(words, one));
  return found === undefined ? undefined : words[found];
}

/** Fills `{{name}}` with its value; `lacking` says what stands there where nobody gave one. */
export const fillIn = (
  text: string,
  values: Readonly<Record<string, unknown>>,
  lacking: (placeholder: string) => string,
): string =>
  text.replaceAll(/\{\{\s*([^{}\s]+)\s*\}\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : lacking(placeholder),
  );
