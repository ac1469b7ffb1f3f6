import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LevelCard } from '../../core/level/card.ts';
import { createLevelFiles } from './level-files.ts';
import { createLevels } from './levels.ts';
import { smallLevel } from '../../../tests/fixtures/small-level.ts';

const english = {
  language: 'en',
  readBy: null,
  title: 'Small',
  role: 'You saw it',
  about: 'A small level',
  people: {},
  beats: {},
  stepOut: {},
  debrief: {},
  teacher: {},
};
const files = ['small', 'other'].map((id) => ({ id, url: `${id}.json`, words: { en: `${id}/en.json` } }));
const cards = files.map(({ id }) => ({ id }) as LevelCard);

/** Levels over a table of addresses; an address that is not there cannot be reached. */
function make(table: Record<string, unknown>) {
  const fetchJson = vi.fn<(url: string) => Promise<unknown>>(async (url) => {
    if (!(url in table)) throw new Error('offline');
    return table[url];
  });
  const level = createLevelFiles(files, fetchJson);
  return { levels: createLevels(cards, level, (id) => level.words(id, 'ar')), fetchJson, table };
}
const sound = () => ({ 'small.json': smallLevel, 'small/en.json': english });
let error = vi.spyOn(console, 'error');
beforeEach(() => (error = vi.spyOn(console, 'error').mockImplementation(() => undefined)));
afterEach(() => vi.restoreAllMocks());

describe('levels', () => {
  it('loads a level and its words once, English where the language is missing', async () => {
    const { levels, fetchJson } = make(sound());
    const { level, words } = await levels.load('small');
    expect(level.id).toBe('small');
    expect(words.language).toBe('en');
    expect((await levels.load('small')).level).toBe(level);
    expect(fetchJson).toHaveBeenCalledTimes(2);
  });

  it('says that there is no such level', async () => {
    await expect(make(sound()).levels.load('nowhere')).rejects.toThrow('error.level-missing');
  });

  it('may be asked again for a level that could not be reached', async () => {
    const { levels, table } = make({});
    await expect(levels.load('small')).rejects.toThrow('error.level-unreachable');
    Object.assign(table, sound());
    expect((await levels.load('small')).level.id).toBe('small');
    expect(levels.list()).toEqual(cards);
  });

  it.each([
    ['its structure is unsound', { 'small.json': { id: 'small' } }],
    ['its words are unsound', { 'small/en.json': { language: 'en' } }],
    ['it is another level', { 'small.json': { ...smallLevel, id: 'other' } }],
  ])('names a level in the console and leaves it out when %s', async (_, changes) => {
    const { levels } = make({ ...sound(), ...changes });
    await expect(levels.load('small')).rejects.toThrow('error.level-faulty');
    expect(levels.list().map((one) => one.id)).toEqual(['other']);
    expect(error.mock.calls.flat().join()).toContain('"small" is left out');
  });
});
