/**
 * What is kept of a version of a level so that what was played in it can be read and counted when the level has changed
 * or is gone.
 */
import * as z from 'zod/mini';
import { condition, PASSED } from '../level/condition.ts';
import { grade, id } from '../level/parts.ts';

const value = z.union([id, z.literal(PASSED)]);

export const shape = z.strictObject({
  id,
  version: z.int().check(z.minimum(1)),
  /** Its number in codes that are typed, if it has one. */
  number: z.optional(z.int().check(z.minimum(1))),
  role: z.string(),
  centre: id,
  forks: z.array(
    z.strictObject({
      id,
      /** What may stand there, in the level's order, the pass last. */
      values: z.array(value),
      counted: z.boolean(),
      grades: z.record(value, grade),
      /** The values by which help comes, whatever was chosen before. */
      helps: z.array(value),
      /** Groups that stand on the projector in place of the choices. */
      groups: z.optional(z.array(z.strictObject({ id, if: condition }))),
      /** The prompts that are written for the class's talk; only a fork that is talked about has them. */
      prompts: z.optional(z.array(id)),
    }),
  ),
  spots: z.array(
    z.strictObject({
      id,
      are: z.optional(z.enum(['signs', 'finds', 'actions'])),
      signs: z.array(z.strictObject({ id, if: z.optional(condition) })),
    }),
  ),
  endings: z.array(id),
  /** Made of records alone: what nobody chose is not in it, so nothing of it may be shown to the class. */
  guessed: z.optional(z.literal(true)),
  /** Its words in one language, by the keys of a language file; a choice stands under its own id. */
  words: z.record(z.string(), z.string().check(z.maxLength(1000))),
});
export type Shape = z.infer<typeof shape>;

/** Which version of which level it is. */
export const versionKey = ({ id: level, version }: Pick<Shape, 'id' | 'version'>): string => `${level}/${version}`;
