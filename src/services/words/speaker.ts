import type { FlatWords } from '../../core/words/flat.ts';
import { fillIn, wordIn } from '../../core/words/say.ts';
import type { Values } from '../../ports/word-keys.ts';

/** What a word is asked for with. */
export interface Asked {
  readonly language: string;
  /** Whose word it is: the app's, or a level's. */
  readonly of: string;
  readonly key: string;
  readonly values: Values;
  /** Who is spoken to, `f` or `m`; absent: nobody in particular. */
  readonly context: string | undefined;
}

/** Says words that it was given. */
export interface Speaker {
  add(language: string, of: string, words: FlatWords): void;
  /** The word, filled in; none where that language has it not, or has not come. */
  say(asked: Asked): string | undefined;
}

/** @param lacking says what stands in a text for a value that nobody gave */
export type MakeSpeaker = (lacking: (placeholder: string, text: string) => string) => Speaker;

/** Says the first words, before the library for words has come: the first page does not wait for it. */
export const firstSpeaker: MakeSpeaker = (lacking) => {
  const come = new Map<string, FlatWords>();
  const rules = new Map<string, Intl.PluralRules>();
  const placeOf = (language: string, of: string): string => `${language} ${of}`;
  const pluralOf = (language: string, count: number): string => {
    const known = rules.get(language) ?? new Intl.PluralRules(language);
    rules.set(language, known);
    return known.select(count);
  };
  return {
    add(language, of, words) {
      come.set(placeOf(language, of), words);
    },
    say({ language, of, key, values, context }) {
      const { count } = values;
      const plural = typeof count === 'number' ? pluralOf(language, count) : undefined;
      const text = wordIn(come.get(placeOf(language, of)) ?? {}, key, { context, plural });
      return text === undefined ? undefined : fillIn(text, values, (placeholder) => lacking(placeholder, text));
    },
  };
};
