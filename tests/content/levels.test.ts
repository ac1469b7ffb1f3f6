import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/audio/noise.ts';
import { TRANSLATED } from '../../scripts/levels/translated.ts';
import { effects } from '../../scripts/audio/effects/table.ts';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS } from '../../src/art/ids.ts';
import { flattenWords, wordKeys } from '../../src/core/level/word-keys.ts';
import { isVariant } from '../../src/core/words/variants.ts';
import { idsOf } from './ids.ts';
import { readLevels } from './read-levels.ts';
import { undrawn } from './drawn.ts';
import { playAll, playDrawn, unseen } from './plays.ts';

const root = resolve(import.meta.dirname, '../..');
const levels = readLevels(join(root, 'levels'));

const unknown = (used: Iterable<string>, known: readonly string[]): string[] =>
  [...used].filter((id) => !known.includes(id));

it('notes of each level what was translated, so that a later change of its English is named', () => {
  const noted = levels.filter(({ name }) => existsSync(join(root, 'levels', name, TRANSLATED)));
  expect(noted.map(({ name }) => name)).toEqual(levels.map(({ name }) => name));
});

it('has the first level', () => {
  expect(levels.map((one) => one.name)).toContain('funny-frog');
});

describe.each(levels)('$name', ({ name, level, words, faults }) => {
  it('fits the schema', () => {
    expect(faults).toEqual([]);
    expect(level?.id).toBe(name);
    expect(Object.keys(words)).toContain('en');
  });
  if (!level) return;

  it.each(Object.entries(words))('has exactly its words in %s', (tag, texts) => {
    expect(texts.language).toBe(tag);
    expect(
      flattenWords(texts)
        .map(([key]) => key)
        .filter((key) => !isVariant(key))
        .sort(),
    ).toEqual([...wordKeys(level)].sort());
  });

  it('names only people, figures, faces, poses and things that there are', () => {
    const used = idsOf(level);
    expect(unknown(used.people, Object.keys(level.cast))).toEqual([]);
    expect(unknown(used.figures, CAST_IDS)).toEqual([]);
    expect(unknown(used.faces, FACE_IDS)).toEqual([]);
    expect(unknown(used.poses, POSE_IDS)).toEqual([]);
    expect(unknown(used.held, HELD_IDS)).toEqual([]);
  });
});

describe.each(levels)('the stage of $name', ({ level, words }) => {
  const texts = words['en'];
  if (!level || !texts) return;

  it('asks only for sounds that are made', () => {
    expect(unknown(idsOf(level).sounds, Object.keys(effects))).toEqual([]);
  });
});

// structure is one for all languages, and each has just its words; all paths: `npm run search`, and the checker walks
// every state
describe.each(levels)('twenty drawn plays of $name', ({ level, words }) => {
  const texts = words['en'];
  if (!level || !texts) return;

  it('come to an ending, picture by picture, and show only what is drawn', async () => {
    const seen = playDrawn(level, texts, 20, seeded(20));
    expect([...seen.faults]).toEqual([]);
    expect(seen.paths).toBe(20);
    expect(await undrawn(seen)).toEqual([]);
  });
});

// of those that are there for the tests, one is small enough to be played whole
const tiny = readLevels(join(root, 'tests/content')).filter(({ name }) => name === 'tiny');
describe.each(tiny)('every path of $name', ({ level, words }) => {
  const texts = words['en'];
  if (!level || !texts) return;

  it('plays to an ending, and all of the level is on one', () => {
    const seen = playAll(level, texts);
    expect([...seen.faults]).toEqual([]);
    expect(unseen(level, seen)).toEqual([]);
  });
});
