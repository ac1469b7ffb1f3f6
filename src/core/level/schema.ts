import * as z from 'zod/mini';
import { beat } from '../kinds/index.ts';
import { condition } from './condition.ts';
import { lines } from './line.ts';
import { id } from './parts.ts';
import { ROLES } from './roles.ts';
import { stageChange } from './stage.ts';

/** The version of the level format this game reads. */
export const FORMAT = 1;

/** The eight strands of Education for a Connected World, UKCIS 2020. */
export const STRANDS = [
  'self-image',
  'relationships',
  'reputation',
  'bullying',
  'information',
  'health',
  'privacy',
  'copyright',
] as const;

/** What a story plays that is not as one would wish it, and where its help stands: counted over all levels. */
export const SHOWS = [
  'adult-fails',
  'not-sorry',
  'platform-does-little',
  'helper-outside-family',
  'helper-inside-family',
] as const;

/** Themes that make a level teacher-led: contact by someone who grooms, threats, private pictures. */
export const TEACHER_LED_THEMES = ['contact', 'threats', 'private-picture'] as const;

const person = z.union([
  /** Someone drawn as a figure of the cast. */
  z.strictObject({ figure: id }),
  /** Someone who is only a voice or a sign in the chat: never a body, never a face. */
  z.strictObject({ sign: id }),
  /** Someone who is one or another, by what was chosen. */
  z.strictObject({ is: z.array(z.strictObject({ if: z.optional(condition), who: id })).check(z.minLength(1)) }),
]);
export type Person = z.infer<typeof person>;

const prompts = z.strictObject({
  /**
   * Which prompts are written: `tie`, `same`, `changed`, `passed`, `alone`, or `tie-b-c` for a near tie of two choices.
   */
  prompts: z.array(id).check(z.minLength(3)),
  /** On the projector these groups stand in place of the choices. */
  groups: z.optional(z.array(z.strictObject({ id, if: condition })).check(z.minLength(2))),
});

export const level = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(FORMAT),
  id,
  /** Raised whenever beats, forks or choices change, so that old saves and codes are told apart. */
  version: z.int().check(z.minimum(1)),
  /**
   * Of a built-in level, never given to another: by it codes that are typed name the level. Without one it has no
   * codes.
   */
  number: z.optional(z.int().check(z.minimum(1), z.maximum(31))),
  age: z.enum(['8-11', '11-14']),
  role: z.enum(ROLES),
  /** From where the story is seen; in a target's level no choice may cause the harm. */
  viewpoint: z.enum(['target', 'bystander', 'friend', 'doer', 'adult', 'system']),
  themes: z
    .array(
      z.enum([
        'bullying',
        'picture',
        'exclusion',
        'hate',
        'impersonation',
        'machines',
        'systems',
        ...TEACHER_LED_THEMES,
      ]),
    )
    .check(z.minLength(1)),
  /** Capabilities of the Model National Response (2016 version) that it leans on, by their numbers, 1–21. */
  capabilities: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(21))).check(z.minLength(1))),
  /** Strands of Education for a Connected World (UKCIS 2020) that it belongs to. */
  strands: z.optional(z.array(z.enum(STRANDS)).check(z.minLength(1))),
  /** What of this it plays, and in which beat. */
  shows: z.optional(z.partialRecord(z.enum(SHOWS), id)),
  minutes: z.int().check(z.minimum(1), z.maximum(20)),
  opens: z.enum(['freely', 'lesson']),
  /** Who can help stands on every page of it while it is played, not only at its end. */
  help: z.optional(z.literal('always')),
  /** The group chat of the story has a name, the word `chat`. */
  chat: z.optional(z.boolean()),
  /** Who the player speaks and chooses as, and who stands at the centre of the circle. */
  player: id,
  centre: id,
  cast: z.record(id, person),
  start: id,
  beats: z.array(beat).check(z.minLength(2)),
  side: z.optional(z.strictObject({ who: id, stage: z.optional(stageChange), lines })),
  stepOut: z.strictObject({ stage: z.optional(stageChange), lines, feelings: z.optional(z.array(id)) }),
  debrief: z.record(id, prompts),
  more: z.optional(z.array(id)),
  teacher: z.strictObject({
    /** What a class can do better after it. */
    goal: z.optional(id),
    /** What in the story shows that something is wrong. */
    signs: z.optional(z.array(id)),
    before: z.array(id),
    /** What may come up in class; its words stand under the id, what to do about it under `<id>-do`. */
    ready: z.array(id),
    avoid: z.array(id),
    after: z.array(id),
    /** `own`: the level's own proposal or invention, which has no source. */
    sources: z.array(z.strictObject({ say: id, links: z.array(z.url()), own: z.optional(z.boolean()) })),
  }),
});
export type Level = z.infer<typeof level>;
