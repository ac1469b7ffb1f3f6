/** Words, sentences and characters of a line, for any language of the game. */

/** Short forms whose full stop does not end a sentence. */
const SHORT_FORMS = /(?<![\p{L}])(Mr|Mrs|Ms|Dr|St|Sr|Sra|Srta|Dra|Prof|Profa|etc)\./giu;
/** A mark, and perhaps a closing quote; not before a small letter, as in “Now!” she says. */
const END = /(?<=[.!?…؟۔]["'”’»)]*)\s+(?!\p{Ll})/u;

/** The sentences of a line; a line without a full stop is one. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(SHORT_FORMS, '$1')
    .split(END)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];

/** Characters as they are seen: vowel signs and accents count with their letter. */
export const charactersOf = (text: string): number => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;

const PLACEHOLDER = /\{\{[^{}]*\}\}|\$t\([^)]*\)/g;

/** Placeholders that are filled in while playing, sorted: `{{name}}`. */
export const placeholdersOf = (text: string): string[] =>
  (text.match(PLACEHOLDER) ?? []).map((one) => one.replaceAll(' ', '')).sort();
