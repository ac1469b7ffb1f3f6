import type { Phrase } from '../text/phrases.ts';
import blameLists from './blame.json' with { type: 'json' };
import keepingLists from './keeping.json' with { type: 'json' };

/** Phrases by language. */
export type PhraseLists = Readonly<Record<string, readonly Phrase[]>>;

/**
 * A word that may stand although it holds a listed phrase: because it is answered, or is what somebody does *not* say.
 */
export interface Allowed {
  readonly level: string;
  /** The path of the word in the language files. */
  readonly path: string;
  readonly because: string;
}
export interface BlameLists {
  readonly phrases: PhraseLists;
  readonly allow: readonly Allowed[];
}

/** Words that blame, and words that leave no hope. */
export const BLAME: BlameLists = blameLists;
/** Words for keeping, copying or passing on a picture. */
export const KEEPING: PhraseLists = keepingLists;
