import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultFinder } from '../../scripts/levels/sound-levels.ts';
import { dataFile } from '../../scripts/vite/data-file.ts';
import { levelCard } from '../../scripts/vite/level-card.ts';
import { levelIds, type LevelFolder } from '../../scripts/vite/level-folder.ts';
import { levels } from '../../scripts/vite/levels.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'levels-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Calls the plugin as Vite does and gives what it would put into the page, and what it said. */
function load(findFaults: (folder: string) => readonly string[]) {
  const said: string[] = [];
  const emitted: string[] = [];
  const plugin = levels(findFaults) as unknown as Record<
    'configResolved' | 'load',
    (this: unknown, argument: unknown) => string
  >;
  const context = {
    warn: (text: string) => said.push(text),
    emitFile: (file: { fileName: string }) => emitted.push(file.fileName),
  };
  plugin.configResolved.call(context, { root, command: 'build' });
  return { code: plugin.load.call(context, '\0virtual:levels'), said, emitted };
}

describe('the list of levels', () => {
  it('names a faulty level with its faults, and leaves it out', async () => {
    put('levels/broken/level.json', '{');
    const { code, said, emitted } = load(await faultFinder(process.cwd()));
    expect(code).toBe('export const levels = []');
    expect(emitted).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/The level levels\/broken is left out of the game:\n {2}.*broken\/level\.json:1 .*/);
  });

  it('asks the checker for every level there is', () => {
    put('levels/a/level.json', '{}');
    put('levels/b/level.json', '{}');
    put('levels/README.md', 'not a level');
    const asked: string[] = [];
    load((folder) => {
      asked.push(folder);
      return ['left out'];
    });
    expect(asked).toEqual([join(root, 'levels/a'), join(root, 'levels/b')]);
  });

  it('keeps to order.json, then to the alphabet', () => {
    for (const id of ['a', 'b', 'c', 'd']) put(`levels/${id}/level.json`, '{}');
    put('levels/order.json', '["c", "gone", "a"]');
    expect(levelIds(join(root, 'levels'))).toEqual(['c', 'a', 'b', 'd']);
  });

  it('is empty without a folder of levels', () => {
    expect(load(() => []).code).toBe('export const levels = []');
  });
});

describe('a level’s card', () => {
  const folder = (cast: object, centre: string) =>
    ({
      level: {
        id: 'x',
        version: 2,
        age: '8-11',
        role: 'saw',
        opens: 'freely',
        minutes: 9,
        cast,
        centre,
        player: centre,
        beats: [],
      },
      words: {
        en: { title: 'T', role: 'R', readBy: 'Ms Okafor, 2026-11-20' },
        ar: { title: 'ت', role: 'ر', readBy: null },
      },
    }) as unknown as LevelFolder;

  it('has titles in every language and no story', () => {
    expect(levelCard(folder({ ben: { figure: 'tarek' } }, 'ben'))).toEqual({
      id: 'x',
      version: 2,
      age: '8-11',
      role: 'saw',
      opens: 'freely',
      minutes: 9,
      centre: 'tarek',
      player: 'tarek',
      titles: { en: 'T', ar: 'ت' },
      roles: { en: 'R', ar: 'ر' },
      readBy: { en: 'Ms Okafor, 2026-11-20', ar: null },
    });
  });

  it('shows the first of those that somebody may be, and ends when they point at each other', () => {
    expect(levelCard(folder({ one: { is: [{ who: 'two' }] }, two: { figure: 'lin' } }, 'one')).centre).toBe('lin');
    expect(levelCard(folder({ one: { is: [{ who: 'one' }] } }, 'one')).centre).toBe('one');
  });
});

describe('a data file', () => {
  it('is named by what it holds', () => {
    const one = dataFile('levels/x', { a: 1 });
    expect(one.fileName).toMatch(/^levels\/x-[\w-]{8}\.json$/);
    expect(one.source).toBe('{"a":1}');
    expect(dataFile('levels/x', { a: 1 })).toEqual(one);
    expect(dataFile('levels/x', { a: 2 }).fileName).not.toBe(one.fileName);
  });
});
