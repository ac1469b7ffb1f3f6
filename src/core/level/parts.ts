import * as z from 'zod/mini';
import { condition } from './condition.ts';

/** Ids are kebab-case; `any`, `all`, `not` and `none` belong to the format itself. */
export const id = z
  .string()
  .check(
    z.regex(
      /^(?!(any|all|not|none)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      'lower-case words joined by hyphens, such as "tell-her"',
    ),
  );

/**
 * How protective a choice is: 3 protective, 2 helps in part, 1 leaves someone alone, 0 adds harm. Never shown to a
 * pupil.
 */
export const grade = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Grade = z.infer<typeof grade>;

/** A word id, or one of several by condition; the first that holds is taken. */
export const wording = z.union([
  id,
  z.array(z.strictObject({ if: z.optional(condition), say: id })).check(z.minLength(1)),
]);
export type Wording = z.infer<typeof wording>;

/** Where the story goes next: a beat id, or the first of several whose condition holds. */
export const next = z.union([id, z.array(z.strictObject({ if: z.optional(condition), to: id })).check(z.minLength(1))]);
export type Next = z.infer<typeof next>;

/** A whole number, or one of several by condition (a card that has become cheaper). */
export const amount = z.union([
  z.int().check(z.minimum(0)),
  z.array(z.strictObject({ if: z.optional(condition), is: z.int().check(z.minimum(0)) })).check(z.minLength(1)),
]);
export type Amount = z.infer<typeof amount>;
