import type { Level } from '../../level/schema.ts';
import { fault, type Fault } from '../fault.ts';
import type { Measures } from '../measure.ts';

/** As it is printed: tenths of a minute. */
const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;

/** The longest way through stays within the minutes that a teacher plans with. */
export function* withinMinutes(level: Level, { minutes: { most } }: Measures): Generator<Fault> {
  if (tenths(most) <= level.minutes) return;
  yield fault(
    'longer-than-told',
    '/minutes',
    `The longest way takes ${tenths(most)} minutes, and “minutes” says ${level.minutes}.`,
    `Cut what is slack, or let “minutes” be ${Math.ceil(most)}.`,
  );
}
