import * as z from 'zod/mini';
import { id } from './parts.ts';

const text = z.string().check(z.minLength(1));
const texts = z.record(id, text);
/** What is said to the player, or by the player: `x_f` and `x_m` say `x` to a girl and to a boy. */
const said = z.record(
  z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(_[fm])?$/, 'a word id of level.json, or one with _f or _m at its end'),
    ),
  text,
);

/** The words of a level in one language: the same ids as in `level.json`, nothing else. */
export const words = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "es" or "pt-BR"')),
  /**
   * Who has read the whole level in this language and grew up with it: a name, or what they are, and the day; `null`:
   * nobody yet.
   */
  readBy: z.nullable(text),
  /** A film of the story in a sign language, in `assets/signed/<language>/`; nothing until there is one. */
  signed: z.optional(
    z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*\.webm$/, 'a file name such as "funny-frog.webm"')),
  ),
  title: text,
  /** "You are the one who saw it". */
  role: text,
  role_f: z.optional(text),
  role_m: z.optional(text),
  /** One line for teachers: what the level is about. */
  about: text,
  /** The name of the story's group chat. */
  chat: z.optional(text),
  people: texts,
  beats: z.record(id, said),
  side: z.optional(said),
  stepOut: said,
  debrief: z.record(id, texts),
  more: z.optional(texts),
  teacher: texts,
});
export type Words = z.infer<typeof words>;
