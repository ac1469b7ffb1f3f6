import type { Level } from '../level/schema.ts';
import type { BlameLists, PhraseLists } from './lists/lists.ts';
import type { Texts } from './text/texts.ts';
import type { Use } from './text/uses.ts';
import type { Survey } from './explore/survey.ts';
import type { Explored } from './explore/explore.ts';

/** The ids that pictures and sounds are known by; a list that is left out is not checked. */
export interface ArtLists {
  readonly figures?: readonly string[];
  readonly faces?: readonly string[];
  readonly poses?: readonly string[];
  /** The attitudes of a figure that does not take all of them, by its id. */
  readonly posesOf?: Readonly<Record<string, readonly string[]>>;
  readonly held?: readonly string[];
  readonly props?: readonly string[];
  readonly sounds?: readonly string[];
  readonly icons?: readonly string[];
  /** The spots of each place. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
  /** The things that a place draws by itself, beside those of `props`, which can stand anywhere. */
  readonly things?: Readonly<Record<string, readonly string[]>>;
  /** What can be looked at in each place. */
  readonly objects?: Readonly<Record<string, readonly string[]>>;
}

/** A measure of how hard a language is to read. */
export interface Readability {
  readonly name: string;
  /** The school grade that these sentences ask for. */
  grade(sentences: readonly string[]): number;
}

export interface Options {
  /** The languages that the level must be in. */
  readonly languages: readonly string[];
  /** Those in which a text can change with the gender of who is spoken to; where it is left out, any may. */
  readonly gendered?: readonly string[];
  readonly art?: ArtLists;
  /** The films in a sign language that there are, by language; where it is left out, they are not checked. */
  readonly films?: Readonly<Record<string, readonly string[]>>;
  /** By language; the others are measured by the length of their sentences. */
  readonly readability?: Readonly<Record<string, Readability>>;
  /** In place of the lists that come with the checker. */
  readonly blame?: BlameLists;
  readonly keeping?: PhraseLists;
}

/** The words of a level, as far as they can be read. */
export interface CheckedWords {
  readonly words: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, Texts>>;
  /** The level's id, where it can be read. */
  readonly id: string;
  readonly options: Options;
}

/** A level that fits the schema, its words, and what is known of both. */
export interface Checked extends CheckedWords {
  readonly level: Level;
  readonly uses: readonly Use[];
  readonly explored: Explored;
  readonly survey: Survey;
}
