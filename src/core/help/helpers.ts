import * as z from 'zod/mini';

/** One of the school's own helpers, as the teacher typed them in. */
export interface Helper {
  readonly name: string;
  /** Where and when, such as "room 12, every break". */
  readonly where: string;
  /** A figure of the cast for the portrait, or none. */
  readonly figure?: string | undefined;
}

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));

/** Somebody at the school to whom a pupil can go, as a teacher typed it in. */
const helper = z.strictObject({ name: words, where: words, figure: z.optional(z.string()) });

/** Helpers from whatever was kept: those that are whole. */
export const repairHelpers = (kept: unknown): readonly Helper[] =>
  (Array.isArray(kept) ? kept : []).flatMap((one: unknown): Helper[] => {
    const read = z.safeParse(helper, one);
    return read.success ? [read.data] : [];
  });
