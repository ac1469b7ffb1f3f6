import { isFork } from '../../kinds/index.ts';
import { fault } from '../fault.ts';
import { AFTER, visible } from '../explore/visible.ts';
import type { Moment } from '../explore/explore.ts';
import { beatPointer, type Rule, when } from './rule.ts';
import { isCounted } from '../../record/forks.ts';

/** The fewest and the most choices that stand on a phone at once. */
const CHOICES = { fewest: 2, most: 4 };

const choicesAt = ({ beat, given }: Moment): number => {
  const choices = new Set<object>('choices' in beat ? beat.choices : []);
  let there = 0;
  visible(
    beat,
    given,
    {
      there: (part) => {
        if (choices.has(part)) there += 1;
      },
    },
    AFTER,
  );
  return there;
};

/** A fork offers two to four choices at once, on every way to it. */
export const choicesAtOnce: Rule = function* ({ level, explored }) {
  const told = new Set<string>();
  for (const moment of explored.moments) {
    const { beat, given } = moment;
    if (!('choices' in beat) || told.has(beat.id)) continue;
    const there = choicesAt(moment);
    if (there >= CHOICES.fewest && there <= CHOICES.most) continue;
    told.add(beat.id);
    yield fault(
      'choices-at-once',
      `${beatPointer(level, beat.id)}/choices`,
      `“${beat.id}” offers ${there} ${there === 1 ? 'choice' : 'choices'} at once${when(given)}; it should be ${CHOICES.fewest} to ${CHOICES.most}.`,
      there < CHOICES.fewest
        ? 'Add a choice, or loosen a condition.'
        : 'Take one out, or let one stand in place of another by condition.',
    );
  }
};

/** A fork at which, on some way, nothing but a pass can be answered: a row without parts, no card that can be paid. */
export const nothingToAnswer: Rule = function* ({ level, explored }) {
  const told = new Set<string>();
  for (const { beat, given, ways } of explored.moments) {
    if (!isFork(beat) || 'choices' in beat || told.has(beat.id) || ways.length > 1) continue;
    told.add(beat.id);
    yield fault(
      'nothing-to-answer',
      beatPointer(level, beat.id),
      `At “${beat.id}” nothing can be answered${when(given)}.`,
      'Loosen a condition, so that something always stands there.',
    );
  }
};

/** Every answer at a counted fork has a grade, for the class report. */
export const gradesMissing: Rule = function* ({ level }) {
  for (const [at, beat] of level.beats.entries()) {
    if (!isCounted(beat)) continue;
    const list = 'choices' in beat ? 'choices' : 'results';
    for (const [index, one] of ('choices' in beat ? beat.choices : beat.results).entries()) {
      if (one.grade === undefined)
        yield fault(
          'grade-missing',
          `/beats/${at}/${list}/${index}`,
          `“${one.id}” at the counted fork “${beat.id}” has no grade.`,
          'Give it one: 3 protective, 2 helps in part, 1 leaves someone alone, 0 adds harm; or mark the fork "counted": false.',
        );
    }
  }
};
