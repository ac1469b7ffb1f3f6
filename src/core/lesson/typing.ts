/** A field for codes takes only their letters: what is typed becomes the letters it stands for, in groups of four. */
import { MOST_LETTERS } from '../record/lesson.ts';
import { grouped, MOST_TYPED, readLetters, writeLetters } from '../record/letters.ts';

const GROUP = 4;

const lettersIn = (text: string): string =>
  Array.from(text)
    .flatMap((sign) => writeLetters(readLetters(sign) ?? []))
    .join('');

/** What a field for codes takes at the most: one character more than a code, so that what is too long is seen to be. */
export const MOST_IN_FIELD = MOST_TYPED + 1;

/** A field in which nothing is typed. */
export const UNTYPED: Typed = { text: '', caret: 0 };

export interface Typed {
  readonly text: string;
  /** Where the next letter goes. */
  readonly caret: number;
}

/**
 * What the field shows after something was typed, pasted or taken away.
 * @param caret where the next letter would have gone in `text`
 * @returns nothing when it is longer than any code: that was pasted by mistake
 */
export function typedCode(text: string, caret: number): Typed | undefined {
  if (text.length > MOST_TYPED) return undefined;
  const letters = lettersIn(text).slice(0, MOST_LETTERS);
  const before = Math.min(lettersIn(text.slice(0, caret)).length, letters.length);
  // a full group is followed by its hyphen only once there is more
  const hyphens = before === 0 ? 0 : Math.floor((before - (before === letters.length ? 1 : 0)) / GROUP);
  return { text: grouped(letters), caret: before + hyphens };
}
