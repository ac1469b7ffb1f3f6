/** What was done on a phone, what can be done next, and what is there then. */
import { holds, lookedAt, type Values } from '../../level/condition.ts';
import type { Answer } from '../kind.ts';
import { actionOf, matters, type Place, placesOf } from './places.ts';
import type { Action, Item, Phone } from './schema.ts';

/** What was done, in order, and what each report was about. */
export interface Done {
  readonly done: readonly string[];
  readonly about: readonly string[];
}

export const NOTHING_DONE: Done = { done: [], about: [] };

export const hasReports = (beat: Phone): boolean => beat.actions.some((one) => one.about !== undefined);

export const doneIn = (answer: Answer): Done => ({ done: answer[''] ?? [], about: answer['about'] ?? [] });

/** The answer for what was done: of what nothing comes is not in it. */
export function answerOf(beat: Phone, { done, about }: Done): Answer {
  const mattering = done.filter((id) => actionOf(beat, id)?.for === undefined);
  return { '': mattering, first: mattering.slice(0, 1), ...(hasReports(beat) ? { about } : {}) };
}

/** What conditions look at while one is in the phone. */
export function valuesWhile(beat: Phone, given: Values, made: Done): Values {
  const { '': done = [], first = [], about } = answerOf(beat, made);
  return { ...given, [beat.id]: done, [`${beat.id}.first`]: first, ...(about ? { [`${beat.id}.about`]: about } : {}) };
}

export const isThere = (place: Place | undefined, now: Values): boolean =>
  place?.needs.every((one) => holds(one, now)) === true;

/** Of those with the same group only one is done: an answer is given once, a setting is one way or another. */
const GROUPED = new Set<Action['does']>(['answer', 'write', 'see']);
/** A setting is changed again by another of its group. */
const isSetting = ({ does }: Action): boolean => does === 'write' || does === 'see';
const sameGroup = (one: Action, other: Action): boolean =>
  one.id !== other.id && GROUPED.has(one.does) && one.does === other.does && one.on === other.on;

const groupOf = (beat: Phone, action: Action, done: readonly string[]): string[] =>
  beat.actions.flatMap((one) => (sameGroup(one, action) && done.includes(one.id) ? [one.id] : []));

/** Can this be done now? */
export const canDo = (beat: Phone, action: Action, now: Values, { done }: Done): boolean =>
  !done.includes(action.id) &&
  holds(action.if, now) &&
  isThere(placesOf(beat).get(action.on), now) &&
  (isSetting(action) || groupOf(beat, action, done).length === 0);

/** The done once more is done. `about` is what a report is about. */
export function withDone(beat: Phone, made: Done, action: Action, about?: string): Done {
  const gone = isSetting(action) ? groupOf(beat, action, made.done) : [];
  return {
    done: [...made.done.filter((id) => !gone.includes(id)), action.id],
    about: about === undefined ? made.about : [...made.about, about],
  };
}

/** Can all this have been done, one after the other? */
export function isDoable(beat: Phone, given: Values, { done, about }: Done): boolean {
  let made = NOTHING_DONE;
  for (const id of done) {
    const action = actionOf(beat, id);
    if (!action || !canDo(beat, action, valuesWhile(beat, given, made), made)) return false;
    // what was changed since is not among what was done
    if (groupOf(beat, action, made.done).length > 0) return false;
    const reason = action.about ? about[made.about.length] : undefined;
    if (action.about && !action.about.some((one) => one.id === reason)) return false;
    made = withDone(beat, made, action, reason);
  }
  return made.about.length === about.length;
}

/** What is left once this was taken back; nothing where what was done since needs it. */
export function takenBack(beat: Phone, given: Values, made: Done, action: Action): Done | undefined {
  if (action.back !== true || action.about || !made.done.includes(action.id)) return undefined;
  const left = { ...made, done: made.done.filter((id) => id !== action.id) };
  return isDoable(beat, given, left) ? left : undefined;
}

/** All that can have been done and that the story can tell apart: what, what first, and what was reported. */
export function* everyDone(beat: Phone, given: Values): Generator<Done> {
  const waiting: Done[] = [NOTHING_DONE];
  const known = new Set<string>();
  for (const made of waiting) {
    const key = JSON.stringify([[...made.done].sort(), made.done[0], [...made.about].sort()]);
    if (known.has(key)) continue;
    known.add(key);
    yield made;
    const now = valuesWhile(beat, given, made);
    for (const action of beat.actions) {
      if (!matters(action) || !canDo(beat, action, now, made)) continue;
      // a setting that was changed again is as if it had been changed once
      if (groupOf(beat, action, made.done).length > 0) continue;
      for (const reason of action.about ?? [undefined]) waiting.push(withDone(beat, made, action, reason?.id));
    }
  }
}

/** Does it come while one is in the phone, and was not there before? */
export const isComing = (beat: Phone, item: Item): boolean =>
  item.comes === true || lookedAt(item.if).some(([key]) => key === beat.id || key.startsWith(`${beat.id}.`));
