import * as z from 'zod/mini';
import { condition, holds, PASSED, type Values } from '../level/condition.ts';
import { forkParts, outcome } from '../level/outcome.ts';
import { grade, id } from '../level/parts.ts';
import { type Answer, askWords, type Rules } from './rules.ts';

const part = z.strictObject({
  id,
  if: z.optional(condition),
  /** What stands before this part in the sentence; the marks themselves are the language's. */
  join: z.optional(z.enum(['space', 'comma', 'stop'])),
});
const row = z.strictObject({ id, parts: z.array(part).check(z.minLength(1)) });
export type Row = z.infer<typeof row>;

/** Build the sentence with which one tells: a part from each row; then hear it answered. */
export const rehearse = z.strictObject({
  ...forkParts,
  kind: z.literal('rehearse'),
  /** Who speaks, and who listens. */
  who: id,
  to: id,
  rows: z.array(row).check(z.minLength(1), z.maxLength(4)),
  grade: z.optional(grade),
  tells: z.optional(id),
  outcome: z.optional(outcome),
});
export type Rehearse = z.infer<typeof rehearse>;

export const partsNow = (line: Row, given: Values): Row['parts'] => line.parts.filter((one) => holds(one.if, given));

const allowed = (beat: Rehearse, given: Values, answer: Answer): boolean =>
  Object.entries(answer).every(([key, ids]) => {
    const line = beat.rows.find((one) => one.id === key);
    return line !== undefined && ids.length === 1 && partsNow(line, given).some((one) => one.id === ids[0]);
  });

export const rehearseRules: Rules<Rehearse> = {
  // '' says that the sentence was said, so that "passed" and "not reached" differ
  accepts(beat, given, answer) {
    const { '': said, ...rows } = answer;
    return said?.join() === 'said' && Object.keys(rows).length === beat.rows.length && allowed(beat, given, rows);
  },
  holdsDraft: allowed,
  *answers(beat, given) {
    let made: Answer[] = [{ '': ['said'] }];
    for (const line of beat.rows)
      made = made.flatMap((one) => partsNow(line, given).map((added) => ({ ...one, [line.id]: [added.id] })));
    yield* made;
  },
  verdict(beat, given) {
    const passed = given[beat.id]?.[0] === PASSED;
    // a pass here is still a way to be heard: the adult asks
    return passed
      ? { tells: beat.tells, outcome: beat.pass }
      : { grade: beat.grade, tells: beat.tells, outcome: beat.outcome };
  },
  words: (beat) => [...askWords(beat), ...beat.rows.flatMap((line) => [line.id, ...line.parts.map((one) => one.id)])],
};
