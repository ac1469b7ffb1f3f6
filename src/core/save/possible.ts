import type { Fork } from '../kinds/index.ts';
import type { Answer } from '../kinds/rules.ts';
import { PASSED } from '../level/condition.ts';

type Test = (given: readonly string[]) => boolean;
type Tests = Readonly<Record<string, Test>>;
type Listed = readonly { readonly id: string }[];

const some =
  (list: Listed): Test =>
  (given) =>
    given.every((id, at) => list.some((one) => one.id === id) && given.indexOf(id) === at);
const one =
  (list: Listed): Test =>
  (given) =>
    given.length === 1 && some(list)(given);
const all =
  (list: Listed): Test =>
  (given) =>
    given.length === list.length && some(list)(given);

/** What an answer to a fork may hold under each of its keys, whatever the conditions of the moment. */
const POSSIBLE: { [Kind in Fork['kind']]: (beat: Extract<Fork, { kind: Kind }>) => Tests } = {
  choose: (beat) => ({ '': one(beat.choices) }),
  spot: (beat) => ({ '': some(beat.signs) }),
  rehearse: (beat) => ({
    '': (given) => given.join() === 'said',
    ...Object.fromEntries(beat.rows.map((row) => [row.id, one(row.parts)])),
  }),
  rank: (beat) => ({
    '': all(beat.items),
    ...Object.fromEntries(beat.items.map((_, at) => [String(at + 1), one(beat.items)])),
  }),
  spend: (beat) => ({ '': some(beat.cards), ...(beat.ways ? { way: one(beat.ways) } : {}) }),
};

/** Is this the answer a pass leaves? */
export const isPass = (beat: Fork, answer: Answer): boolean =>
  Object.keys(answer).join() === '' && answer['']?.join() === (beat.pass?.as ?? PASSED);

/**
 * Could this have been answered at the fork at some time? Told by its ids alone: how it came about may no longer be
 * known.
 */
export function isPossible(beat: Fork, answer: Answer): boolean {
  const tests = (POSSIBLE[beat.kind] as (of: Fork) => Tests)(beat);
  const keys = Object.keys(tests);
  return (
    isPass(beat, answer) ||
    (keys.length === Object.keys(answer).length &&
      keys.every((key) => tests[key]?.(answer[key] ?? []) && key in answer))
  );
}
