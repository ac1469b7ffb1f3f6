/** The lists of every kind of beat by their key: a key means the same in each. */
import type { List } from '../kinds/author.ts';
import { authorNamed, KIND_NAMES } from '../kinds/index.ts';

/** Key → list. */
export const LISTS: Readonly<Record<string, List>> = Object.assign(
  {},
  ...KIND_NAMES.map((name) => authorNamed(name).lists ?? {}),
);

/** The keys of the lists of which this holds. */
export const listsThat = (holds: (list: List) => boolean | undefined): string[] =>
  Object.entries(LISTS).flatMap(([key, list]) => (holds(list) ? [key] : []));
