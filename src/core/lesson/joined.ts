import * as z from 'zod/mini';
import { id } from '../level/parts.ts';
import { answers } from '../record/before-after.ts';
import { day } from '../record/day.ts';
import { codeParts, KEY_LETTERS, type Lesson } from '../record/lesson.ts';
import { LETTERS } from '../record/letters.ts';
import { ANIMALS } from '../save/animals.ts';

/** The version of what is kept of a lesson on a pupil's device. */
export const JOINED = 1;

/** What belongs to one player in this lesson. */
const pupil = z.strictObject({
  /** The animal the teacher handed out, `null` for none; left out until it was asked. */
  seat: z.optional(z.nullable(z.enum(ANIMALS))),
  /** Answers to the questions; left out until they were asked, empty when all were passed. */
  before: z.optional(answers),
  after: z.optional(answers),
  /** Levels of the lesson that this player stepped out of. */
  played: z.array(id),
});
export type Pupil = Readonly<z.infer<typeof pupil>>;

/** The lesson a device is in: for one day, by its code alone. */
export const joined = z.strictObject({
  joined: z.literal(JOINED),
  /** As it is shown, in groups; without the key of a live lesson. */
  code: z.string(),
  /** The key of a live lesson, if its code had one. */
  key: z.optional(z.string().check(z.regex(new RegExp(`^[${LETTERS}]{${KEY_LETTERS}}$`)))),
  day,
  /** Do several pupils hand this device on? */
  shared: z.boolean(),
  /** The id of the player who has this device in their hands. */
  holder: z.optional(z.string()),
  /** By the id of the player. */
  pupils: z.record(z.string(), pupil),
});
export type Joined = Readonly<z.infer<typeof joined>>;

const NOBODY: Pupil = { played: [] };

/** One spelling for a code that was typed or came with an address, live or not. */
export const tidyCode = (code: string): string => codeParts(code).code;

export const join = (code: string, today: string, shared: boolean): Joined => ({
  joined: JOINED,
  ...codeParts(code),
  day: today,
  shared,
  pupils: {},
});

/** The same lesson, live by the key of this code; a code of another lesson, or without a key, changes nothing. */
export function withKeyOf(of: Joined, typed: string): Joined {
  const { code, key } = codeParts(typed);
  return code === of.code && key !== undefined ? { ...of, key } : of;
}

/**
 * The lesson of whatever was kept, if it is today's. It ends when another day is written, whichever way the clock went.
 */
export function joinedOn(kept: unknown, today: string): Joined | null {
  const read = z.safeParse(joined, kept);
  return read.success && read.data.day === today ? read.data : null;
}

/**
 * The player who is left over from a shared lesson of another day: nobody handed the device on after them, and what
 * they played is for nobody else to find.
 */
export function leftOver(kept: unknown, today: string): string | undefined {
  const read = z.safeParse(joined, kept);
  return read.success && read.data.day !== today && read.data.shared ? read.data.holder : undefined;
}

export const withHolder = (of: Joined, player: string): Joined => ({ ...of, holder: player });

/** The lesson without anything of this player. */
export function withoutPupil({ holder, ...of }: Joined, player: string): Joined {
  const pupils = Object.fromEntries(Object.entries(of.pupils).filter(([id]) => id !== player));
  return { ...of, pupils, ...(holder !== undefined && holder !== player && { holder }) };
}

export const pupilOf = (of: Pick<Joined, 'pupils'>, player: string): Pupil => of.pupils[player] ?? NOBODY;

export const withPupil = (of: Joined, player: string, change: Partial<Pupil>): Joined => ({
  ...of,
  pupils: { ...of.pupils, [player]: { ...pupilOf(of, player), ...change } },
});

export const withPlayed = (of: Joined, player: string, level: string): Joined => {
  const { played } = pupilOf(of, player);
  return played.includes(level) ? of : withPupil(of, player, { played: [...played, level] });
};

/** What a pupil is asked before the first level. */
export type Step = 'seat' | 'before';

export function stepNow(lesson: Pick<Lesson, 'seats' | 'check'>, of: Pupil): Step | null {
  if (lesson.seats && of.seat === undefined) return 'seat';
  return lesson.check && of.before === undefined ? 'before' : null;
}

/**
 * Are the questions to be asked again? Once all levels of the lesson have been played, or the pupil says it was the
 * last.
 */
export const asksAgain = (lesson: Pick<Lesson, 'levels' | 'check'>, of: Pupil, last = false): boolean =>
  lesson.check &&
  of.after === undefined &&
  of.played.length > 0 &&
  (last || lesson.levels.every((one) => of.played.includes(one)));
