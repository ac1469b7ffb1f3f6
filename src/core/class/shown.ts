/**
 * What of a class was revealed stays as it was then, in every window and after a reload: a pupil who comes in later
 * would be known by the difference. So it is kept with the class.
 */
import * as z from 'zod/mini';
import { grade, id } from '../level/parts.ts';
import { QUESTION_IDS } from '../record/before-after.ts';
import type { Projection, ShownQuestion, ShownSign } from './projector.ts';
import type { Screen } from './screen.ts';
import { LEAST } from './small-groups.ts';

const size = z.int().check(z.minimum(0));
const masked = z.nullable(size);
const shownFork = z.strictObject({
  /** How often hands were counted here by then: a class that votes anew sees a new picture. */
  votes: size,
  view: z.strictObject({
    fork: id,
    cameIn: size,
    groups: z.array(z.strictObject({ id: z.string(), grade: z.optional(grade), first: masked, last: masked })),
    answers: masked,
    notShown: z.nullable(z.strictObject({ first: size, last: size })),
    second: z.boolean(),
    changed: masked,
  }),
  step: z.strictObject({
    fork: id,
    bands: z.array(z.strictObject({ id: z.string(), lit: z.nullable(z.boolean()), pupils: size })),
    pooled: masked,
  }),
});
export type ShownFork = z.infer<typeof shownFork>;

export const shown = z.strictObject({
  forks: z.record(id, shownFork),
  signs: z.nullable(
    z.strictObject({
      cameIn: size,
      picture: z.array(z.strictObject({ spot: id, sign: id, found: masked, missed: masked })),
    }),
  ),
  questions: z.nullable(
    z.strictObject({
      cameIn: size,
      picture: z.array(
        z.strictObject({ question: z.enum(QUESTION_IDS), before: z.array(masked), after: z.array(masked) }),
      ),
    }),
  ),
});
/** What was revealed of one version of a level. */
export type Shown = z.infer<typeof shown>;

interface Kept<Picture> {
  readonly cameIn: number;
  readonly picture: Picture;
}

export const NOTHING_SHOWN: Shown = { forks: {}, signs: null, questions: null };

/**
 * A picture gives way only if it had no number to compare with, and to one of enough more pupils that none of them is
 * known by it.
 */
const givesWay = (said: boolean, before: number, now: number): boolean =>
  !said && (before === 0 || now - before >= LEAST);

const saysFork = ({ view }: Pick<ShownFork, 'view'>): boolean =>
  view.groups.some((group) => group.first !== null || group.last !== null);
const saysSigns = (signs: readonly ShownSign[]): boolean => signs.some((sign) => sign.found !== null);
const saysQuestions = (questions: readonly ShownQuestion[]): boolean =>
  questions.some(({ before, after }) => [...before, ...after].some((one) => one !== null));

const renewed = <Picture, One extends Kept<Picture>>(
  before: One | null,
  now: One,
  says: (picture: Picture) => boolean,
): One => (before && !givesWay(says(before.picture), before.cameIn, now.cameIn) ? before : now);

/**
 * After a place is revealed. The paths are all forks side by side, so they reveal all of them.
 * @param at which of the counted forks; `votes` says how often hands were counted at one
 */
export function revealed(
  before: Shown,
  { cameIn, forks, steps, signs, questions }: Projection,
  { view, at }: Pick<Screen, 'view'> & { readonly at: number },
  votes: (fork: string) => number,
): Shown {
  switch (view) {
    case 'signs':
      return { ...before, signs: renewed(before.signs, { cameIn, picture: [...signs] }, saysSigns) };
    case 'check': {
      const picture = questions.map((one) => ({ ...one, before: [...one.before], after: [...one.after] }));
      return { ...before, questions: renewed(before.questions, { cameIn, picture }, saysQuestions) };
    }
    // what stands in it is kept with the class
    case 'charter':
      return before;
    case 'fork':
    case 'paths': {
      const next: Record<string, ShownFork> = { ...before.forks };
      forks.forEach((fork, index) => {
        const step = steps[index];
        const known = next[fork.fork];
        const now = votes(fork.fork);
        if (
          step &&
          (view === 'paths' || index === at) &&
          (!known || now > known.votes || givesWay(saysFork(known), known.view.cameIn, cameIn))
        )
          next[fork.fork] = {
            votes: now,
            view: { ...fork, groups: [...fork.groups] },
            step: { ...step, bands: [...step.bands] },
          };
      });
      return { ...before, forks: next };
    }
  }
}

/** Which of two pictures stands: one that says something, else one of enough more pupils, else that of fewer. */
function stands<One>(one: One, other: One, says: (of: One) => boolean, cameIn: (of: One) => number): One {
  if (says(one) !== says(other)) return says(one) ? one : other;
  const [few, many] = cameIn(one) <= cameIn(other) ? [one, other] : [other, one];
  if (cameIn(few) === cameIn(many)) return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
  return givesWay(says(few), cameIn(few), cameIn(many)) ? many : few;
}

const pictureOf = <Picture, One extends Kept<Picture>>(
  one: One | null,
  other: One | null,
  says: (picture: Picture) => boolean,
): One | null =>
  one && other
    ? stands(
        one,
        other,
        ({ picture }) => says(picture),
        ({ cameIn }) => cameIn,
      )
    : (one ?? other);

const forkOf = (one: ShownFork, other: ShownFork): ShownFork =>
  one.votes === other.votes
    ? stands(one, other, saysFork, ({ view }) => view.cameIn)
    : one.votes > other.votes
      ? one
      : other;

/** What two windows have revealed: whichever is joined to the other, both end with the same. */
export function joinedShown(one: Shown, other: Shown): Shown {
  const forks = { ...one.forks };
  for (const [fork, theirs] of Object.entries(other.forks)) {
    const mine = forks[fork];
    forks[fork] = mine ? forkOf(mine, theirs) : theirs;
  }
  return {
    forks,
    signs: pictureOf(one.signs, other.signs, saysSigns),
    questions: pictureOf(one.questions, other.questions, saysQuestions),
  };
}
