/** What came into a class by mistake can be taken out again, in every window, and brought back. */
import * as z from 'zod/mini';

/**
 * By record, how often it was taken out or brought back: odd, it is out. Of two windows the one that did more of it is
 * right, so that neither brings back what the other took out.
 */
export const turns = z.optional(z.record(z.string(), z.int().check(z.minimum(1))));
export type Turns = Readonly<Record<string, number>>;

/** Is the record in the class? */
export const stays = (of: Turns | undefined, key: string): boolean => (of?.[key] ?? 0) % 2 === 0;

export function joinedTurns(one: Turns | undefined, other: Turns | undefined): Record<string, number> | undefined {
  if (!one && !other) return undefined;
  const all = { ...one };
  for (const [key, turn] of Object.entries(other ?? {})) all[key] = Math.max(turn, all[key] ?? 0);
  return all;
}
