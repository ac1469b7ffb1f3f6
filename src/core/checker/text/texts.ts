import { isAboutFile } from '../../words/about-file.ts';
import { nodesOf } from '../nodes.ts';

/**
 * The texts of one language by their path, each with its place; whatever else stands in the file is left to the schema.
 */
export type Texts = ReadonlyMap<string, { readonly text: string; readonly pointer: string }>;

/** Reads a language file as far as it can be read. */
export function textsOf(words: unknown): Texts {
  const texts = new Map<string, { text: string; pointer: string }>();
  for (const { pointer, value } of nodesOf(words)) {
    const path = pointer.slice(1).replaceAll('/', '.');
    if (typeof value === 'string' && !isAboutFile(path, !path.includes('.'))) texts.set(path, { text: value, pointer });
  }
  return texts;
}

/** The nearest place that is there for a path that is not: where its word is to be added. */
export function placeFor(path: string, words: unknown): string {
  let place = '';
  let inside = words;
  for (const step of path.split('.')) {
    const next: unknown =
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<string, unknown>)[step]
        : undefined;
    if (typeof next !== 'object' || next === null) break;
    place += `/${step}`;
    inside = next;
  }
  return place;
}
