import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effects } from '../../scripts/audio/effects/table.ts';
import { CAST_IDS, FACE_IDS, HELD_IDS, POSE_IDS } from '../../src/art/ids.ts';
import { loadPlace, PLACE_IDS, type PlaceId } from '../../src/art/places/index.ts';
import { reaching } from '../../src/core/check/walk/graph.ts';
import { survey } from '../../src/core/check/walk/survey.ts';
import { type Moment, walk } from '../../src/core/check/walk/walk.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { flattenWords, wordKeys } from '../../src/core/level/word-keys.ts';
import { type Picture, pictureNow } from '../../src/core/story/picture.ts';
import { type Action, reduce } from '../../src/core/story/reduce.ts';
import { script } from '../../src/core/story/script.ts';
import { start, type Story } from '../../src/core/story/state.ts';
import { EMOJI } from '../../src/ui/emoji.ts';
import { ICONS } from '../../src/ui/icons.ts';
import { idsOf } from './ids.ts';
import { readLevels } from './read-levels.ts';

const sketches = readLevels(join(import.meta.dirname, 'sketches'));
const [allKinds] = readLevels(import.meta.dirname).filter((one) => one.name === 'all-kinds');
if (!allKinds) throw new Error('The level with every kind of beat is missing.');

const unknown = (used: Iterable<string>, known: readonly string[]): string[] => [...used].filter((id) => !known.includes(id));

it('sketches a level for each way in which the format was thought to bend', () => {
  expect(sketches.map((one) => one.name)).toEqual(expect.arrayContaining(['he-gets-me', 'say-it-out-loud', 'the-queue', 'twelve-coins']));
});

it('plays only sounds that are made, where a level is more than a sketch', () => {
  expect(unknown(idsOf(allKinds.level as Level).sounds, Object.keys(effects))).toEqual([]);
});

describe.each([allKinds, ...sketches])('$name', ({ name, level, words, faults }) => {
  it('fits the schema', () => {
    expect(faults).toEqual([]);
    expect(level?.id).toBe(name);
  });
  if (!level) return;

  it.each(Object.entries(words))('has exactly its words in %s', (tag, texts) => {
    expect(texts.language).toBe(tag);
    expect(flattenWords(texts).map(([key]) => key).sort()).toEqual([...wordKeys(level)].sort());
  });

  it('comes to an ending from every state, by every beat', () => {
    const whole = walk(level);
    expect(whole.whole).toBe(true);
    expect(whole.moments.flatMap((moment) => moment.ways).filter((way) => typeof way.to === 'string')).toEqual([]);
    const ends = whole.moments.filter((moment) => moment.beat.kind === 'ending');
    expect(new Set(ends.map((moment) => moment.beat.id)).size).toBeGreaterThanOrEqual(3);
    expect(reaching(whole, ends).size).toBe(whole.moments.length);
    const { seen } = survey(level, whole);
    expect(level.beats.filter((beat) => !seen.has(beat)).map((beat) => beat.id)).toEqual([]);
  });

  it('draws with people, faces, poses, things and icons that there are', () => {
    const used = idsOf(level);
    expect(unknown(used.people, Object.keys(level.cast))).toEqual([]);
    expect(unknown(used.figures, CAST_IDS)).toEqual([]);
    expect(unknown(used.faces, FACE_IDS)).toEqual([]);
    expect(unknown(used.poses, POSE_IDS)).toEqual([]);
    expect(unknown(used.held, HELD_IDS)).toEqual([]);
    const icons = level.beats.flatMap((beat) => (beat.kind === 'spend' ? beat.cards.map((card) => card.icon) : beat.kind === 'spot' ? beat.signs.flatMap((sign) => sign.icon ?? []) : []));
    const signs = Object.values(level.cast).flatMap((person) => ('sign' in person ? person.sign : []));
    expect(unknown([...icons, ...signs], [...Object.keys(ICONS), ...Object.keys(EMOJI)])).toEqual([]);
  });

  it('puts everybody on a spot of the place they are in', async () => {
    const stands = await Promise.all(picturesOf(level).map(async ({ place, figures, props }) => {
      if (!(PLACE_IDS as readonly string[]).includes(place)) return [place];
      const draw = await loadPlace(place as PlaceId);
      const spots = Object.keys(draw({ mood: 'dusk', mirrored: false, lit: 0 }).spots);
      const used = [...Object.values(figures), ...Object.values(props)].map(({ at }) => at ?? 'nowhere');
      return unknown(used, spots).map((spot) => `${place}/${spot}`);
    }));
    expect([...new Set(stands.flat())]).toEqual([]);
  }, 120_000);
});

/** Pictures of every line that any way through tells, each once. */
function picturesOf(level: Level): Picture[] {
  const { moments } = walk(level);
  const standing = new Map<Moment | undefined, Story>([[moments[0], start(level)]]);
  const told = new Set<string>();
  const pictures: Picture[] = [];
  const readOn = (from: Story): Story => {
    const lines = script(level, from);
    const key = JSON.stringify([from.trail.at(-1), lines]);
    for (let read = 0; !told.has(key) && read <= lines.length; read += 1) pictures.push(pictureNow(level, { ...from, read }));
    told.add(key);
    return { ...from, read: lines.length };
  };
  // a Map of moments in the order they are come to: each stands after one that leads to it
  for (const moment of moments) {
    const state = readOn(standing.get(moment) as Story);
    for (const { answer, to } of moment.ways) {
      const answered = answer ? act(level, state, [{ type: 'answer', answer }, { type: 'pass' }]) : state;
      const on = answered.trail.length > state.trail.length ? answered : act(level, readOn(answered), [{ type: 'go-on' }]);
      if (typeof to === 'object' && !standing.has(to)) standing.set(to, on);
    }
  }
  return pictures;
}

/** The story after the first of these actions that is possible. */
const act = (level: Level, state: Story, actions: readonly Action[]): Story =>
  actions.map((action) => reduce(level, state, action)).find((after) => after !== state) ?? state;
