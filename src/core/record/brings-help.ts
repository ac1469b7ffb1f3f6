import { isFork, isLast, kindOf, optionsOf } from '../kinds/index.ts';
import { passed } from '../kinds/kind.ts';
import { PASSED } from '../level/condition.ts';
import type { Line } from '../level/line.ts';
import type { Next } from '../level/parts.ts';
import type { Level } from '../level/schema.ts';
import { isCounted } from './forks.ts';

const joins = (lines: readonly Line[] | undefined): boolean =>
  (lines ?? []).some((line) => 'seen' in line && Object.keys(line.seen.join ?? {}).length > 0);

/** Does help come by itself from this beat on, before anything more is chosen or it is "later that day"? */
function comesNext(level: Level, next: Next | undefined): boolean {
  const passedBy = new Set<Next>();
  for (let at = next; typeof at === 'string' && !passedBy.has(at);) {
    passedBy.add(at);
    const beat = level.beats.find((one) => one.id === at);
    if (!beat || beat.later || optionsOf(beat).length > 0) return false;
    if (Object.keys(beat.stage?.join ?? {}).length > 0 || joins(beat.lines)) return true;
    const { teller, verdict } = kindOf(beat);
    if (teller) return teller(beat) !== undefined;
    if (!isFork(beat) && verdict(beat, {}).tells !== undefined) return true;
    at = isLast(beat) ? undefined : beat.next;
  }
  return false;
}

/**
 * Does help come by this choice, whatever was chosen before? Told by the level alone: somebody steps into the circle or
 * tells, under no condition. So a band can be lit on the projector without saying more than its number does.
 */
export function bringsHelp(level: Level, fork: string, value: string): boolean {
  const beat = level.beats.find((one) => one.id === fork);
  if (!beat || !isCounted(beat)) return false;
  const chosen = optionsOf(beat).find((one) => one.id === value);
  if (!chosen && value !== PASSED) return false;
  const { tells, outcome } = chosen ?? passed(beat.pass);
  return (
    tells !== undefined ||
    joins(outcome?.lines) ||
    joins(outcome?.later) ||
    comesNext(level, outcome?.next ?? beat.next)
  );
}
