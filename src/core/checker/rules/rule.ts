import type { Values } from '../../level/condition.ts';
import type { Level } from '../../level/schema.ts';
import type { Checked, CheckedWords } from '../checked.ts';
import type { Fault } from '../fault.ts';

/** A rule on a level that fits the schema. */
export type Rule = (checked: Checked) => Iterable<Fault>;
/** A rule on its words alone, which also reads the words of a level that does not fit the schema. */
export type WordRule = (checked: CheckedWords) => Iterable<Fault>;

export const beatPointer = (level: Level, id: string): string =>
  `/beats/${level.beats.findIndex((one) => one.id === id)}`;

/** Some answers in words, to say on which way a fault shows: `d1 is “a” and d2 is “none”`. */
export function inWords(given: Values): string {
  const parts = Object.entries(given).map(
    ([fork, ids]) => `${fork} is ${ids.length > 0 ? ids.map((id) => `“${id}”`).join(', ') : 'answered'}`,
  );
  return parts.join(' and ');
}

/** The same, as the end of a sentence; empty when nothing has been answered that matters. */
export const when = (given: Values): string => (Object.keys(given).length > 0 ? `, when ${inWords(given)}` : '');
