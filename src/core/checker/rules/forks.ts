import { authorOf, isFork, optionsOf } from '../../kinds/index.ts';
import { fault } from '../fault.ts';
import { beatPointer, type Rule, when } from './rule.ts';
import { isCounted } from '../../record/forks.ts';

/** A fork at which, on some way, nothing but a pass can be answered: a row without parts, no card that can be paid. */
export const nothingToAnswer: Rule = function* ({ level, explored }) {
  const told = new Set<string>();
  for (const { beat, given, ways } of explored.moments) {
    // a kind that has a rule of its own for it says it better
    if (!isFork(beat) || authorOf(beat).faultsWith || told.has(beat.id) || ways.length > 1) continue;
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
    for (const [index, one] of optionsOf(beat).entries()) {
      if (one.grade === undefined)
        yield fault(
          'grade-missing',
          `/beats/${at}/${authorOf(beat).optionsIn}/${index}`,
          `“${one.id}” at the counted fork “${beat.id}” has no grade.`,
          'Give it one: 3 protective, 2 helps in part, 1 leaves someone alone, 0 adds harm; or mark the fork "counted": false.',
        );
    }
  }
};
