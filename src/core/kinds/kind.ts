/** What every kind of beat says of itself. The game asks this table, and never what a kind is called. */
import type * as z from 'zod/mini';
import type { Condition, Values } from '../level/condition.ts';
import type { SayLine, SeenLine } from '../level/line.ts';
import type { Outcome, Pass } from '../level/outcome.ts';
import type { Grade, Wording } from '../level/parts.ts';
import type { StageChange } from '../level/stage.ts';

/**
 * An answer to one beat: '' is the beat itself, other keys are its rows or positions. Each becomes `beat` or
 * `beat.key`.
 */
export type Answer = Values;

/** What an answer means: for the class, for the checker and for the story. */
export interface Verdict {
  grade?: Grade | undefined;
  /** The choice itself adds to the harm. */
  harm?: boolean | undefined;
  /** The person who tells somebody who can help, because of this answer. */
  tells?: string | undefined;
  outcome?: Outcome | undefined;
}

/** One of several things that can be chosen, or that can come of an answer. */
export interface Option extends Verdict {
  readonly id: string;
  /** Its words among those of the beat; without them it is named in the class's talk alone. */
  readonly label?: Wording | undefined;
}

/** Warning signs, what there was to find in a room, or what could be done on a phone. */
export type SignsAre = 'signs' | 'finds' | 'actions';

/** Something to find, and under which answers it can be seen; without a condition always. */
export interface Sign {
  readonly id: string;
  readonly if?: Condition | undefined;
}

/** One thing done on the way to an answer, and what came of it. */
export interface Step {
  /** What was done, by its word in the beat. */
  readonly chosen: Chosen;
  readonly lines: readonly (SayLine | SeenLine)[];
  /** What of the picture it was done to: the camera leans to it. */
  readonly on?: string | undefined;
}

/** What stands in the transcript as said, done or looked at. */
export interface Chosen {
  readonly say: Wording;
  readonly icon: 'say' | 'do' | 'look';
}

/** Could these ids have stood under a key of an answer at some time? */
export type Possible = (ids: readonly string[]) => boolean;

/** Something read while one answers: a word of the beat, and of whom; without anybody it is nobody's, or one's own. */
export interface Arrived {
  readonly say: string;
  readonly who?: string | undefined;
  readonly own?: true;
}

/** What an ending says, each under its condition. */
export interface End {
  /** The word id of its title. */
  readonly title: string;
  readonly helped: readonly { readonly who: string }[];
  readonly cost: readonly { readonly say: string; readonly if?: Condition | undefined }[];
  readonly could: readonly { readonly say: string; readonly if?: Condition | undefined }[];
}

/**
 * One kind of beat. `given` are the values before the answer, except in `verdict` and `value`, where it is in.
 * What authors, the checker and the tests know of a kind besides stands in its `Author`, which no pupil loads.
 */
export interface Kind<Beat, Does extends 'tells' | 'asks' | 'ends' = 'tells' | 'asks' | 'ends'> {
  /** What stands in `level.json`. */
  readonly schema: z.ZodMiniType<Beat>;
  /** It only tells, it asks something so that an answer or a pass leads on, or the story ends with it. */
  readonly does: Does;
  /** The usual panel, or the broad one beside a close-up of the stage. */
  readonly panel: 'usual' | 'broad';
  /** Is this a whole, allowed answer? */
  accepts(beat: Beat, given: Values, answer: Answer): boolean;
  /** May this be kept as a half-made answer? */
  holdsDraft(beat: Beat, given: Values, draft: Answer): boolean;
  /** Every whole answer there is. */
  answers(beat: Beat, given: Values): Iterable<Answer>;
  /** What an answer may hold under each of its keys, whatever the conditions of the moment: for a kept story. */
  possible(beat: Beat): Readonly<Record<string, Possible>>;
  verdict(beat: Beat, given: Values): Verdict;
  /** All that may be told after an answer; what is told after a pass is the pass's own. */
  outcomes(beat: Beat): readonly (Outcome | undefined)[];
  /** The word ids it needs beside those of its lines. */
  words(beat: Beat): string[];
  /** What the class is summed up by: choices, or results. None where an answer is not one of several. */
  options(beat: Beat): readonly Option[];
  /** What may stand in the record besides the pass, in the level's order; none where it is no single value. */
  recorded(beat: Beat): readonly string[];
  /** What is recorded of an answer that is no pass. */
  value(beat: Beat, given: Values): string | undefined;
  /** Signs, of which it is recorded which were found: all there are, each with when it can be seen. */
  signs?(beat: Beat): readonly Sign[];
  /** What its signs are called in a class's charts: warning signs of a conversation, or what was found in a room. */
  readonly signsAre?: SignsAre;
  /** What is done here is done on devices too: the teacher's sheet says where such buttons usually are. */
  readonly asOnDevices?: true;
  /** The answers whose pictures are drawn before they are given. Few: each is played. */
  ahead?(beat: Beat, given: Values): Iterable<Answer>;
  /** What of an answer stands in the transcript as said or done. */
  chosen?(beat: Beat, answer: Answer): Chosen | undefined;
  /** What was done on the way to an answer, even a half-made one, in order; and what was said to it. */
  steps?(beat: Beat, given: Values, made: Answer): readonly Step[];
  /** What is read while one answers, as it came: it stands in the story's log, and is heard there. */
  arrived?(beat: Beat, answer: Answer): readonly Arrived[];
  /** What an answer, even a half-made one, changes in the picture at once; without it, all it could change now. */
  seen?(beat: Beat, given: Values, answer?: Answer): readonly StageChange[];
  /** Who tells somebody here however it is answered: the whole beat is telling. */
  teller?(beat: Beat): string | undefined;
  /** Only of a kind that ends the story. */
  end?(beat: Beat): End;
}

/** What stands in the record of an answer that is whole and not one of several; its parts are nobody's business. */
export const SAID = 'said';

/** What a pass means: nobody judges it, and somebody else may tell. */
export const passed = (pass: Pass | undefined): Verdict => ({ tells: pass?.tells, outcome: pass });

/** The words over a fork: its question, and what to do where that needs saying. */
export const askWords = ({ ask, how }: { ask?: string | undefined; how?: string | undefined }): string[] => [
  ask ?? 'ask',
  ...(how === undefined ? [] : [how]),
];

/** The values an answer adds: `beat` and `beat.key`. */
export function valuesOf(beatId: string, answer: Answer): Values {
  return Object.fromEntries(
    Object.entries(answer).map(([key, ids]) => [key === '' ? beatId : `${beatId}.${key}`, ids]),
  );
}

type Listed = readonly { readonly id: string }[];

/** The ids of a list. */
export const idsOf = (list: Listed): string[] => list.map((one) => one.id);

/** Some of the list, none twice. */
export const someOf =
  (list: Listed): Possible =>
  (ids) =>
    ids.every((id, at) => list.some((one) => one.id === id) && ids.indexOf(id) === at);

/** Just one of the list. */
export const oneOf =
  (list: Listed): Possible =>
  (ids) =>
    ids.length === 1 && someOf(list)(ids);

/** All of the list, in any order. */
export const allOf =
  (list: Listed): Possible =>
  (ids) =>
    ids.length === list.length && someOf(list)(ids);

/** Of a kind that only tells: nothing is answered. */
export const NOTHING_ASKED = {
  accepts: () => false,
  holdsDraft: () => false,
  answers: () => [],
  possible: () => ({}),
  outcomes: () => [],
  options: () => [],
  recorded: () => [],
  value: () => undefined,
} as const;
