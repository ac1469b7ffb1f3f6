import * as z from 'zod/mini';

/** What has been answered so far: fork id (or `beat.row`, `beat.position`) → the ids chosen there. A pass is `none`. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Stands for "this fork was reached", whatever was answered. */
export const REACHED = '*';
/** The value of a fork that was passed. */
export const PASSED = 'none';

export type Condition =
  | { any: Condition[] }
  | { all: Condition[] }
  | { not: Condition }
  | Record<string, string | string[]>;

const values = z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);
const key = z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)?$/, 'a fork id, or beat.row'));

export const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ not: condition }),
    z.record(key, values),
  ]),
) as z.ZodMiniType<Condition>;

// `any`, `all` and `not` are forbidden as fork ids; what they hold is looked at all the same, since a level may come
// unchecked
const nested = (part: unknown): part is Condition => typeof part === 'object' && part !== null && !Array.isArray(part);
const isAny = (test: Condition): test is { any: Condition[] } =>
  'any' in test && Array.isArray(test.any) && test.any.every(nested);
const isAll = (test: Condition): test is { all: Condition[] } =>
  'all' in test && Array.isArray(test.all) && test.all.every(nested);
const isNot = (test: Condition): test is { not: Condition } => 'not' in test && nested(test.not);
const listed = (test: Condition): [key: string, wanted: string[]][] =>
  Object.entries(test as Record<string, string | string[]>).map(([name, wanted]) => [
    name,
    typeof wanted === 'string' ? [wanted] : wanted,
  ]);

/** Does the condition hold for these values? An absent condition always holds. */
export function holds(test: Condition | undefined, given: Values): boolean {
  if (test === undefined) return true;
  if (isAny(test)) return test.any.some((part) => holds(part, given));
  if (isAll(test)) return test.all.every((part) => holds(part, given));
  if (isNot(test)) return !holds(test.not, given);
  return listed(test).every(([name, wanted]) => {
    const chosen = given[name];
    return chosen !== undefined && (wanted.includes(REACHED) || wanted.some((value) => chosen.includes(value)));
  });
}

/** Every fork a condition looks at, with the values it asks for. */
export function lookedAt(test: Condition | undefined): [key: string, value: string][] {
  if (test === undefined) return [];
  if (isAny(test)) return test.any.flatMap(lookedAt);
  if (isAll(test)) return test.all.flatMap(lookedAt);
  if (isNot(test)) return lookedAt(test.not);
  return listed(test).flatMap(([name, wanted]) => wanted.map((value): [string, string] => [name, value]));
}

/** The first entry of a list of variants whose condition holds. */
export function pick<T extends { if?: Condition | undefined }>(variants: readonly T[], given: Values): T | undefined {
  return variants.find((variant) => holds(variant.if, given));
}
