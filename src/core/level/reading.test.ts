import { describe, expect, it } from 'vitest';
import { levelIds, readLevel as levelIn } from '../../../scripts/vite/level-folder.ts';
import { join, resolve } from 'node:path';
import { readAfter, readLevel, wordsTold } from './reading.ts';
import { wordKeys } from './word-keys.ts';

const folder = resolve(import.meta.dirname, '../../../levels');
const levels = levelIds(folder).map((id) => levelIn(join(folder, id)).level);

describe('a story as a script', () => {
  it.each(levels.map((level) => [level.id, level] as const))(
    '%s has every word that can be read in it',
    (_id, level) => {
      const { side, stepOut } = readAfter(level);
      const read = new Set([
        ...readLevel(level).flatMap((beat) => [
          ...wordsTold(beat.told),
          ...beat.words,
          ...beat.answers.flatMap((one) => [...one.labels, ...wordsTold(one.told)]),
          ...beat.outcomes.flatMap(wordsTold),
          ...wordsTold(beat.pass),
        ]),
        ...wordsTold(side),
        ...wordsTold(stepOut),
      ]);
      const wanted = [...wordKeys(level)].filter((key) => /^(?:beats|side|stepOut)\./.test(key));
      const feelings = new Set((level.stepOut.feelings ?? []).map((id) => `stepOut.${id}`));
      expect(wanted.filter((key) => !read.has(key) && !feelings.has(key))).toEqual([]);
    },
  );
});
