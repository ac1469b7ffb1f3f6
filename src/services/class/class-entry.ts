/** How a class lies in the store, and what can be made of it. */
import * as z from 'zod/mini';
import { CLASS, schoolClass, type SchoolClass } from '../../core/class/class.ts';
import { type Life, life } from '../../core/class/expiry.ts';
import { playthrough } from '../../core/record/playthrough.ts';
import { sealed } from './seal.ts';

/**
 * Sealed with the class's own key; or as it is (`class`), where the browser cannot seal, and as the first edition laid
 * it down. Beside it what came in while it was locked (`posted`), each by itself. The stamp is new each time the class
 * is written.
 */
export const entry = z.object({
  stamp: z.string(),
  life,
  sealed: z.optional(sealed),
  posted: z.optional(z.array(sealed)),
  class: z.optional(z.unknown()),
});
export type Entry = z.infer<typeof entry>;

/** Where a class belongs: what is sealed for one cannot be read as another. */
export const placeOf = (id: string): string => `class/${id}`;

/** Where what came in for a class belongs while it is locked. */
export const postedPlaceOf = (id: string): string => `${placeOf(id)}/posted`;

export const stampOf = (kept: unknown): string | undefined => {
  const read = z.safeParse(entry, kept);
  return read.success ? read.data.stamp : undefined;
};

/** By which is told whether an entry is still the one that was read: its stamp, and its life, which only days change. */
export const markOf = (kept: unknown): string | undefined => {
  const read = z.safeParse(entry, kept);
  return read.success ? `${read.data.stamp} ${read.data.life.left} ${read.data.life.seen}` : undefined;
};

/** The same class where its life is the same, so that nobody takes it for another. */
export const withLife = (of: SchoolClass, by: Life): SchoolClass =>
  of.life.left === by.left && of.life.seen === by.seen ? of : { ...of, life: by };

/** A class from whatever was kept, with all records in it that are sound; `whole` when nothing had to be left out. */
export function repaired(kept: unknown): { readonly of: SchoolClass; readonly whole: boolean } | undefined {
  const whole = schoolClass.safeParse(kept);
  if (whole.success) return { of: whole.data, whole: true };
  const outer = z.safeParse(z.looseObject({ playthroughs: z.record(z.string(), z.unknown()) }), kept);
  if (!outer.success) return undefined;
  const sound = Object.entries(outer.data.playthroughs).filter(([, one]) => playthrough.safeParse(one).success);
  const rest = schoolClass.safeParse({ ...outer.data, playthroughs: Object.fromEntries(sound) });
  return rest.success ? { of: rest.data, whole: false } : undefined;
}

export const isNewer = (kept: unknown): boolean =>
  typeof kept === 'object' && kept !== null && 'class' in kept && Number(kept.class) > CLASS;

/** The label of a class that cannot be read as a whole, if that much can be. */
export function nameIn(kept: unknown): string | undefined {
  const named = z.safeParse(z.looseObject({ label: z.string() }), kept);
  if (named.success) return named.data.label.slice(0, 60);
  const inside = z.safeParse(z.looseObject({ class: z.unknown() }), kept);
  return inside.success && inside.data.class !== undefined ? nameIn(inside.data.class) : undefined;
}
