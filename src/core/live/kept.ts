/** What is kept of a live lesson with its class, sealed as that is: the page that leads it can go on, and so can another. */
import * as z from 'zod/mini';
import { day } from '../record/day.ts';
import { KEY_LETTERS } from '../record/lesson.ts';
import { LETTERS } from '../record/letters.ts';
import { at } from './at.ts';
import { votes } from './votes.ts';

/** Where the lesson is, and what was voted in it. */
export const hostKept = z.strictObject({
  /** Grows with each change. */
  step: z.int().check(z.minimum(0)),
  /** Of what is said to all. */
  turn: z.int().check(z.minimum(1)),
  at,
  votes,
});
export type HostKept = Readonly<z.infer<typeof hostKept>>;

const secret = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const keys = z.strictObject({
  /** The day it is held on: on another one it is over. */
  day,
  /** The letters every device gets with the lesson's code. */
  pupil: z.string().check(z.regex(new RegExp(`^[${LETTERS}]{${KEY_LETTERS}}$`))),
  /** The teacher's part of what is sealed, and what her client shows at the broker; neither leaves this device. */
  secret,
  teacher: secret,
});
export type LiveKeys = Readonly<z.infer<typeof keys>>;

export const live = z.strictObject({
  /** `null`: it has ended. */
  keys: z.nullable(keys),
  host: hostKept,
});
export type Live = Readonly<z.infer<typeof live>>;

/** Of two windows' the one that did more: one window leads at a time. */
export const laterLive = (one: Live | undefined, other: Live | undefined): Live | undefined =>
  one && other ? (other.host.step > one.host.step ? other : one) : (one ?? other);
