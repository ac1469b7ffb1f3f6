/** How wide a letter of the text is on the average, in parts of its height. */
const LETTER = 0.5;
const LINE = 1.1;

/** Do these words fit into a box of this size, at this size of type? A word that is too long for a line does not. Lengths in px of the sheet. */
export function fits(text: string, width: number, height: number, type: number): boolean {
  const letters = Math.floor(width / (type * LETTER));
  let lines = 1, room = letters;
  for (const word of text.split(' ')) {
    if (word.length > letters) return false;
    if (word.length > room) {
      lines += 1;
      room = letters;
    }
    room -= word.length + 1;
  }
  return lines * type * LINE <= height;
}
