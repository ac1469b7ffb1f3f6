import * as z from 'zod/mini';
import { PASSED } from '../level/condition.ts';
import { id } from '../level/parts.ts';
import { ANIMALS } from '../save/animals.ts';
import { answers } from './before-after.ts';
import { day } from './day.ts';
import { evenHash } from './hash.ts';
import { LETTERS, writeLetters } from './letters.ts';

export const MODES = ['own', 'shared', 'projector'] as const;
/** Hands that can be counted at one choice. */
export const MOST_HANDS = 999;
/** So often a count can be put right after it was seen. */
export const MOST_MENDED = 15;
/** So many hands can be those of pupils without a device. */
export const MOST_BESIDE = 60;
/** As many different playthroughs can be told apart in one level: twenty bits. */
export const IDS = 2 ** 20;

const value = z.union([id, z.literal(PASSED)]);
const hands = z.record(value, z.int().check(z.minimum(0), z.maximum(MOST_HANDS)));

const handsAt = z.strictObject({
  first: hands,
  last: z.optional(hands),
  mended: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_MENDED))),
  beside: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_BESIDE))),
  devices: z.optional(z.literal(true)),
});
/** Hands counted at one fork; with `devices` the class voted by its devices, each for a hand. */
export type Hands = z.infer<typeof handsAt>;

/** What one player, pair or class did in one level. No name, no device, no time finer than the day. */
export const playthrough = z.strictObject({
  /** Four letters, twenty bits of chance: with the level they say that two records are of the same playthrough. */
  id: z.string().check(z.regex(new RegExp(`^[${LETTERS}]{4}$`))),
  level: id,
  version: z.int().check(z.minimum(1)),
  mode: z.enum(MODES),
  seat: z.nullable(z.enum(ANIMALS)),
  day,
  finished: z.boolean(),
  /** What was chosen first and last at each fork that was reached; `none` is a pass. */
  forks: z.record(id, z.tuple([value, value])),
  /**
   * Signs found in each conversation that was reached; `null` when it is not told (a typed code has no room for it).
   */
  signs: z.nullable(z.record(id, z.array(id))),
  /** The counted fork after which help came, the first time through; `null`: not yet; left out: not told. */
  helped: z.optional(z.nullable(id)),
  /** The first ending come to; `null`: none yet; left out: not told. */
  ending: z.optional(z.nullable(id)),
  before: z.optional(answers),
  after: z.optional(answers),
  /**
   * On the projector: hands counted for each value of a fork, first and, if the class voted again, last; `mended` tells
   * how often a count was put right. `beside`: so many have no device, and these hands are counted beside the devices'
   * answers; without it they are the whole class's, and stand in place of them.
   */
  hands: z.optional(z.record(id, handsAt)),
});
export type Playthrough = z.infer<typeof playthrough>;
export type Mode = Playthrough['mode'];

/** The id of a playthrough from a number below `IDS`. */
export const idOf = (number: number): string => writeLetters([15, 10, 5, 0].map((shift) => (number >> shift) & 31));
export const numberOf = (of: Pick<Playthrough, 'id'>): number =>
  [...of.id].reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0);

/**
 * The id of what this player plays in this level and lesson, the same whenever it is asked for, so that nothing needs
 * to be kept.
 * The player's own id is chance and never leaves the device; twenty bits of a hash do not lead back to it.
 */
export const playthroughId = (player: string, level: string, lesson: string | null): string =>
  idOf(evenHash(`${player}/${level}/${lesson ?? ''}`) % IDS);
