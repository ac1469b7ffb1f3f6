import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Level, level as levelSchema } from '../../src/core/level/schema.ts';
import { type Words, words as wordsSchema } from '../../src/core/level/words.ts';

/** A level's folder as it lies on disk: what its files hold, and what the schema says of each. */
export interface LevelFolder {
  readonly name: string;
  /** The level, once it fits the schema. */
  readonly level: Level | undefined;
  /** Language tag → words, of the files that fit the schema. */
  readonly words: Readonly<Record<string, Words>>;
  /** What the schema refuses, file by file. */
  readonly faults: readonly string[];
}

function read<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
  faults: string[],
): z.infer<Schema> | undefined {
  const parsed = z.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) faults.push(`${file}\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Every level folder inside `path`. */
export function readLevels(path: string): LevelFolder[] {
  const folders = readdirSync(path).filter((name) => existsSync(join(path, name, 'level.json')));
  return folders.map((name) => {
    const faults: string[] = [];
    const level = read(join(path, name, 'level.json'), levelSchema, faults);
    const languages = readdirSync(join(path, name)).filter((file) => file.endsWith('.json') && file !== 'level.json');
    const words = Object.fromEntries(
      languages.flatMap((file) => {
        const found = read(join(path, name, file), wordsSchema, faults);
        return found ? [[file.replace('.json', ''), found]] : [];
      }),
    );
    return { name, level, words, faults };
  });
}
