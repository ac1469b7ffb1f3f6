import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../scripts/audio/noise.ts';
import { TRANSLATED } from '../../scripts/levels/translated.ts';
import { ALIASES, effects } from '../../scripts/audio/effects/table.ts';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS } from '../../src/art/ids.ts';
import { isFork, isLast, kindOf } from '../../src/core/kinds/index.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { flattenWords, wordKeys } from '../../src/core/level/word-keys.ts';
import { isVariant } from '../../src/core/words/variants.ts';
import { currentBeat, isTold, valuesOfStory } from '../../src/core/story/questions.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { start } from '../../src/core/story/state.ts';
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
    expect(unknown(idsOf(level).sounds, Object.keys({ ...effects, ...ALIASES }))).toEqual([]);
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

/** What is found in each room on a way through a level on which everything is drawn by chance; nothing without a room. */
function foundBy(level: Level, chance: () => number): readonly string[] {
  const found: string[] = [];
  let state = start(level);
  for (;;) {
    state = reduce(level, state, { type: 'read', all: true });
    const beat = currentBeat(level, state);
    if (isLast(beat)) return found;
    if (!isFork(beat) || isTold(state)) {
      state = reduce(level, state, { type: 'go-on' });
      continue;
    }
    // a hand that looks here and there: each thing it makes of the draft is drawn
    const answers = [...kindOf(beat).answers(beat, valuesOfStory(level, state))];
    const answer = answers[Math.floor(answers.length * chance())];
    if (answer && kindOf(beat).signsAre === 'finds') found.push([...(answer[''] ?? [])].sort().join());
    state = answer ? reduce(level, state, { type: 'answer', answer }) : reduce(level, state, { type: 'pass' });
  }
}

const rooms = levels.filter(({ level }) => level?.beats.some((beat) => kindOf(beat).signsAre === 'finds'));
describe.each(rooms)('the rooms of $name', ({ level }) => {
  it('give something else to find: at least three sets of things in five plays that come there, of whoever looks by chance', () => {
    if (!level) throw new Error('no level');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const chance = seeded(seed);
        // not every way leads past a room
        const plays: (readonly string[])[] = [];
        while (plays.length < 5) plays.push(...[foundBy(level, chance)].filter((found) => found.length > 0));
        expect(new Set(plays.map((found) => found.join(' '))).size).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
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
