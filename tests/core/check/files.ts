import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READABILITY } from '../../../scripts/levels/readability.ts';
import type { ArtLists, Options } from '../../../src/core/check/checked.ts';

/** The files of a level as plain JSON: `level` and one for each language. */
export interface Files {
  level: unknown;
  en: unknown;
  es: unknown;
}

const tiny = join(import.meta.dirname, '../../content/tiny');
const read = (file: string): unknown => JSON.parse(readFileSync(join(tiny, file), 'utf8'));

/** Every text with a mark before it, so that it is another language as far as the checker can tell. */
const translated = (words: unknown): unknown =>
  typeof words === 'string'
    ? `¡${words}`
    : words === null
      ? null
      : Object.fromEntries(
          Object.entries(words as object).map(([key, value]) => [key, key === 'language' ? 'es' : translated(value)]),
        );

/** A fresh copy of the tiny level, which is sound, in English and in a second language. */
export const tinyFiles = (): Files => ({
  level: read('level.json'),
  en: read('en.json'),
  es: translated(read('en.json')),
});

export const ART: ArtLists = {
  figures: ['juno', 'pip', 'mei', 'silva', 'gran'],
  faces: ['calm', 'cheeky', 'sad', 'relieved'],
  poses: ['stand'],
  held: ['phone'],
  props: ['egg'],
  sounds: ['buzz-many'],
  icons: ['flag'],
  roles: ['saw', 'target'],
  places: { street: ['left', 'right', 'centre'], 'school-steps': ['left', 'right', 'centre', 'wall'] },
  things: { street: [], 'school-steps': ['sack'] },
};
export const OPTIONS: Options = { languages: ['en', 'es'], art: ART, readability: READABILITY };

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function parentOf(json: unknown, pointer: string): [parent: Record<string, unknown>, key: string] {
  const steps = stepsOf(pointer);
  const parent = steps.slice(0, -1).reduce<unknown>((inside, step) => (inside as Record<string, unknown>)[step], json);
  if (typeof parent !== 'object' || parent === null) throw new Error(`Nothing stands at ${pointer}.`);
  return [parent as Record<string, unknown>, steps[steps.length - 1] ?? ''];
}

/** What stands at a pointer. */
export function get(json: unknown, pointer: string): unknown {
  const [parent, key] = parentOf(json, pointer);
  return parent[key];
}

/** Sets a value at a pointer; the key `-` adds to the end of a list. */
export function put(json: unknown, pointer: string, value: unknown): void {
  const [parent, key] = parentOf(json, pointer);
  if (Array.isArray(parent) && key === '-') parent.push(value);
  else parent[key] = value;
}

/** Takes out what stands at a pointer. */
export function cut(json: unknown, pointer: string): void {
  const [parent, key] = parentOf(json, pointer);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** A word in every language. */
export function say(files: Files, pointer: string, text: string): void {
  put(files.en, pointer, text);
  put(files.es, pointer, `¡${text}`);
}
