import * as z from 'zod/mini';
import { lines } from '../level/line.ts';
import { common } from '../level/outcome.ts';
import { id, next } from '../level/parts.ts';
import type { Rules } from './rules.ts';

/** A part of the story that is only told. */
export const tell = z.strictObject({
  ...common,
  kind: z.literal('tell'),
  lines,
  /** The person who tells in this beat, when it is not the player. */
  tells: z.optional(id),
  next,
});
export type Tell = z.infer<typeof tell>;

export const tellRules: Rules<Tell> = {
  accepts: () => false,
  holdsDraft: () => false,
  answers: () => [],
  verdict: (beat) => ({ tells: beat.tells }),
  words: () => [],
};
