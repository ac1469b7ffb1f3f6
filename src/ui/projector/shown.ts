/** What of a class was revealed stays as it was then: a pupil who comes in later would be known by the difference. */
import type { ForkView, Projection, ShownQuestion, ShownSign, ShownStep } from '../../core/class/projector.ts';
import type { Place } from './places.ts';

export interface Shown {
  readonly forks: Readonly<Record<string, { readonly view: ForkView; readonly step: ShownStep }>>;
  readonly signs: readonly ShownSign[] | null;
  readonly questions: readonly ShownQuestion[] | null;
}

export const NOTHING_SHOWN: Shown = { forks: {}, signs: null, questions: null };

/** After a place is revealed. The paths are all forks side by side, so they reveal all of them. */
export function revealed(before: Shown, { forks, steps, signs, questions }: Projection, { view, at }: Place): Shown {
  switch (view) {
    case 'signs': return { ...before, signs: before.signs ?? signs };
    case 'check': return { ...before, questions: before.questions ?? questions };
    case 'fork':
    case 'paths': {
      const now = forks.flatMap((fork, index) => {
        const step = steps[index];
        return step && (view === 'paths' || index === at) ? [[fork.fork, { view: fork, step }] as const] : [];
      });
      return { ...before, forks: { ...Object.fromEntries(now), ...before.forks } };
    }
  }
}

/** A fork at which the class has voted anew is revealed anew. */
export const forgotten = ({ forks, ...rest }: Shown, fork: string): Shown => ({ ...rest, forks: Object.fromEntries(Object.entries(forks).filter(([id]) => id !== fork)) });

const memories = new Map<string, Shown>();

/** What was revealed of a class in a level since this page was opened. */
export const shownOf = (place: string): Shown => memories.get(place) ?? NOTHING_SHOWN;
export const keepShown = (place: string, shown: Shown): void => void memories.set(place, shown);
