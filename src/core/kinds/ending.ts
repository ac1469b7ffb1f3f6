import * as z from 'zod/mini';
import { condition, type Condition, holds } from '../level/condition.ts';
import { common } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import type { Author } from './author.ts';
import { type Kind, NOTHING_ASKED } from './kind.ts';

/**
 * How the story ends: who helped, what it cost that help came late, one sentence one could say. Who can help here is the
 * app's own and always there.
 */
export const ending = z.strictObject({
  ...common,
  kind: z.literal('ending'),
  title: z.optional(id),
  helped: z.array(z.strictObject({ who: id, say: id, face: z.optional(id), if: z.optional(condition) })),
  /** What was missed because nobody knew in time: a thing of the story, never a reproach. */
  cost: z.optional(z.array(z.strictObject({ say: id, if: z.optional(condition) }))),
  could: z.array(z.strictObject({ say: id, if: z.optional(condition) })),
});
export type Ending = z.infer<typeof ending>;

export const endingKind: Kind<Ending, 'ends'> = {
  ...NOTHING_ASKED,
  schema: ending,
  does: 'ends',
  panel: 'usual',
  verdict: () => ({}),
  words: (beat) => [
    beat.title ?? 'title',
    ...beat.helped.map((one) => one.say),
    ...(beat.cost ?? []).map((one) => one.say),
    ...beat.could.map((one) => one.say),
  ],
  end: ({ title = 'title', helped, cost = [], could }) => ({ title, helped, cost, could }),
};

export const endingAuthor: Author<Ending> = {
  about: 'How the story ends. Who can help here is the game’s own and stands on every ending.',
  keys: {
    title: 'The word id of its title; “title” where it is left out.',
    helped: 'Who helped. The text goes on after the name.',
    cost: 'What was missed because nobody knew in time. Never a reproach.',
    could: 'Sentences one could say.',
  },
  lists: {
    helped: { one: 'helper', many: 'helpers', said: 'helped' },
    cost: { one: 'cost', many: 'costs', said: 'narration' },
    could: { one: 'sentence', many: 'sentences', said: 'could' },
  },
  keyed: { title: 'title' },
  // on every way to it, it names somebody who helped and a sentence one could say
  *faultsWith(beat, given, when) {
    const lacks = (list: readonly { if?: Condition | undefined }[]): boolean =>
      !list.some((one) => holds(one.if, given));
    if (lacks(beat.helped))
      yield {
        rule: 'ending-helped',
        place: '/helped',
        message: `The ending “${beat.id}” names nobody who helped${when}.`,
        mend: 'Add somebody to `helped`, without a condition or with one that holds then.',
      };
    if (lacks(beat.could))
      yield {
        rule: 'ending-could',
        place: '/could',
        message: `The ending “${beat.id}” has no sentence that one could say${when}.`,
        mend: 'Add one to `could`, without a condition or with one that holds then.',
      };
  },
  example: {
    beat: {
      id: 'not-alone',
      kind: 'ending',
      lines: [{ say: 'home' }],
      helped: [{ who: 'mei', say: 'came-over' }],
      cost: [{ say: 'photo-without' }],
      could: [{ say: 'i-saw-it' }],
    },
    words: {
      home: 'The kitchen is warm.',
      title: 'Not alone',
      'came-over': 'came over and sat down.',
      'photo-without': 'The photo is on the wall. One is not in it.',
      'i-saw-it': '“I saw it. I am with you.”',
    },
    whole: [],
    part: [],
    refused: [{ '': ['again'] }],
  },
};
