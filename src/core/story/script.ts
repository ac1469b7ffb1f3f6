import { kindOf } from '../kinds/index.ts';
import { holds, type Values } from '../level/condition.ts';
import type { Line, SayLine, SeenLine, SilenceLine, SpeakLine } from '../level/line.ts';
import type { Level } from '../level/schema.ts';
import { beatOf, isTold, lastVisit, valuesAfter } from './questions.ts';
import type { Story, Visit } from './state.ts';

/** A line as it is played: conditions resolved. `later` is the heading "Later that day". */
export type PlayedLine = SayLine | SpeakLine | SeenLine | SilenceLine | { later: true };

const flatten = (lines: readonly Line[], given: Values): PlayedLine[] =>
  lines.flatMap((one) => ('then' in one ? (holds(one.if, given) ? flatten(one.then, given) : []) : [one]));

/** Lines under their conditions. */
export const resolveLines = flatten;

/** What is told on coming to a beat. */
export const linesOnArrival = (level: Level, visit: Visit, before: Values): PlayedLine[] =>
  flatten(beatOf(level, visit.beat).lines ?? [], before);

/** What is told after its answer; nothing before there is one. */
export function linesAfterAnswer(level: Level, visit: Visit, after: Values): PlayedLine[] {
  if (!visit.answer) return [];
  const beat = beatOf(level, visit.beat);
  const told = kindOf(beat).verdict(beat, after).outcome;
  const later = flatten(told?.later ?? [], after);
  return [...flatten(told?.lines ?? [], after), ...(later.length > 0 ? [{ later: true } as const, ...later] : [])];
}

/** The script being played now: on arrival at a beat, or after its answer. */
export function script(level: Level, state: Story): PlayedLine[] {
  const given = valuesAfter(level, state.trail);
  return isTold(state)
    ? linesAfterAnswer(level, lastVisit(state), given)
    : linesOnArrival(level, lastVisit(state), given);
}

/** Lines shown so far. */
export const shownLines = (level: Level, state: Story): PlayedLine[] => script(level, state).slice(0, state.read);
/** Has everything been shown, so that the player may choose or go on? */
export const isRead = (level: Level, state: Story): boolean => state.read >= script(level, state).length;
