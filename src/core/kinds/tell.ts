import * as z from 'zod/mini';
import { lines } from '../level/line.ts';
import { common } from '../level/outcome.ts';
import { id, next } from '../level/parts.ts';
import type { Author } from './author.ts';
import { type Kind, NOTHING_ASKED } from './kind.ts';

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

export const tellKind: Kind<Tell, 'tells'> = {
  ...NOTHING_ASKED,
  schema: tell,
  does: 'tells',
  panel: 'usual',
  verdict: (beat) => ({ tells: beat.tells }),
  words: () => [],
};

export const tellAuthor: Author<Tell> = {
  about: 'A part of the story that is only told.',
  keys: { tells: 'Who tells somebody who can help, in this beat.' },
  example: {
    beat: {
      id: 'evening',
      kind: 'tell',
      tells: 'mei',
      lines: [{ say: 'it-is-late' }, { say: 'come-in', who: 'gran' }],
    },
    words: { 'it-is-late': 'The lamps come on.', 'come-in': 'Come in, both of you.' },
    whole: [],
    part: [],
    refused: [{ '': ['on'] }],
  },
};
