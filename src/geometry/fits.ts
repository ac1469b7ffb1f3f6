/** How wide a letter of the text is on the average, in parts of its height. */
const LETTER = 0.5;
const LINE = 1.1;

/** How many lines these words take at this size of type; none hold a word that is too long for a line. */
export function linesOf(text: string, width: number, type: number): number {
  const letters = Math.floor(width / (type * LETTER));
  let lines = 1,
    room = letters;
  for (const word of text.split(' ')) {
    if (word.length > letters) return Infinity;
    if (word.length > room) {
      lines += 1;
      room = letters;
    }
    room -= word.length + 1;
  }
  return lines;
}

/** Do these words fit into a box of this size, at this size of type? Lengths in px of the sheet. */
export const fits = (text: string, width: number, height: number, type: number): boolean =>
  linesOf(text, width, type) * type * LINE <= height;
