import { isAboutFile } from './about-file.ts';

/**
 * The tag of the made-up language that shows which words are not yet translatable and where longer words break a panel.
 */
export const PSEUDO = 'en-XA';

const PLAIN = 'aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPrRsStTuUvVwWxXyYzZ';
const ACCENTED = [...'áÁƀɃçÇđĐéÉƒƑĝĜĥĤíÍĵĴķĶļĻɱṀñÑóÓþÞŕŔšŠţŢúÚṽṼŵŴẋẊýÝžŽ'];
const ACCENTS = new Map([...PLAIN].map((letter, at) => [letter, ACCENTED[at] ?? letter]));

const PLACEHOLDER = /(\{\{[^}]*\}\})/;

/** Adds a third in length, in short words, so that it wraps as real words do. */
const filling = (letters: number): string =>
  'éíóú '
    .repeat(letters)
    .slice(0, Math.ceil(letters * 0.3))
    .trimEnd()
    .padEnd(Math.ceil(letters * 0.3), '·');

/** A text in the made-up language: accents, brackets around it, 30 % longer; placeholders `{{…}}` stay as they are. */
export function pseudo(text: string): string {
  const parts = text.split(PLACEHOLDER);
  const letters = parts.filter((part) => !PLACEHOLDER.test(part)).join('').length;
  const accented = parts.map((part) =>
    PLACEHOLDER.test(part) ? part : [...part].map((letter) => ACCENTS.get(letter) ?? letter).join(''),
  );
  return `⟦${accented.join('')}${letters > 0 ? ` ${filling(letters)}` : ''}⟧`;
}

/**
 * All texts of a language file in the made-up language; its tag, which stands at the top, and what begins with `$`
 * stay.
 */
export function pseudoFile<File>(file: File, top = true): File {
  if (typeof file !== 'object' || file === null) return file;
  if (Array.isArray(file))
    return file.map((one: unknown) => (typeof one === 'string' ? pseudo(one) : pseudoFile(one, false))) as File;
  const entries = Object.entries(file).map(([key, value]: [string, unknown]) => {
    if (isAboutFile(key, top)) return [key, value];
    return [key, typeof value === 'string' ? pseudo(value) : pseudoFile(value, false)];
  });
  return Object.fromEntries(entries) as File;
}
