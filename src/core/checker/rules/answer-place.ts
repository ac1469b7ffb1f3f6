import { authorOf, isFork, optionsOf } from '../../kinds/index.ts';
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
  const options = optionsOf(beat);
  const named = options.findIndex(({ id, label }) => label !== undefined && id === given);
  const passed = isFork(beat) && beat.pass !== undefined && verdict.outcome === beat.pass;
  const met = options.findIndex(
    (one) => one.outcome === verdict.outcome && one.grade === verdict.grade && one.tells === verdict.tells,
  );
  const at = named >= 0 || passed ? named : met;
  if (at >= 0)
    return {
      pointer: `${place}/${authorOf(beat).optionsIn}/${at}`,
      called: `${options[at]?.id} at ${beat.id}`,
    };
  if (passed) return { pointer: `${place}/pass`, called: `passing at ${beat.id}` };
  return { pointer: place, called: beat.id };
}
