import * as z from 'zod/mini';
import { condition } from '../level/condition.ts';
import { common } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import type { Rules } from './rules.ts';

/** How the story ends: who helped, one sentence one could say. Who can help here is the app's own and always there. */
export const ending = z.strictObject({
  ...common,
  kind: z.literal('ending'),
  title: z.optional(id),
  helped: z.array(z.strictObject({ who: id, say: id, face: z.optional(id), if: z.optional(condition) })),
  could: z.array(z.strictObject({ say: id, if: z.optional(condition) })),
});
export type Ending = z.infer<typeof ending>;

export const endingRules: Rules<Ending> = {
  accepts: () => false,
  holdsDraft: () => false,
  answers: () => [],
  verdict: () => ({}),
  words: (beat) => [beat.title ?? 'title', ...beat.helped.map((one) => one.say), ...beat.could.map((one) => one.say)],
};
