/** How wide a letter of the text is on the average, in parts of its height. */
const LETTER = 0.5;
const LINE = 1.1;

/** Han, Kana and Thai stand without spaces between words: a line may end after any letter. Han and Kana fill a square. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/** A word in the parts that a line must hold whole: itself, or its letters where it stands without spaces. */
const partsOf = (word: string): string[] => (UNSPACED.test(word) ? [...word] : [word]);
const widthOf = (part: string): number => [...part].reduce((sum, letter) => sum + (SQUARE.test(letter) ? 2 : 1), 0);

/** How many lines these words take at this size of type; none hold a word that is too long for a line. */
export function linesOf(text: string, width: number, type: number): number {
  const letters = Math.floor(width / (type * LETTER));
  let lines = 1,
    room = letters;
  for (const word of text.split(' ')) {
    for (const part of partsOf(word)) {
      const length = widthOf(part);
      if (length > letters) return Infinity;
      if (length > room) {
        lines += 1;
        room = letters;
      }
      room -= length;
    }
    room -= 1;
  }
  return lines;
}

/** Do these words fit into a box of this size, at this size of type? Lengths in px of the sheet. */
export const fits = (text: string, width: number, height: number, type: number): boolean =>
  linesOf(text, width, type) * type * LINE <= height;
