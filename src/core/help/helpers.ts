import * as z from 'zod/mini';

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** Somebody at the school to whom a pupil can go, as a teacher typed it in: who, where to find them and when. */
export const helper = z.strictObject({ name: words, where: words, when: words });
export type Helper = Readonly<z.infer<typeof helper>>;

/** Helpers from whatever was kept: those that are whole. */
export const repairHelpers = (kept: unknown): readonly Helper[] =>
  (Array.isArray(kept) ? kept : []).flatMap((one: unknown) => {
    const read = z.safeParse(helper, one);
    return read.success ? [read.data] : [];
  });
