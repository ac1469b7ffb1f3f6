import * as z from 'zod/mini';
import { lines } from './line.ts';
import { grade, id, next } from './parts.ts';
import { condition } from './condition.ts';
import { stageChange } from './stage.ts';

/** What happens after an answer: seen, then read; then perhaps "later that day"; then where to. */
export const outcome = z.strictObject({
  lines: z.optional(lines),
  /** "Later that day": what a low choice leads to, before the door back. */
  later: z.optional(lines),
  next: z.optional(next),
});
export type Outcome = z.infer<typeof outcome>;

/**
 * A pass. `as` lets it count as one of the choices, for small choices that must have an answer; `tells` names who tells
 * when the player passes.
 */
export const pass = z.strictObject({ ...outcome.def.shape, as: z.optional(id), tells: z.optional(id) });
export type Pass = z.infer<typeof pass>;

/** The answer to an order or a purse: the first result whose condition holds. */
export const result = z.strictObject({
  id,
  if: z.optional(condition),
  grade: z.optional(grade),
  harm: z.optional(z.boolean()),
  tells: z.optional(id),
  outcome: z.optional(outcome),
});
export type Result = z.infer<typeof result>;

/** What every beat may have. */
export const common = {
  id,
  /** The picture as this beat begins. */
  stage: z.optional(stageChange),
  lines: z.optional(lines),
  /** This beat is the door back after a low choice: "later that day". */
  later: z.optional(z.boolean()),
};

/** What every fork may have besides. */
export const forkParts = {
  ...common,
  ask: z.optional(id),
  /** What to do here, in a quieter line under the question: "Tap a message that shows it." */
  how: z.optional(id),
  /** `false`: not summed up for the class (too few come here, or the answer is nobody's business). */
  counted: z.optional(z.boolean()),
  /** `false`: leaves no trace in the record (feelings). */
  recorded: z.optional(z.boolean()),
  pass: z.optional(pass),
  next: z.optional(next),
};
