/**
 * What of a class was revealed stays as it was then, in every window and after a reload: a pupil who comes in later
 * would be known by the difference. So it is kept with the class.
 */
import * as z from 'zod/mini';
import { grade, id } from '../level/parts.ts';
import { QUESTION_IDS } from '../record/before-after.ts';
import type { Projection, ShownQuestion, ShownSign } from './projector.ts';
import type { Screen } from './screen.ts';
import { RANKS, type Said, says } from './small-groups.ts';

const size = z.int().check(z.minimum(0));
const said = z.nullable(z.union([size, z.enum(RANKS)]));
const shownFork = z.strictObject({
  /** How often hands were counted here by then: a class that votes anew sees a new picture. */
  votes: size,
  view: z.strictObject({
    fork: id,
    cameIn: size,
    groups: z.array(z.strictObject({ id: z.string(), grade: z.optional(grade), first: said, last: said })),
    answers: z.nullable(size),
    notShown: z.nullable(z.strictObject({ first: size, last: size })),
    second: z.boolean(),
    changed: z.nullable(size),
  }),
  step: z.strictObject({
    fork: id,
    bands: z.array(
      z.strictObject({ id: z.string(), lit: z.nullable(z.boolean()), pupils: z.union([size, z.enum(RANKS)]) }),
    ),
    pooled: z.nullable(size),
  }),
});
export type ShownFork = z.infer<typeof shownFork>;

export const shown = z.strictObject({
  forks: z.record(id, shownFork),
  signs: z.nullable(
    z.strictObject({
      cameIn: size,
      picture: z.array(z.strictObject({ spot: id, sign: id, found: said, missed: said })),
    }),
  ),
  questions: z.nullable(
    z.strictObject({
      cameIn: size,
      picture: z.array(z.strictObject({ question: z.enum(QUESTION_IDS), before: z.array(said), after: z.array(said) })),
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

/*
 * A picture gives way only while it says nothing, which hangs on how many answered alone. One that says something never
 * does, however many come later: two of them together would say more than each.
 */
const saysFork = ({ view }: Pick<ShownFork, 'view'>): boolean =>
  says(view.groups.flatMap((group): Said[] => [group.first, group.last]));
const saysSigns = (signs: readonly ShownSign[]): boolean => says(signs.map((sign) => sign.found));
const saysQuestions = (questions: readonly ShownQuestion[]): boolean =>
  says(questions.flatMap(({ before, after }) => [...before, ...after]));

const renewed = <Picture, One extends Kept<Picture>>(
  before: One | null,
  now: One,
  saysIt: (picture: Picture) => boolean,
): One => (before && saysIt(before.picture) ? before : now);

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
        if (step && (view === 'paths' || index === at) && (!known || now > known.votes || !saysFork(known)))
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

/** Everything that may be seen of a class, as a page that is printed has it: what was revealed, and the rest as it is now. */
export const wholeShown = (before: Shown, projection: Projection, votes: (fork: string) => number): Shown =>
  (['paths', 'signs', 'check'] as const).reduce(
    (all, view) => revealed(all, projection, { view, at: 0 }, votes),
    before,
  );

/** Which of two pictures stands: one that says something, else that of fewer; of two that say nothing, that of more. */
function stands<One>(one: One, other: One, saysIt: (of: One) => boolean, cameIn: (of: One) => number): One {
  if (saysIt(one) !== saysIt(other)) return saysIt(one) ? one : other;
  const [few, many] = cameIn(one) <= cameIn(other) ? [one, other] : [other, one];
  if (cameIn(few) === cameIn(many)) return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
  return saysIt(few) ? few : many;
}

const pictureOf = <Picture, One extends Kept<Picture>>(
  one: One | null,
  other: One | null,
  saysIt: (picture: Picture) => boolean,
): One | null =>
  one && other
    ? stands(
        one,
        other,
        ({ picture }) => saysIt(picture),
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
