import { fault, LEVEL_FILE } from '../../src/core/check/fault.ts';
import type { Examined } from './examine.ts';

/** The levels, with a fault at each whose number another one has before it: in codes a number stands for one level, now and for good. */
export function withDoubledNumbers(all: readonly Examined[]): Examined[] {
  const first = new Map<number, string>();
  return all.map((one) => {
    if (one.number === undefined) return one;
    const other = first.get(one.number);
    if (other === undefined) first.set(one.number, one.id);
    if (other === undefined || other === one.id) return one;
    const doubled = fault('doubled-number', '/number', `“${other}” has the number ${one.number} already.`, 'Give this level a number that no other has or had.', `levels/${one.id}/${LEVEL_FILE}`);
    return { ...one, faults: [...one.faults, { ...doubled, line: 1 }] };
  });
}
