import * as z from 'zod/mini';
import { isLast } from '../kinds/index.ts';
import type { Level } from '../level/schema.ts';

const answer = z.record(z.string(), z.array(z.string()));

/** One beat on the way, with its answer once it has one. */
const visit = z.strictObject({ beat: z.string(), answer: z.optional(answer) });

/**
 * Where a player stands in a story. Everything else (picture, light, words, choices) is worked out from it and the
 * level.
 * Plain JSON: it is what is saved.
 */
export const story = z.strictObject({
  level: z.string(),
  version: z.int(),
  /** Beats in the order they were come to; the last is the current one. */
  trail: z.array(visit).check(z.minLength(1)),
  /** Lines of the current script that have been shown. */
  read: z.int().check(z.minimum(0)),
  /** A half-made answer: signs found, parts picked, an order, cards laid. */
  draft: answer,
  /** What was answered the first time at each fork, whatever was tried after. */
  first: z.record(z.string(), answer),
  /** What was answered the last time at each of these forks, also where the player has gone back behind it since. */
  last: z.record(z.string(), answer),
  /** Endings come to, in order of the first time. */
  endings: z.array(z.string()),
});

type ReadonlyDeep<T> = T extends (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;
export type Story = ReadonlyDeep<z.infer<typeof story>>;
export type Visit = Story['trail'][number];

/** A level at its beginning. */
export function start(level: Level): Story {
  return {
    level: level.id,
    version: level.version,
    trail: [{ beat: level.start }],
    read: 0,
    draft: {},
    first: {},
    last: {},
    endings: level.beats.some((one) => one.id === level.start && isLast(one)) ? [level.start] : [],
  };
}
