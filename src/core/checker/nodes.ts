/**
 * Walking a level as plain JSON. A key means the same wherever it stands, so that a new kind of beat needs nothing
 * here.
 */
import type { Condition } from '../level/condition.ts';

/** A pointer one or more steps further in. */
export const under = (pointer: string, ...steps: (string | number)[]): string =>
  steps.reduce<string>((at, step) => `${at}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, pointer);

/** What a record itself holds under a key: a file may well be called `constructor.json`. */
export const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

export interface Node {
  readonly pointer: string;
  readonly key: string;
  readonly value: unknown;
  /** The object or list it stands in. */
  readonly within: object;
}

/** Everything inside a value, outside first; conditions are yielded whole. */
export function* nodesOf(value: unknown, pointer = ''): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = under(pointer, key);
    yield { pointer: at, key, value: child, within: value };
    if (key !== 'if') yield* nodesOf(child, at);
  }
}

/** Every condition inside a value, with its place. */
export function* conditionsIn(value: unknown, pointer = ''): Generator<{ test: Condition; pointer: string }> {
  for (const node of nodesOf(value, pointer)) {
    if (node.key === 'if') yield { test: node.value as Condition, pointer: node.pointer };
  }
}
