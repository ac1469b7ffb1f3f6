import { authorOf } from '../../kinds/index.ts';
import { fault } from '../fault.ts';
import { beatPointer, type Rule, when } from './rule.ts';

/** What each kind of beat asks for on every way to it: so many choices at once, an ending that names who helped. */
export const keptByKind: Rule = function* ({ level, explored }) {
  const told = new Set<string>();
  for (const { beat, given } of explored.moments) {
    for (const { rule, place, message, mend } of authorOf(beat).faultsWith?.(beat, given, when(given)) ?? []) {
      const key = `${rule} ${beat.id}`;
      if (told.has(key)) continue;
      told.add(key);
      yield fault(rule, `${beatPointer(level, beat.id)}${place}`, message, mend);
    }
  }
};
