import * as z from 'zod/mini';

/** What a lesson is at beside what the class chose: how it gets in, its rules, who can help, the way out of the story. */
export const LESSON_VIEWS = ['code', 'rules', 'help', 'out'] as const;
export type LessonView = (typeof LESSON_VIEWS)[number];

export const isLessonView = (view: string): view is LessonView => (LESSON_VIEWS as readonly string[]).includes(view);

/** By what a class votes, one way at a time: its votes are never added up. */
export const VOTE_WAYS = ['devices', 'cards', 'hands'] as const;
export type VoteWay = (typeof VOTE_WAYS)[number];

/** What stands on the projector: which class and level, which picture of it, and whether its numbers may be seen. */
export const screen = z.strictObject({
  /** The id of the class; empty while none was shown yet. */
  class: z.string(),
  level: z.string(),
  view: z.enum(['fork', 'paths', 'signs', 'check', 'charter']),
  /** What stands there in place of that, while the lesson is at something else. */
  lesson: z.optional(z.enum(LESSON_VIEWS)),
  /** The fork's place among the counted ones, from 0. */
  fork: z.int().check(z.minimum(0)),
  revealed: z.boolean(),
  /** In place of a fork's choices: the class as lamps in the street, or the scene in the story. */
  picture: z.optional(z.enum(['street', 'story'])),
  /** Does the whole class play here and vote with its hands? */
  hands: z.boolean(),
  /** By what the class votes at a fork; left out until somebody chose: by hands. */
  voteBy: z.optional(z.enum(VOTE_WAYS)),
  /** The devices of a live lesson are asked at this fork now: for the first time, or after the talk. */
  asks: z.optional(z.enum(['first', 'last'])),
  /** By which choice at this fork the story on the wall is to go on; gone as soon as it does. */
  goes: z.optional(z.string().check(z.maxLength(60))),
  /** The devices of a live lesson: does each play on its own, or all one story? And do they rest just now? */
  live: z.optional(z.strictObject({ mode: z.enum(['own', 'together']), rest: z.optional(z.enum(['paused', 'up'])) })),
  /** By which of this computer's addresses the class gets in, where the teacher chose one. */
  address: z.optional(z.string().check(z.maxLength(200))),
});
export type Screen = z.infer<typeof screen>;

export const NO_SCREEN: Screen = { class: '', level: '', view: 'fork', fork: 0, revealed: false, hands: false };

/** A screen and how many were set before it, by any window. */
export const turn = z.strictObject({ count: z.int().check(z.minimum(0)), screen });
export type Turn = z.infer<typeof turn>;

/** The later of two turns. Of two windows that set one at the same moment both find the same. */
export function later(one: Turn, other: Turn): Turn {
  if (one.count !== other.count) return one.count > other.count ? one : other;
  return JSON.stringify(one.screen) > JSON.stringify(other.screen) ? one : other;
}
