import type { Level } from '../../level/schema.ts';
import type { Way } from '../explore/explore.ts';
import { beatPointer } from './rule.ts';

/** Where an answer stands in `level.json`, its choice, its result or its pass, and what it is called; else its beat. */
export function answerPlace(
  level: Level,
  { from: { beat }, answer, verdict }: Way,
): { pointer: string; called: string } {
  const place = beatPointer(level, beat.id);
  const given = answer?.['']?.[0];
  if ('choices' in beat) {
    const at = beat.choices.findIndex((choice) => choice.id === given);
    if (at >= 0) return { pointer: `${place}/choices/${at}`, called: `${given} at ${beat.id}` };
  }
  if ('pass' in beat && beat.pass && verdict.outcome === beat.pass)
    return { pointer: `${place}/pass`, called: `passing at ${beat.id}` };
  if ('results' in beat) {
    const at = beat.results.findIndex(
      (one) => one.outcome === verdict.outcome && one.grade === verdict.grade && one.tells === verdict.tells,
    );
    if (at >= 0) return { pointer: `${place}/results/${at}`, called: `${beat.results[at]?.id} at ${beat.id}` };
  }
  return { pointer: place, called: beat.id };
}
