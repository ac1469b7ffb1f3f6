import * as z from 'zod/mini';
import { condition, holds, PASSED, type Values } from '../level/condition.ts';
import { forkParts, outcome } from '../level/outcome.ts';
import { grade, id, wording } from '../level/parts.ts';
import { askWords, passed, type Rules } from './rules.ts';

/** One thing the player can say or do. The words stand under its id, or under `label`. */
export const choice = z.strictObject({
  id,
  icon: z.enum(['say', 'do']),
  label: z.optional(wording),
  if: z.optional(condition),
  grade: z.optional(grade),
  /** The choice itself adds to the harm. Never in a level played as the target. */
  harm: z.optional(z.boolean()),
  /** What it does with a picture; refused where a private picture is in the story. */
  acts: z.optional(z.array(z.enum(['screenshot', 'keep', 'copy', 'forward', 'ask-picture']))),
  tells: z.optional(id),
  outcome: z.optional(outcome),
});
export type Choice = z.infer<typeof choice>;

/** A fork: pick what to say or do. */
export const choose = z.strictObject({
  ...forkParts,
  kind: z.literal('choose'),
  choices: z.array(choice).check(z.minLength(2)),
});
export type Choose = z.infer<typeof choose>;

/** The choices that stand here now, in the level's order. */
export const choicesNow = (beat: Choose, given: Values): Choice[] => beat.choices.filter((one) => holds(one.if, given));

export const chooseRules: Rules<Choose> = {
  accepts(beat, given, answer) {
    const [chosen, ...more] = answer[''] ?? [];
    return (
      more.length === 0 && Object.keys(answer).length === 1 && choicesNow(beat, given).some((one) => one.id === chosen)
    );
  },
  holdsDraft: () => false,
  answers: (beat, given) => choicesNow(beat, given).map((one) => ({ '': [one.id] })),
  verdict(beat, given) {
    const chosen = given[beat.id]?.[0];
    if (chosen === PASSED) return passed(beat.pass);
    const found = beat.choices.find((one) => one.id === chosen);
    return { grade: found?.grade, harm: found?.harm, tells: found?.tells, outcome: found?.outcome };
  },
  words: (beat) => [
    ...askWords(beat),
    ...beat.choices.flatMap((one) => {
      if (one.label === undefined) return [one.id];
      return typeof one.label === 'string' ? [one.label] : one.label.map((variant) => variant.say);
    }),
  ],
};
