import type { Level } from '../level/schema.ts';
import { type Fault, fault } from './fault.ts';
import { nodesOf, under } from './nodes.ts';

/**
 * `{}.constructor` is there before anybody writes it, so a fork or a person of that name could not be told from
 * nothing.
 */
const TAKEN = 'constructor';
const FORMS: ReadonlySet<string> = new Set(['any', 'all', 'not']);

/** Conditions in which `any`, `all` or `not` stands beside a fork, or holds what only a fork can. */
function* mixedConditions(test: unknown, pointer: string): Generator<Fault> {
  if (typeof test !== 'object' || test === null) return;
  const keys = Object.keys(test);
  for (const [key, value] of Object.entries(test) as [string, unknown][]) {
    if (!FORMS.has(key)) continue;
    const at = under(pointer, key);
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    const isRight =
      keys.length === 1 &&
      Array.isArray(value) === (key !== 'not') &&
      parts.every((part) => typeof part === 'object' && part !== null);
    if (!isRight)
      yield fault(
        'format',
        at,
        `“${key}” is not a fork: it stands alone in a condition and holds ${key === 'not' ? 'one condition' : 'a list of conditions'}.`,
        'Put the other conditions inside it.',
      );
    for (const [index, part] of parts.entries())
      yield* mixedConditions(part, Array.isArray(value) ? under(at, index) : at);
  }
}

/** Names that fit the schema and would still be read as something else. */
export function misreadIds(level: Level): Fault[] {
  const faults: Fault[] = [];
  for (const { pointer, key, value } of nodesOf(level)) {
    if (key === 'if') faults.push(...mixedConditions(value, pointer));
    if (key === TAKEN || value === TAKEN || (key === 'if' && JSON.stringify(value).includes(`"${TAKEN}"`))) {
      faults.push(fault('reserved-id', pointer, `“${TAKEN}” is a name of the computer’s own.`, 'Choose another id.'));
    }
  }
  return faults;
}
