import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { level as levelSchema, type Level } from '../../src/core/level/schema.ts';
import { words as wordsSchema, type Words } from '../../src/core/level/words.ts';

/** A level as it lies on disk: its structure, and its words by language. */
export interface LevelFolder {
  readonly level: Level;
  readonly words: Readonly<Record<string, Words>>;
}

/** The ids of all levels: first those `order.json` names, in its order, then any other, by name. */
export function levelIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'level.json')))
    .sort();
  const order = join(folder, 'order.json');
  const first: string[] = existsSync(order) ? JSON.parse(readFileSync(order, 'utf8')) : [];
  return [...first.filter((id) => found.includes(id)), ...found.filter((id) => !first.includes(id))];
}

function read<T>(path: string, schema: { parse(value: unknown): T }): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${basename(path)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Reads a level with all its words.
 * @throws {Error} naming the file that is not JSON or not in the format of a level
 */
export function readLevel(folder: string): LevelFolder {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'level.json');
  return {
    level: read(join(folder, 'level.json'), levelSchema),
    words: Object.fromEntries(files.map((file) => [basename(file, '.json'), read(join(folder, file), wordsSchema)])),
  };
}
