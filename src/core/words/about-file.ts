/** Keys at the top of a language file that tell of the file, and are no words of the game. */
const ABOUT_FILE = new Set(['language', 'readBy', 'signed']);

/** @param top does the key stand at the top of the file? */
export const isAboutFile = (key: string, top: boolean): boolean => key.startsWith('$') || (top && ABOUT_FILE.has(key));
