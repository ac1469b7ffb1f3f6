/** A school's LRS and what opens it, as it is kept with a class, sealed as that is. */
import * as z from 'zod/mini';

const typed = z.string().check(z.minLength(1), z.maxLength(300));

export const lrsKey = z.strictObject({
  /** Its address, before `/statements`. */
  endpoint: typed,
  /** The name and the secret of the key, as the LRS gave them out. */
  name: typed,
  secret: typed,
});
export type LrsKey = Readonly<z.infer<typeof lrsKey>>;

export const keptLrs = z.strictObject({
  /** Grows with each change. */
  turn: z.int().check(z.minimum(1)),
  /** `null`: it was forgotten. */
  key: z.nullable(lrsKey),
});
export type KeptLrs = Readonly<z.infer<typeof keptLrs>>;

/** Of two windows' the one that was changed last; of two changes at once forgetting holds. */
export function laterLrs(one: KeptLrs | undefined, other: KeptLrs | undefined): KeptLrs | undefined {
  if (!one || !other) return one ?? other;
  return other.turn > one.turn || (other.turn === one.turn && other.key === null) ? other : one;
}
