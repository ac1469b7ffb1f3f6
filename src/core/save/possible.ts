import { type Fork, kindOf } from '../kinds/index.ts';
import type { Answer } from '../kinds/kind.ts';
import { PASSED } from '../level/condition.ts';

/** Is this the answer a pass leaves? */
export const isPass = (beat: Fork, answer: Answer): boolean =>
  Object.keys(answer).join() === '' && answer['']?.join() === (beat.pass?.as ?? PASSED);

/**
 * Could this have been answered at the fork at some time? Told by its ids alone: how it came about may no longer be
 * known.
 */
export function isPossible(beat: Fork, answer: Answer): boolean {
  const tests = kindOf(beat).possible(beat);
  const keys = Object.keys(tests);
  return (
    isPass(beat, answer) ||
    (keys.length === Object.keys(answer).length &&
      keys.every((key) => tests[key]?.(answer[key] ?? []) && key in answer))
  );
}
