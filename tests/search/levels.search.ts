/** Levels along every path, with the picture after each line: minutes, where `levels.test.ts` draws some paths. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { undrawn } from '../content/drawn.ts';
import { playAll, unseen } from '../content/plays.ts';
import { readLevels } from '../content/read-levels.ts';

const folders = ['levels', 'tests/content'].map((name) => resolve(import.meta.dirname, '../..', name));
const levels = folders.flatMap(readLevels).filter(({ name }) => ['funny-frog', 'admin', 'all-kinds'].includes(name));

describe.each(levels)('every path of $name', ({ level, words }) => {
  const texts = words['en'];
  if (!level || !texts) throw new Error('The level is not sound.');

  it('plays to an ending, picture by picture, and all of the level is on one and drawn', async () => {
    const seen = playAll(level, texts);
    expect([...seen.faults]).toEqual([]);
    expect(unseen(level, seen)).toEqual([]);
    expect(await undrawn(seen)).toEqual([]);
  });
});
