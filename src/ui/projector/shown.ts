/** What of a class was revealed stays as it was then: a pupil who comes in later would be known by the difference. */
import type { ForkView, Projection, ShownQuestion, ShownSign, ShownStep } from '../../core/class/projector.ts';
import { LEAST } from '../../core/class/small-groups.ts';
import type { Place } from './places.ts';

interface Kept<Picture> {
  readonly cameIn: number;
  readonly picture: Picture;
}
export interface ShownFork {
  readonly view: ForkView;
  readonly step: ShownStep;
}
export interface Shown {
  readonly forks: Readonly<Record<string, ShownFork>>;
  readonly signs: Kept<readonly ShownSign[]> | null;
  readonly questions: Kept<readonly ShownQuestion[]> | null;
}

export const NOTHING_SHOWN: Shown = { forks: {}, signs: null, questions: null };

/**
 * A picture gives way only if it had no number to compare with, and to one of enough more pupils that none of them is
 * known by it.
 */
const givesWay = (said: boolean, before: number, now: number): boolean =>
  !said && (before === 0 || now - before >= LEAST);

const saysFork = ({ view }: ShownFork): boolean =>
  view.groups.some((group) => group.first !== null || group.last !== null);
const saysSigns = (signs: readonly ShownSign[]): boolean => signs.some((sign) => sign.found !== null);
const saysQuestions = (questions: readonly ShownQuestion[]): boolean =>
  questions.some(({ before, after }) => [...before, ...after].some((size) => size !== null));

const renewed = <Picture>(
  before: Kept<Picture> | null,
  now: Kept<Picture>,
  says: (picture: Picture) => boolean,
): Kept<Picture> => (before && !givesWay(says(before.picture), before.cameIn, now.cameIn) ? before : now);

/** After a place is revealed. The paths are all forks side by side, so they reveal all of them. */
export function revealed(
  before: Shown,
  { cameIn, forks, steps, signs, questions }: Projection,
  { view, at }: Place,
): Shown {
  switch (view) {
    case 'signs':
      return { ...before, signs: renewed(before.signs, { cameIn, picture: signs }, saysSigns) };
    case 'check':
      return { ...before, questions: renewed(before.questions, { cameIn, picture: questions }, saysQuestions) };
    // what stands in it is kept with the class
    case 'charter':
      return before;
    case 'fork':
    case 'paths': {
      const next: Record<string, ShownFork> = { ...before.forks };
      forks.forEach((fork, index) => {
        const step = steps[index];
        const known = next[fork.fork];
        if (
          step &&
          (view === 'paths' || index === at) &&
          (!known || givesWay(saysFork(known), known.view.cameIn, cameIn))
        )
          next[fork.fork] = { view: fork, step };
      });
      return { ...before, forks: next };
    }
  }
}

/** A fork at which the class has voted anew is revealed anew. */
export const forgotten = ({ forks, ...rest }: Shown, fork: string): Shown => ({
  ...rest,
  forks: Object.fromEntries(Object.entries(forks).filter(([id]) => id !== fork)),
});

const memories = new Map<string, Shown>();

/** What was revealed of a class in a level since this page was opened. */
export const shownOf = (place: string): Shown => memories.get(place) ?? NOTHING_SHOWN;
export const keepShown = (place: string, shown: Shown): void => {
  memories.set(place, shown);
};
