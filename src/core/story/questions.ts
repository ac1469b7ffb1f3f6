import { type Beat, type Fork, isFork, isLast, kindOf } from '../kinds/index.ts';
import { valuesOf } from '../kinds/kind.ts';
import type { Values } from '../level/condition.ts';
import { pick } from '../level/condition.ts';
import type { Next, Wording } from '../level/parts.ts';
import type { Level } from '../level/schema.ts';
import type { Story, Visit } from './state.ts';

/** A beat by its id. @throws when there is none: levels are checked before they are played. */
export function beatOf(level: Level, id: string): Beat {
  const found = level.beats.find((one) => one.id === id);
  if (!found) throw new Error(`Level ${level.id} has no beat "${id}".`);
  return found;
}

export const lastVisit = (state: Story): Visit => state.trail[state.trail.length - 1] as Visit;
export const currentBeat = (level: Level, state: Story): Beat => beatOf(level, lastVisit(state).beat);

/** What these visits have answered, and the ending under `ending` once there is one. */
export function valuesAfter(level: Level, trail: readonly Visit[]): Values {
  const given: Record<string, readonly string[]> = {};
  for (const { beat, answer } of trail) {
    if (answer) Object.assign(given, valuesOf(beat, answer));
    if (isLast(beatOf(level, beat))) given['ending'] = [beat];
  }
  return given;
}
export const valuesOfStory = (level: Level, state: Story): Values => valuesAfter(level, state.trail);

/** Has the current fork been answered, so that what happened next is being told? */
export const isTold = (state: Story): boolean => lastVisit(state).answer !== undefined;

/** The beat that comes after the current one, or nothing at an ending. */
export function nextBeat(level: Level, state: Story): string | undefined {
  const beat = currentBeat(level, state);
  if (isLast(beat)) return undefined;
  const given = valuesOfStory(level, state);
  const own = isTold(state) ? kindOf(beat).verdict(beat, given).outcome?.next : undefined;
  return target(own ?? beat.next, given);
}

/** Resolves a `next`. */
export function target(to: Next | undefined, given: Values): string | undefined {
  return typeof to === 'string' || to === undefined ? to : pick(to, given)?.to;
}

/** Resolves a wording to a word id. */
export function wordingNow(of: Wording, given: Values): string {
  return typeof of === 'string' ? of : (pick(of, given)?.say ?? of[of.length - 1]?.say ?? '');
}

/** Who stands behind a name of the cast: resolves people who are one or another. */
export function personNow(level: Level, name: string, given: Values): string {
  const person = level.cast[name];
  return person && 'is' in person ? (pick(person.is, given)?.who ?? name) : name;
}

/** Forks answered on the way here, oldest first: the moments one can go back to. */
export function forksBehind(level: Level, state: Story): Fork[] {
  return state.trail
    .filter((one) => one.answer)
    .map((one) => beatOf(level, one.beat))
    .filter(isFork);
}
