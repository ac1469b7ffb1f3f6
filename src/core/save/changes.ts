/** One place that is otherwise than it was. No value: there is nothing there any more. */
export interface Change {
  /** Names of fields from the outside in; none for the whole. */
  readonly at: readonly string[];
  readonly now?: unknown;
}

/** Fields within fields are told apart so deep: a player's stories, a lesson's pupils. */
const DEPTH = 2;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What changed between two forms of something that is kept as JSON; `undefined` for nothing there. */
export function changesBetween(was: unknown, now: unknown, at: readonly string[] = []): readonly Change[] {
  if (isFields(was) && isFields(now) && at.length < DEPTH)
    return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((name) =>
      changesBetween(was[name], now[name], [...at, name]),
    );
  if (same(was, now)) return [];
  return [now === undefined ? { at } : { at, now }];
}

/** Fields of the one laid over the other, as deep as changes are told apart. */
function over(found: unknown, now: unknown, depth = 0): unknown {
  if (!isFields(found) || !isFields(now) || depth >= DEPTH) return now;
  const laid = Object.entries(now).map(([name, value]) => [name, over(found[name], value, depth + 1)] as const);
  return { ...found, ...Object.fromEntries(laid) };
}

function put(found: unknown, [name, ...rest]: readonly string[], now: unknown): unknown {
  if (name === undefined) return now === undefined ? undefined : over(found, now);
  // it was taken away meanwhile, and does not come back by one of its parts
  if (!isFields(found)) return found;
  const value = put(found[name], rest, now);
  if (value !== undefined) return { ...found, [name]: value };
  const { [name]: _gone, ...others } = found;
  return others;
}

/** Changes what is found now as something was changed before; all else about it stays as it is found. */
export const withChanges = (found: unknown, changes: readonly Change[]): unknown =>
  changes.reduce((before: unknown, { at, now }) => put(before, at, now), found);
