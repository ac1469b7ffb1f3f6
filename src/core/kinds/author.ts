/** What authors, the level checker and the tests know of a kind of beat beside its rules. No pupil loads it. */
import type { Values } from '../level/condition.ts';
import type { Answer } from './kind.ts';

/** What a word is used as: how long it may be and whether it is read as a sentence go by it. */
export type Role =
  | 'bubble'
  | 'narration'
  | 'message'
  | 'alt'
  | 'ask'
  | 'how'
  | 'choice'
  | 'part'
  | 'row'
  | 'sign'
  | 'why'
  | 'reply'
  | 'hint'
  | 'item'
  | 'note'
  | 'card'
  | 'title'
  | 'helped'
  | 'could'
  | 'text'
  | 'level-title'
  | 'role'
  | 'about'
  | 'person'
  | 'feeling'
  | 'group'
  | 'prompt'
  | 'promise'
  | 'teacher';

/** A list of things with ids in a beat. */
export interface List {
  /** What one entry, and what several, are called in a sentence. */
  readonly one: string;
  readonly many: string;
  /** What the word under an entry's id is. */
  readonly role?: Role;
  /** What `say` of an entry is; else a bubble or narration. */
  readonly said?: Role;
  /** A second word of each entry, under its id and this ending. */
  readonly besides?: readonly [ending: string, role: Role];
  /** Its entries are variants: the first that holds is taken. */
  readonly picked?: true;
  /** It is not there before something was done: it comes only after the answer, or while that is being made. */
  readonly after?: true;
  /** The rule that an entry breaks which nobody ever comes to; `never-shown` where it has none of its own. */
  readonly unreached?: string;
}

/** Something wrong with one beat. */
export interface BeatFault {
  readonly rule: string;
  /** Where in the beat, as the end of a JSON pointer: `/messages/0/sign`, or nothing. */
  readonly place: string;
  readonly message: string;
  readonly mend: string;
}

/** One thing that is pressed to answer: what stands under this id, or what is found beside it. */
export interface Press {
  /** The `data-choice` of what is pressed. */
  readonly choice?: string;
  /** A selector, where it is no choice. */
  readonly selector?: string;
  /** The id of the element it stands in, where the same choice stands twice. */
  readonly within?: string;
}

/**
 * A beat for tests, of which nothing else in a level needs to know. It may name `you`, `pip`, `mei` and `gran` of the
 * cast, and stands in the street in the evening with the four places `left`, `right`, `centre` and `far-left`.
 */
export interface Example<Beat> {
  /** Without `next`: whoever puts it into a level says where it leads. */
  readonly beat: Omit<Beat, 'next'>;
  /** Its words in English. */
  readonly words: Readonly<Record<string, string>>;
  /** Whole answers, half-made ones, and some that are refused. */
  readonly whole: readonly Answer[];
  readonly part: readonly Answer[];
  readonly refused: readonly Answer[];
}

/** What is said of a kind of beat to authors, and what their work is checked and tried by. */
export interface Author<Beat> {
  /** What an editor says of the kind, and of each key that means something of its own here. */
  readonly about: string;
  readonly keys?: Readonly<Record<string, string>>;
  /** Its lists, by key. */
  readonly lists?: Readonly<Record<string, List>>;
  /** Word ids under keys of their own, and what those words are. */
  readonly keyed?: Readonly<Record<string, Role>>;
  /** A second word of those, under the id and this ending. */
  readonly besides?: Readonly<Record<string, readonly [ending: string, role: Role]>>;
  /** Keys, beside `who`, `by` and `tells`, that name somebody of the cast. */
  readonly people?: readonly string[];
  /** Rows of an answer that a line may `speak`. */
  spoken?(beat: Beat): readonly string[];
  /** The list that its options stand in, for the place of a fault. */
  readonly optionsIn?: string;
  /** The choices that have no symbol yet. */
  withoutSymbol?(beat: Beat): readonly string[];
  /** Seconds it takes to come through it beside reading its words. */
  seconds?(beat: Beat): number;
  /** How many things of the picture can be looked at or touched, for the checker's table. */
  touched?(beat: Beat): number;
  /** What must be in the picture as it is asked: an object of the place, somebody, or a prop. */
  stands?(beat: Beat, given: Values): readonly { readonly at: string; readonly place: string }[];
  /** What comes up while it is being answered, each with values that hold then. */
  during?(beat: Beat, given: Values): Iterable<{ readonly part: object; readonly given: Values }>;
  /** What an answer may hold that some condition must ask for: by the key, or another one, and the id of a condition. */
  matters?(
    beat: Beat,
  ): readonly { readonly key: string; readonly or?: string; readonly id: string; readonly place: string }[];
  /** What is wrong with a beat by itself. */
  faults?(beat: Beat): Iterable<BeatFault>;
  /** What is wrong with it when it is come to with these values. `when` says that as the end of a sentence. */
  faultsWith?(beat: Beat, given: Values, when: string): Iterable<BeatFault>;
  /** What can be done with a picture here, in the words of a choice's `acts`, beside what stands under that key. */
  handles?(beat: Beat): Iterable<{ readonly act: string; readonly place: string }>;
  /** How many things can be done here, for the checker's table. */
  actions?(beat: Beat): number;
  /** What is pressed for this answer, one after the other; only of a kind that asks. */
  presses?(beat: Beat, given: Values, answer: Answer): readonly Press[];
  /** By what a half-made answer is made in the panel, and by what it is taken back where that must be: selectors. */
  readonly half?: { readonly make: string; readonly back?: string };
  readonly example: Example<Beat>;
}
