import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { checkUp } from '../../src/core/checker/checker.ts';
import type { ArtLists, Checked } from '../../src/core/checker/checked.ts';
import { compareFaults, type Fault, fault, languageFile, LEVEL_FILE } from '../../src/core/checker/fault.ts';
import type { Measures } from '../../src/core/checker/measure.ts';
import { type JsonFile, readJson } from './json-file.ts';
import { optionsFor, wordLanguages } from './options.ts';

/** A fault with its place in the file: `file` is the path from the project's folder, `line` counts from 1. */
export interface PlacedFault extends Fault {
  readonly line: number;
}

export interface Examined {
  /** The name of the level's folder. */
  readonly id: string;
  readonly folder: string;
  readonly faults: readonly PlacedFault[];
  /** The number that stands for it in codes. */
  readonly number?: number;
  readonly measures?: Measures;
  /** What the checker looked at, for counting. */
  readonly checked?: Checked;
}

/** Checks the level in a folder. @param root the folder of the project */
export function examine(folder: string, root: string, art: ArtLists): Examined {
  const at = resolve(folder);
  const id = basename(at);
  const path = (file: string): string => relative(root, join(at, file)) || file;
  if (!existsSync(join(at, LEVEL_FILE))) {
    const missing = fault(
      'level-missing',
      '',
      `There is no ${LEVEL_FILE} in ${relative(root, at) || at}.`,
      'Name the folder of a level.',
      path(LEVEL_FILE),
    );
    return { id, folder: at, faults: [{ ...missing, line: 1 }] };
  }
  const level = readJson(join(at, LEVEL_FILE), LEVEL_FILE);
  const words = wordLanguages(at).map(
    (language) => [language, readJson(join(at, languageFile(language)), languageFile(language))] as const,
  );
  const files = new Map<string, JsonFile>([
    [LEVEL_FILE, level],
    ...words.map(([language, file]) => [languageFile(language), file] as const),
  ]);

  // what could not be read whole would be full of faults that are none
  const readable = words.filter(([, file]) => !file.faults.some((one) => one.rule === 'json'));
  const isReadable = !level.faults.some((one) => one.rule === 'json');
  const options = optionsFor(at, root, art);
  const unread = words.filter((one) => !readable.includes(one)).map(([language]) => language);
  const { faults, measures, checked } = checkUp(
    isReadable ? level.value : undefined,
    Object.fromEntries(readable.map(([language, file]) => [language, file.value])),
    {
      ...options,
      languages: options.languages.filter((language) => !unread.includes(language)),
    },
  );
  const all = [
    ...[...files.values()].flatMap((file) => file.faults),
    ...faults.filter((one) => isReadable || one.file !== LEVEL_FILE || one.pointer !== '' || one.rule !== 'format'),
    ...nameFaults(level.value, id),
  ].sort(compareFaults);
  const placed = all.map((one) => ({
    ...one,
    file: path(one.file),
    line: files.get(one.file)?.lineOf(one.pointer) ?? 1,
  }));
  const number = (level.value as { number?: unknown } | null | undefined)?.number;
  return {
    id,
    folder: at,
    faults: placed,
    ...(typeof number === 'number' && { number }),
    ...(measures && { measures }),
    ...(checked && { checked }),
  };
}

/** The folder is what the level is found by. */
function nameFaults(level: unknown, folder: string): Fault[] {
  const id: unknown = typeof level === 'object' && level !== null ? (level as { id?: unknown }).id : undefined;
  return typeof id !== 'string' || id === folder
    ? []
    : [fault('folder-name', '/id', `The level is called “${id}”, but its folder “${folder}”.`, 'Name both alike.')];
}
