import type { Values } from '../level/condition.ts';
import type { Outcome, Pass } from '../level/outcome.ts';
import type { Grade } from '../level/parts.ts';

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

/** What a pass means: nobody judges it, and somebody else may tell. */
export const passed = (pass: Pass | undefined): Verdict => ({ tells: pass?.tells, outcome: pass });

/** The words over a fork: its question, and what to do where that needs saying. */
export const askWords = ({ ask, how }: { ask?: string | undefined; how?: string | undefined }): string[] => [
  ask ?? 'ask',
  ...(how === undefined ? [] : [how]),
];

/** The rules of one kind of beat. `given` are the values before the answer, except in `verdict`, where it is in. */
export interface Rules<Beat> {
  /** Is this a whole, allowed answer? */
  accepts(beat: Beat, given: Values, answer: Answer): boolean;
  /** May this be kept as a half-made answer? */
  holdsDraft(beat: Beat, given: Values, draft: Answer): boolean;
  /** Every whole answer there is, for the checker's walk. */
  answers(beat: Beat, given: Values): Iterable<Answer>;
  verdict(beat: Beat, given: Values): Verdict;
  /** The word ids this kind needs beside those of its lines. */
  words(beat: Beat): string[];
}

/** The values an answer adds: `beat` and `beat.key`. */
export function valuesOf(beatId: string, answer: Answer): Values {
  return Object.fromEntries(
    Object.entries(answer).map(([key, ids]) => [key === '' ? beatId : `${beatId}.${key}`, ids]),
  );
}
