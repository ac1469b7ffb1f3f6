import * as z from 'zod/mini';
import { level as levelSchema, type Level } from '../../core/level/schema.ts';
import { type Words, words as wordsSchema } from '../../core/level/words.ts';
import { USUAL_LANGUAGE } from '../../core/words/choose.ts';
import { fault } from '../fault.ts';

/** Where a level lies. */
export interface LevelFile {
  readonly id: string;
  readonly url: string;
  readonly words: Readonly<Record<string, string>>;
}

/** The files of the levels, each fetched once and checked where it enters. All errors carry a word id of the app. */
export interface LevelFiles {
  level(id: string): Promise<Level>;
  /** The words in a language, or in English where the level is not in that one. */
  words(id: string, language: string): Promise<Words>;
  /** Levels whose files turned out to be unsound. */
  faulty(): ReadonlySet<string>;
}

/** @param fetchJson JSON by its address; rejects when it cannot be had */
export function createLevelFiles(
  files: readonly LevelFile[],
  fetchJson: (url: string) => Promise<unknown>,
): LevelFiles {
  const had = new Map<string, Promise<unknown>>();
  const faulty = new Set<string>();

  const fileOf = (id: string): LevelFile => {
    const found = files.find((one) => one.id === id);
    if (!found) throw fault('error.level-missing');
    return found;
  };

  function refuse(id: string, url: string, why: string): never {
    faulty.add(id);
    console.error(`The level "${id}" is left out: ${url} is not sound. ${why}`);
    throw fault('error.level-faulty');
  }

  async function read<Value>(id: string, url: string, shape: z.ZodMiniType<Value>): Promise<Value> {
    const json = await fetchJson(url).catch(() => {
      throw fault('error.level-unreachable');
    });
    const checked = z.safeParse(shape, json);
    return checked.success ? checked.data : refuse(id, url, z.prettifyError(checked.error));
  }

  /** Remembers what was had; what failed may be tried again. */
  function once<Value>(url: string, get: () => Promise<Value>): Promise<Value> {
    const known = had.get(url) as Promise<Value> | undefined;
    if (known) return known;
    const getting = get();
    had.set(url, getting);
    getting.catch(() => had.delete(url));
    return getting;
  }

  return {
    async level(id) {
      const { url } = fileOf(id);
      return once(url, async () => {
        const level = await read(id, url, levelSchema);
        return level.id === id ? level : refuse(id, url, `It is the level "${level.id}".`);
      });
    },
    async words(id, language) {
      const { words } = fileOf(id);
      const url = words[language] ?? words[USUAL_LANGUAGE];
      if (url === undefined) throw fault('error.level-missing');
      if (words[language] === undefined)
        console.error(`The level "${id}" is not in "${language}": English stands in for it.`);
      return once(url, () => read(id, url, wordsSchema));
    },
    faulty: () => faulty,
  };
}
