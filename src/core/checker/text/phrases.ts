/**
 * Phrases that are looked for in sentences, as authors and translators write them in the lists:
 * `*` is any rest of a word, `|` stands between words that may take each other's place, `…` is up to six words.
 * Capitals, accents, vowel signs and the ways of writing alef, hamza and taa marbuta make no difference.
 */
import { sentencesOf } from './sentences.ts';

/** A phrase that must not stand, what makes it harmless, and why it is on the list. */
export interface Phrase {
  readonly words: readonly string[];
  /** In a sentence that holds one of these too, it is meant otherwise. */
  readonly unless?: readonly string[];
  readonly because: string;
}

const MARKS = /[\p{M}\u0640]/gu; // accents, vowel signs, hamza on its seat; and the tatweel, which only stretches

/** Letters as they are compared, with single spaces between words and at both ends. */
export function plain(text: string, besides = ''): string {
  const letters = text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[’ʼ]/g, "'")
    .replace(new RegExp(`[^\\p{L}\\p{N}'${besides}]+`, 'gu'), ' ')
    .replace(/(?<=^| )'+|'+(?= |$)/g, ' ');
  return ` ${letters.trim().replace(/ +/g, ' ')} `;
}

// "and" and "so" are written together with the word after them in Arabic
const JOINED = '(?:[وف](?=[\\u0600-\\u06ff]))?';

const word = (token: string): string => (token === '…' ? '(?:[^ ]+ ){0,6}?' : `(?:${token.replaceAll('*', '[^ ]*')}) `);

/** One expression for all phrases of a list, so that a sentence is gone through once. */
function expression(phrases: readonly string[]): RegExp {
  // the ellipsis is kept from being taken apart into three full stops
  const alternatives = phrases.map((phrase) =>
    phrase
      .split(/\s+/)
      .map((token) => word(token === '…' ? token : plain(token, '*|').trim()))
      .join(''),
  );
  return new RegExp(` ${JOINED}(?:${alternatives.join('|')})`, 'u');
}

const compiled = new WeakMap<Phrase, { bad: RegExp; harmless: RegExp | undefined }>();

function compile(entry: Phrase): { bad: RegExp; harmless: RegExp | undefined } {
  const known = compiled.get(entry) ?? {
    bad: expression(entry.words),
    harmless: entry.unless && expression(entry.unless),
  };
  compiled.set(entry, known);
  return known;
}

/** For each entry that stands in a text the words it was found by, as they are compared. */
export function findPhrases(text: string, list: readonly Phrase[]): { found: string; entry: Phrase }[] {
  const sentences = sentencesOf(text).map((one) => plain(one));
  return list.flatMap((entry) => {
    const { bad, harmless } = compile(entry);
    const [found] = sentences.flatMap((sentence) =>
      harmless?.test(sentence) ? [] : (bad.exec(sentence)?.[0].trim() ?? []),
    );
    return found === undefined ? [] : [{ found, entry }];
  });
}

const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]/g;

/** The text without what it quotes. */
export const withoutQuotes = (text: string): string => text.replace(QUOTED, ' … ');
