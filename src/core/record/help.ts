import { type Beat, isFork, isLast, kindOf } from '../kinds/index.ts';
import { type Answer, valuesOf } from '../kinds/kind.ts';
import type { Values } from '../level/condition.ts';
import type { Line } from '../level/line.ts';
import type { Level } from '../level/schema.ts';
import type { StageChange } from '../level/stage.ts';
import { target } from '../story/questions.ts';
import { resolveLines } from '../story/script.ts';
import { isCounted } from './forks.ts';

const joins = (change: StageChange | undefined): boolean => Object.keys(change?.join ?? {}).length > 0;
const joinsIn = (lines: readonly Line[] | undefined, given: Values): boolean =>
  resolveLines(lines ?? [], given).some((line) => 'seen' in line && joins(line.seen));

const comesOnArrival = (beat: Beat, given: Values): boolean => joins(beat.stage) || joinsIn(beat.lines, given);

function comesByAnswer(beat: Beat, given: Values, answer: Answer | undefined): boolean {
  const { tells, outcome } = kindOf(beat).verdict(beat, given);
  const seen = answer ? kindOf(beat).seen?.(beat, given, answer) : [];
  return (
    tells !== undefined || joinsIn(outcome?.lines, given) || joinsIn(outcome?.later, given) || (seen ?? []).some(joins)
  );
}

/**
 * The counted fork after which help came: somebody stepped into the circle, or told somebody who can help; `null` if
 * nobody has yet. Help that comes before any fork is put to the first. Follows the answers from the start as far as
 * they lead.
 */
export function helpedAfter(level: Level, answers: Readonly<Record<string, Answer>>): string | null {
  const beats = new Map(level.beats.map((beat) => [beat.id, beat]));
  let given: Values = {};
  let last = level.beats.find(isCounted)?.id ?? null;
  let at: string | undefined = level.start;
  // a sound level does not go round in circles; one that does must not hold up the class
  for (let steps = 2 * level.beats.length; steps > 0 && at !== undefined; steps -= 1) {
    const beat = beats.get(at);
    const answer: Answer | undefined = beat && isFork(beat) ? answers[beat.id] : undefined;
    if (!beat) return null;
    if (comesOnArrival(beat, given)) return last;
    if (isLast(beat) || (isFork(beat) && !answer)) return null;
    if (answer) given = { ...given, ...valuesOf(beat.id, answer) };
    if (isCounted(beat)) last = beat.id;
    if (comesByAnswer(beat, given, answer)) return last;
    at = target((answer ? kindOf(beat).verdict(beat, given).outcome?.next : undefined) ?? beat.next, given);
  }
  return null;
}
