/** What does not fit the schema, each as one sentence at its own place. */
import type * as z from 'zod/mini';
import { type Fault, fault, LEVEL_FILE } from './fault.ts';
import { under } from './nodes.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  );
}

const CALLED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};
const called = (type: string): string => CALLED[type] ?? type;
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : called(typeof value);
const shown = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
const either = (options: readonly string[]): string =>
  options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options[options.length - 1]}`;
const nameOf = (path: Path): string => {
  const last = path[path.length - 1];
  if (last === undefined) return 'The file';
  return typeof last === 'number'
    ? `Number ${last + 1} of “${String(path[path.length - 2] ?? 'the list')}”`
    : `“${String(last)}”`;
};

const SEE = 'levels/README.md says what may stand here.';

/** What is not there at all has its place in what it is missing from. */
const place = (input: unknown, path: Path): string =>
  under('', ...(valueAt(input, path) === undefined ? path.slice(0, -1) : path).map(String));

const COST = { missing: 10, unknownKey: 10, wrongKind: 100, other: 1 };

/** How far the input is from one form of a union. */
const cost = (issues: readonly Issue[], input: unknown): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + COST.unknownKey * issue.keys.length;
    if (issue.path.length === 0 && issue.code !== 'invalid_union') return sum + COST.wrongKind;
    return sum + (valueAt(input, issue.path) === undefined ? COST.missing : COST.other);
  }, 0);

/** The sentence for one issue, or those of the form of a union that was most likely meant. */
function* sentences(issue: Issue, input: unknown, root: Path): Generator<[path: Path, message: string, mend: string]> {
  const path = [...root, ...issue.path];
  const value = valueAt(input, path);
  const name = nameOf(path);
  const missing = (what: string): [Path, string, string] => [path, `${name} is missing.`, `Add it: ${what}.`];

  switch (issue.code) {
    case 'invalid_type': {
      const wanted = called(issue.expected);
      yield value === undefined
        ? missing(wanted)
        : [path, `${name} is ${kindOf(value)}, but must be ${wanted}.`, `Write ${wanted}.`];
      return;
    }
    case 'invalid_value': {
      const wanted = either(issue.values.map((one) => shown(one)));
      yield value === undefined
        ? missing(wanted)
        : [path, `${name} is ${shown(value)}, but must be ${wanted}.`, `Write ${wanted}.`];
      return;
    }
    case 'unrecognized_keys':
      for (const key of issue.keys)
        yield [[...path, key], `“${key}” is no part of the format here.`, `Take it out, or mend its name; ${SEE}`];
      return;
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const what =
        issue.origin === 'array' ? `have ${limit} entries` : issue.origin === 'string' ? 'not be empty' : `be ${limit}`;
      yield [
        path,
        `${name} must ${what}.`,
        issue.origin === 'array' ? `Let it ${what}.` : `Let it ${what}, or leave it out where that is allowed.`,
      ];
      return;
    }
    case 'invalid_format':
      yield [
        path,
        issue.format === 'url' ? `${shown(value)} is no web address.` : `${shown(value)} must be ${issue.message}.`,
        issue.format === 'url' ? 'Write it whole, from https:// on.' : 'Mend it, here and wherever it is named.',
      ];
      return;
    case 'invalid_key':
      yield [path, `The name ${name} must be ${issue.issues[0]?.message ?? 'another'}.`, 'Mend the name.'];
      return;
    case 'invalid_union':
      yield* unionSentences(issue, input, path);
      return;
    default:
      yield [path, `${name} does not fit the format (${issue.message}).`, SEE];
  }
}

function* unionSentences(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  path: Path,
): ReturnType<typeof sentences> {
  const value = valueAt(input, path);
  const name = nameOf(path);
  if ('options' in issue && Array.isArray(issue.options)) {
    const wanted = either(issue.options.map(shown));
    yield [
      path,
      value === undefined ? `${name} is missing.` : `${name} is ${shown(value)}, but must be ${wanted}.`,
      `Write ${wanted}.`,
    ];
    return;
  }
  const forms = issue.errors.map((issues) => ({ issues, cost: cost(issues, value) })).sort((a, b) => a.cost - b.cost);
  const [best, second] = forms;
  if (!best || best.cost >= COST.wrongKind) {
    const wanted = issue.errors.flatMap(([first]) =>
      first?.code === 'invalid_type'
        ? [called(first.expected)]
        : first?.code === 'invalid_value'
          ? first.values.map((one) => shown(one))
          : [],
    );
    const form = either([...new Set(wanted)]);
    yield [
      path,
      value === undefined
        ? `${name} is missing.`
        : `${name} is ${kindOf(value)}${typeof value === 'object' ? '' : ` (${shown(value)})`}, but must be ${form}.`,
      `Write ${form}.`,
    ];
    return;
  }
  const lacking = issue.errors.flatMap(
    (issues) => issues.find((one) => one.path.length === 1 && valueAt(value, one.path) === undefined)?.path[0] ?? [],
  );
  if (second && second.cost === best.cost && lacking.length > 1) {
    const keys = either([...new Set(lacking)].map((key) => `“${String(key)}”`));
    yield [path, `${name} has none of ${keys}.`, `Give it ${keys}.`];
    return;
  }
  for (const one of best.issues) yield* sentences(one, input, path);
}

/** The faults of an input against a schema. */
export function schemaFaults(schema: z.ZodMiniType, input: unknown, file = LEVEL_FILE): Fault[] {
  const parsed = schema.safeParse(input);
  if (parsed.success) return [];
  const found = parsed.error.issues.flatMap((issue) => [...sentences(issue, input, [])]);
  return found.map(([path, message, mend]) => fault('format', place(input, path), message, mend, file));
}
