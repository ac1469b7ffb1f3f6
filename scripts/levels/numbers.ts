import { dirname, join, relative } from 'node:path';
import { fault, LEVEL_FILE } from '../../src/core/checker/fault.ts';
import type { Examined } from './examine.ts';

/**
 * The levels, with a fault at each whose number another one has: in codes a number stands for one level, now and for
 * good.
 * Of two the first has it; a built-in one before a draft, in whatever order they are checked.
 * @param root the folder of the project; a level outside its `levels/` is a draft, which needs no number
 */
export function withDoubledNumbers(all: readonly Examined[], root: string): Examined[] {
  const isDraft = (one: Examined): boolean => dirname(one.folder) !== join(root, 'levels');
  const owners = new Map<number, Examined>();
  for (const one of [...all].sort((a, b) => Number(isDraft(a)) - Number(isDraft(b)))) {
    if (one.number !== undefined && !owners.has(one.number)) owners.set(one.number, one);
  }
  return all.map((one) => {
    const owner = one.number === undefined ? undefined : owners.get(one.number);
    if (!owner || owner.folder === one.folder) return one;
    const mend = isDraft(one)
      ? 'Take `number` out: only built-in levels have one.'
      : 'Give this level a number that no other has or had.';
    const doubled = fault(
      'doubled-number',
      '/number',
      `“${owner.id}” has the number ${one.number} already.`,
      mend,
      relative(root, join(one.folder, LEVEL_FILE)),
    );
    return { ...one, faults: [...one.faults, { ...doubled, line: 1 }] };
  });
}
