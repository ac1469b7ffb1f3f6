/** What is kept of a class's lights with the class, sealed as it is: with it they can be taken back. */
import * as z from 'zod/mini';
import { id } from '../level/parts.ts';
import { light } from './light.ts';

export const keptLights = z.strictObject({
  /** The class's own, drawn when it sends its first light; it is never sent. */
  secret: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Of the last light; grows with each that is sent or taken back. */
  turn: z.int().check(z.minimum(0)),
  /** By level, what stands at the broker. */
  sent: z.record(id, light),
});
export type KeptLights = Readonly<z.infer<typeof keptLights>>;

/** Of two windows' the one that did more. */
export const laterLights = (one: KeptLights | undefined, other: KeptLights | undefined): KeptLights | undefined =>
  one && other ? (other.turn > one.turn ? other : one) : (one ?? other);
