import * as z from 'zod/mini';
import { condition } from '../../level/condition.ts';
import { forkParts, result } from '../../level/outcome.ts';
import { id } from '../../level/parts.ts';
import { stageChange } from '../../level/stage.ts';
import { choice } from '../choose.ts';

/** What stands in an app: a message, a comment, a notice, a line of the settings. Its words stand under its id. */
const item = {
  id,
  who: z.optional(id),
  say: z.optional(id),
  /** A drawn card; the words say what is seen on it. */
  picture: z.optional(id),
  /** It comes only while one is in the phone, though it waits for nothing that is done. */
  comes: z.optional(z.boolean()),
  if: z.optional(condition),
};
const message = z.strictObject(item);
export type Item = z.infer<typeof message>;

const thread = z.strictObject({
  id,
  with: z.optional(id),
  name: z.optional(id),
  if: z.optional(condition),
  messages: z.array(message),
});
export type Thread = z.infer<typeof thread>;

const post = z.strictObject({
  ...item,
  hearts: z.optional(z.int().check(z.minimum(0))),
  comments: z.optional(z.array(message)),
});
export type Post = z.infer<typeof post>;

const app = { id, name: z.optional(id), if: z.optional(condition) };
const anApp = z.discriminatedUnion('app', [
  z.strictObject({ ...app, app: z.literal('chats'), threads: z.array(thread).check(z.minLength(1)) }),
  z.strictObject({ ...app, app: z.literal('feed'), posts: z.array(post).check(z.minLength(1)) }),
  z.strictObject({
    ...app,
    app: z.enum(['profile', 'notices', 'settings']),
    entries: z.array(message).check(z.minLength(1)),
  }),
]);
export type App = z.infer<typeof anApp>;

/** All that can be done on a phone. */
export const DOES = [
  'answer',
  'react',
  'pass-on',
  'screenshot',
  'note',
  'mute',
  'leave',
  'remove',
  'delete',
  'block',
  'report',
  'write',
  'see',
  'log-out',
  'show',
] as const;

const action = z.strictObject({
  id,
  does: z.enum(DOES),
  /** A message, comment, post, entry, thread or app. */
  on: id,
  if: z.optional(condition),
  /** Of a report: what it may be about. */
  about: z.optional(z.array(z.strictObject({ id })).check(z.minLength(2), z.maxLength(4))),
  /** It can be taken back. */
  back: z.optional(z.boolean()),
  /** Nothing comes of it: it is there because phones have it. */
  for: z.optional(z.literal('looks')),
  acts: choice.def.shape.acts,
  /** What it changes in the picture once it is done. */
  seen: z.optional(stageChange),
});
export type Action = z.infer<typeof action>;

/**
 * A phone that works. The beat's value holds what was done, in order; `beat.first` what was done first, and
 * `beat.about` what was reported. Putting the phone away ends it.
 */
export const phone = z.strictObject({
  ...forkParts,
  kind: z.literal('phone'),
  /** Whose phone it is, where that is not the player. */
  whose: z.optional(id),
  /** What it is called, and the word of the button that puts it away, where it is no phone. */
  name: z.optional(id),
  away: z.optional(id),
  apps: z.array(anApp).check(z.minLength(1), z.maxLength(6)),
  actions: z.array(action).check(z.minLength(1), z.maxLength(24)),
  results: z.array(result).check(z.minLength(1)),
});
export type Phone = z.infer<typeof phone>;
