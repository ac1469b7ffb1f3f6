/** Things in things in things: whatever comes from outside is asked for its depth before anything walks through it. */

/**
 * Deeper than anything of this game: a level needs 13, a class 6. A value that refers to itself is deeper than any
 * number.
 */
export const MOST_NESTED = 40;

/**
 * The way, key by key, to the first thing in a value that is nested deeper than `MOST_NESTED`; nothing when none is.
 * It never throws, and takes time in proportion to the value.
 */
export function nestedTooDeep(value: unknown): readonly string[] | undefined {
  // how deep each object was looked through: one that stands in many places is looked at again only when it lies deeper
  const known = new Map<object, number>();
  const todo: { readonly at: object; readonly way: readonly string[] }[] = [];
  const add = (at: unknown, way: readonly string[]): void => {
    if (typeof at !== 'object' || at === null || (known.get(at) ?? -1) >= way.length) return;
    known.set(at, way.length);
    todo.push({ at, way });
  };
  add(value, []);
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { at, way } = next;
    if (way.length >= MOST_NESTED) return way;
    for (const [key, child] of Object.entries(at)) add(child, [...way, key]);
  }
  return undefined;
}
