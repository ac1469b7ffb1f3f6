import { isFork, isLast, kindOf } from '../../kinds/index.ts';
import type { Verdict } from '../../kinds/kind.ts';
import { fault } from '../fault.ts';
import { following, reaching } from '../explore/graph.ts';
import type { Moment, Explored, Way } from '../explore/explore.ts';
import { answerPlace } from './answer-place.ts';
import type { Rule } from './rule.ts';

/** A choice that leaves someone alone or adds harm. */
const isLow = ({ grade, harm }: Verdict): boolean => grade === 0 || grade === 1 || harm === true;

/** Does a beat "later that day" come on every way from here, before anything else is asked? */
function comesLater(from: Moment): boolean {
  const passed = new Set<Moment>();
  const look = (moment: Moment): boolean => {
    if (moment.beat.later) return true;
    if (isFork(moment.beat) || isLast(moment.beat) || passed.has(moment)) return false;
    passed.add(moment);
    const next = following(moment);
    return next.length > 0 && next.every(look);
  };
  return look(from);
}

/** Is the low answer followed by what comes of it later, or given in a beat that is itself "later that day"? */
const isAnswered = (way: Way): boolean =>
  (way.verdict.outcome?.later?.length ?? 0) > 0 ||
  way.from.beat.later === true ||
  (typeof way.to === 'object' && comesLater(way.to));

const tells = (way: Way): boolean => way.verdict.tells !== undefined || kindOf(way.from.beat).teller !== undefined;

/** Is there an answer here with which somebody tells? */
const offersTelling = ({ ways }: Moment): boolean => ways.some(tells);

/** Moments that can be come to before anybody has told. */
function untold(explored: Explored): ReadonlySet<Moment> {
  const reached = new Set(explored.moments.slice(0, 1));
  for (const moment of reached)
    for (const way of moment.ways) if (typeof way.to === 'object' && !tells(way)) reached.add(way.to);
  return reached;
}

/**
 * From every low answer the story leads back: "later that day" comes; and unless somebody has told before, there is a
 * fork where one can still tell, a sentence is rehearsed, or somebody else tells, before any ending.
 */
export const wayBack: Rule = function* ({ level, explored }) {
  const stillUntold = untold(explored);
  const endings = explored.moments.filter((moment) => isLast(moment.beat));
  const withoutDoor = reaching(explored, endings, (moment) => !offersTelling(moment));
  const told = new Set<string>();
  for (const moment of explored.moments) {
    for (const way of moment.ways) {
      if (!way.answer || !isLow(way.verdict)) continue;
      const { pointer: place, called } = answerPlace(level, way);
      if (told.has(place)) continue;
      if (!tells(way) && typeof way.to === 'object' && stillUntold.has(moment) && withoutDoor.has(way.to)) {
        told.add(place);
        yield fault(
          'way-back',
          place,
          `After the low answer “${called}” the story can end though nobody has told and nobody could.`,
          'Lead it to a fork where one can still tell, to a rehearsal, or to a beat where somebody else `tells`.',
        );
      } else if (!isAnswered(way)) {
        told.add(place);
        yield fault(
          'no-later',
          place,
          `Nothing comes of the low answer “${called}” later.`,
          'Add `later` lines to its outcome, or lead it to a beat with "later": true.',
        );
      }
    }
  }
};
