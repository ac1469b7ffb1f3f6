/** Letters for codes that are written on a board and typed by children: digits and capitals without I, L, O and U. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is typed in place of a letter it looks like. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };
/** Zero in the digits that other keyboards type: Arabic-Indic, Persian, Devanagari, Bengali. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

const plain = (sign: string): string => {
  const zero = ZEROS.find((first) => sign.charCodeAt(0) >= first && sign.charCodeAt(0) < first + 10);
  return zero === undefined ? (LOOKALIKES[sign] ?? sign) : String(sign.charCodeAt(0) - zero);
};

/** Characters: no code, however it is grouped, has as many; what is longer is not read at all. */
export const MOST_TYPED = 200;

/**
 * The numbers 0–31 that a typed text stands for, in any case and however grouped; nothing when a sign is none of the
 * letters, or there are too many.
 */
export function readLetters(text: string): number[] | undefined {
  if (text.length > MOST_TYPED) return undefined;
  const signs = [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Dash}_.·]/gu, ''),
  ];
  const numbers = signs.map((sign) => LETTERS.indexOf(plain(sign)));
  return numbers.includes(-1) ? undefined : numbers;
}

export const writeLetters = (numbers: readonly number[]): string => numbers.map((one) => LETTERS[one]).join('');

/** In groups of four, as it is shown: `K7QM-2XPD-90RT`. */
export const grouped = (letters: string): string => (letters.match(/.{1,4}/g) ?? []).join('-');

/** Doubles in the field of 32 elements, by the polynomial x⁵ + x² + 1, in which 2 has the order 31. */
const double = (one: number): number => (one << 1) ^ (one & 16 ? 0b100101 : 0);

/**
 * The check letter: each letter is weighted with a power of 2 in the field of 32 elements. The weights are never 0, so
 * every single wrong letter is seen; those of letters less than 31 places apart are never alike, so every swap of two
 * such letters that differ is seen, too.
 */
export const checkLetter = (numbers: readonly number[]): number => numbers.reduce((sum, one) => double(sum ^ one), 0);

/** Do the letters agree with the last of them, the check letter? */
export const agrees = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && checkLetter(numbers.slice(0, -1)) === numbers[numbers.length - 1];
