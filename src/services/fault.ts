import type { FaultKey } from '../ports/word-keys.ts';

/** An error that is told to people by a word of the app. */
export const fault = (word: FaultKey): Error => new Error(word);
