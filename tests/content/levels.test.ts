import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effects } from '../../scripts/audio/effects/table.ts';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS } from '../../src/art/ids.ts';
import { loadPlace, PLACE_IDS, type PlaceId } from '../../src/art/places/index.ts';
import { prop } from '../../src/art/props.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { flattenWords, wordKeys } from '../../src/core/level/word-keys.ts';
import type { Words } from '../../src/core/level/words.ts';
import { idsOf } from './ids.ts';
import { readLevels } from './read-levels.ts';
import { neverTold, type Walk, walk } from './random-plays.ts';
import { isLast } from '../../src/core/kinds/index.ts';

const root = resolve(import.meta.dirname, '../..');
const levels = readLevels(join(root, 'levels'));

/** Levels that are played along every path here, with the picture after each line: it takes long. */
const WHOLE = ['funny-frog', 'admin', 'tiny', 'all-kinds'];

const walks = new Map<Words, Walk>();
/** Each level is walked once in each language. */
function walked(level: Level, words: Words): Walk {
  const seen = walks.get(words) ?? walk(level, words);
  walks.set(words, seen);
  return seen;
}

const unknown = (used: Iterable<string>, known: readonly string[]): string[] =>
  [...used].filter((id) => !known.includes(id));

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

/** Does the place show this thing by itself? */
async function shows(place: string, thing: string): Promise<boolean> {
  const draw = await loadPlace(place as PlaceId);
  const drawn = (things: string[]): string => JSON.stringify(draw({ mood: 'dusk', mirrored: false, lit: 0, things }));
  return drawn([thing]) !== drawn([]);
}

describe.each(levels)('the stage of $name', ({ level, words }) => {
  const texts = words['en'];
  if (!level || !texts) return;

  it('asks only for sounds that are made', () => {
    expect(unknown(idsOf(level).sounds, Object.keys(effects))).toEqual([]);
  });
});

// structure is one for all languages, and each has just its words; of the other levels the checker walks every state
describe.each(levels.filter(({ name }) => WHOLE.includes(name)))('every path of $name', ({ level, words }) => {
  const texts = words['en'];
  if (!level || !texts) return;

  it('plays to an ending on every path, picture by picture', () => {
    const seen = walked(level, texts);
    expect([...seen.faults]).toEqual([]);
    expect([...seen.endings.keys()].sort()).toEqual(
      level.beats
        .filter(isLast)
        .map((beat) => beat.id)
        .sort(),
    );
    expect([...seen.beats].sort()).toEqual(level.beats.map((beat) => beat.id).sort());
    expect(neverTold(level, seen)).toEqual([]);
    expect(seen.brightest).toBe(4);
  }, 120_000);

  it('uses only places, spots and things that are drawn', async () => {
    const { spots, things } = walked(level, texts);
    const places = [...new Set([...spots].map((one) => one.split('/')[0] ?? ''))];
    expect(unknown(places, PLACE_IDS)).toEqual([]);
    const known = await Promise.all(
      places.map(async (place) => {
        const draw = await loadPlace(place as PlaceId);
        return Object.keys(draw({ mood: 'dusk', mirrored: false, lit: 0 }).spots).map((spot) => `${place}/${spot}`);
      }),
    );
    expect(unknown(spots, known.flat())).toEqual([]);
    const undrawn = await Promise.all(
      [...things].map(async (one) => {
        const [place = '', thing = ''] = one.split('/');
        return prop(thing) || (await shows(place, thing)) ? [] : [one];
      }),
    );
    expect(undrawn.flat()).toEqual([]);
  }, 120_000);
});
