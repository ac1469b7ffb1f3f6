import * as z from 'zod/mini';

/**
 * What is asked before and after, the same both times; each answer is a number from 0. Nothing asks what has happened
 * to the pupil.
 * `know` is a score of five ticks, `first` whom one would tell first, the others are scales.
 */
export const QUESTIONS = [
  { id: 'know', answers: 6 },
  { id: 'blame', answers: 3 },
  { id: 'kind', answers: 4 },
  { id: 'silent', answers: 4 },
  { id: 'shame', answers: 4 },
  { id: 'first', answers: 5 },
  { id: 'sure', answers: 4 },
  { id: 'able', answers: 4 },
] as const;
export type QuestionId = (typeof QUESTIONS)[number]['id'];
export const QUESTION_IDS = QUESTIONS.map((one) => one.id) as readonly QuestionId[];

/** Answers of one time; a question may be left out. */
export const answers = z.strictObject(
  Object.fromEntries(
    QUESTIONS.map((one) => [one.id, z.optional(z.int().check(z.minimum(0), z.maximum(one.answers - 1)))]),
  ) as Record<QuestionId, z.ZodMiniOptional<z.ZodMiniInt>>,
);
export type Answers = z.infer<typeof answers>;
