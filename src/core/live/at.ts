/** Where a live lesson is, as the teacher's page says it to every device. Nothing that a pupil did is in it. */
import * as z from 'zod/mini';
import { PASSED } from '../level/condition.ts';
import { id } from '../level/parts.ts';

/** `own`: each plays at their own pace. `together`: one story on the wall, and all vote at its forks. */
export const PACES = ['own', 'together'] as const;

export const PHASES = [
  /** The lesson has not begun, or is between two stories. */
  'wait',
  /** Each plays, or the class watches its story. */
  'play',
  /** Devices vote at a fork, and may change their choice. */
  'vote',
  /** The wall shows how the class voted: what was chosen stays. */
  'shown',
  'talk',
  /** Every story stands still. */
  'paused',
  /** All look at the teacher; stories stand still. */
  'up',
] as const;
export type Phase = (typeof PHASES)[number];

/** The first vote of a class at a fork, or the one after it has talked. */
export const TIMES = ['first', 'last'] as const;
export type Time = (typeof TIMES)[number];

/** What can be chosen at a fork; `none` is a pass. */
export const value = z.union([id, z.literal(PASSED)]);
/** No fork has more choices. */
const MOST_CHOICES = 12;

export const at = z.strictObject({
  mode: z.enum(PACES),
  phase: z.enum(PHASES),
  /** The story that is played, if there is one for all. */
  level: z.optional(id),
  version: z.optional(z.int().check(z.minimum(1))),
  /** The fork that is voted on or talked about. */
  fork: z.optional(id),
  time: z.optional(z.enum(TIMES)),
  /** What can be chosen there, in the level's order, which gives each its letter on the wall. */
  choices: z.optional(z.array(value).check(z.minLength(1), z.maxLength(MOST_CHOICES))),
});
export type At = Readonly<z.infer<typeof at>>;

/** One vote of a class: at a fork of a version of a level, for the first or the last time. */
export interface Ballot {
  readonly level: string;
  readonly version: number;
  readonly fork: string;
  readonly time: Time;
}

/** The vote that is on, or was when the story stood still; nothing where there is none. */
export function ballotOf({ level, version, fork, time }: At): Ballot | undefined {
  return level === undefined || version === undefined || fork === undefined || time === undefined
    ? undefined
    : { level, version, fork, time };
}

/** What a device may choose now; nothing while there is no vote. */
export const openChoices = (of: At): readonly string[] =>
  of.phase === 'vote' && ballotOf(of) ? (of.choices ?? []) : [];
