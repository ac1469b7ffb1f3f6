import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playWith, smallLevel } from '../../../tests/fixtures/small-level.ts';
import { type Player, SAVE } from '../../core/save/player.ts';
import { USUAL_SETTINGS } from '../../core/save/settings.ts';
import { start } from '../../core/story/state.ts';
import { createDatabase, type Database } from './database.ts';
import { quietly } from './quietly.ts';
import { createSaves } from './saves.ts';

const begun = start(smallLevel);
const further = playWith(smallLevel, [{ '': ['ask'] }]);
const otter: Player = {
  save: SAVE,
  id: 'abcdefghij12',
  animal: 'otter',
  day: '2026-11-24',
  now: 'small',
  settings: {},
  stories: { small: begun },
};
const playing = (stories: Player['stories']): Player => ({ ...otter, stories });
const levels = (id: string) => (id === 'small' ? smallLevel : undefined);

/** The browser's own store of short texts. */
class Notes extends Map<string, string> {
  get length(): number {
    return this.size;
  }
  key(at: number): string | null {
    return [...this.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    this.set(key, text);
  }
  removeItem(key: string): void {
    this.delete(key);
  }
}
let notes = new Notes();
/** Connections of the pages that are open. */
let connections: IDBDatabase[] = [];

/** A page of the game, which goes as a page does: what is under way is given up, and nothing more is begun. */
function openPage(localStorage: Notes | undefined = notes) {
  const page = Object.assign(new EventTarget(), { localStorage });
  vi.stubGlobal('window', page);
  // nothing is tried again: a page that went does nothing any more
  const database = createDatabase({ clock: { after: () => () => undefined } });
  const saves = createSaves(database, levels, { tell: () => undefined, subscribe: () => () => undefined });
  const go = (): void => {
    page.dispatchEvent(new Event('pagehide'));
    connections.splice(0).forEach((one) => one.close());
  };
  return { database, saves, go };
}
async function lies(store: string): Promise<unknown[]> {
  const database = await openDB('a-role-to-play');
  const all = await database.getAll(store);
  database.close();
  return all;
}
const playersOn = async ({ saves }: { saves: ReturnType<typeof createSaves> }): Promise<readonly Player[]> => {
  const answer = await saves.players();
  return answer.is === 'found' ? answer.value : [];
};

beforeEach(async () => {
  vi.restoreAllMocks();
  notes = new Notes();
  connections = [];
  globalThis.indexedDB = new IDBFactory();
  const { open } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...given) {
    const opening = open.apply(this, given);
    opening.addEventListener('success', () => connections.push(opening.result));
    return opening;
  });
  const first = openPage();
  await first.saves.put(otter);
  await first.saves.changeSettings({ textSize: 150 });
  first.go();
});
afterEach(() => void vi.unstubAllGlobals());

describe('a press, and the page goes in the same turn', () => {
  it('is there on the next page: of a story, of a setting, the last of several, and only once', async () => {
    const page = openPage();
    await page.saves.players();
    await page.saves.settings();
    quietly(page.saves.put(playing({ small: begun, b: { ...begun, level: 'b' } })));
    quietly(page.saves.put(playing({ small: further, b: { ...begun, level: 'b' } })));
    quietly(page.saves.changeSettings({ music: 1 }));
    page.go();

    const next = openPage();
    expect(await playersOn(next)).toEqual([playing({ small: further, b: { ...begun, level: 'b' } })]);
    expect(await next.saves.settings()).toEqual({
      is: 'found',
      value: { ...USUAL_SETTINGS, textSize: 150, music: 1 },
    });
    expect(notes.size).toBe(0);
    expect(await lies('players')).toEqual([playing({ small: further, b: { ...begun, level: 'b' } })]);
  });

  it('is there where the page is killed and nobody tells it that it goes', async () => {
    const page = openPage();
    await page.saves.players();
    connections.splice(0).forEach((one) => one.close());
    quietly(page.saves.put(playing({ small: further })));
    expect(await lies('players')).toEqual([otter]);
    expect(await playersOn(openPage())).toEqual([playing({ small: further })]);
  });

  it('is a player who is removed, too', async () => {
    const page = openPage();
    await page.saves.players();
    quietly(page.saves.remove(otter.id));
    page.go();
    expect(await playersOn(openPage())).toEqual([]);
    expect(await lies('players')).toEqual([]);
  });

  it('brings nobody back who was removed in another window meanwhile', async () => {
    const page = openPage();
    await page.saves.players();
    quietly(page.saves.put(playing({ small: further })));
    page.go();
    const other = await openDB('a-role-to-play');
    await other.delete('players', otter.id);
    other.close();
    expect(await playersOn(openPage())).toEqual([]);
    expect(notes.size).toBe(0);
  });

  it('leaves what another window changed beside it', async () => {
    const page = openPage();
    await page.saves.players();
    quietly(page.saves.put(playing({ small: further })));
    page.go();
    const other = await openDB('a-role-to-play');
    await other.put(
      'players',
      { ...playing({ small: begun, c: { ...begun, level: 'c' } }), settings: { textSize: 200 } },
      otter.id,
    );
    other.close();
    const [found] = await playersOn(openPage());
    expect([found?.stories['small'], found?.settings]).toEqual([further, { textSize: 200 }]);
    expect(Object.keys(found?.stories ?? {})).toEqual(['small', 'c']);
  });
});

describe('a note', () => {
  it('lies there only until it is written', async () => {
    const page = openPage();
    await page.saves.players();
    const written = page.saves.put(playing({ small: further }));
    expect(notes.size).toBe(1);
    await written;
    expect(notes.size).toBe(0);
  });

  it('of a window that goes on undoes nothing when a second one opens', async () => {
    const one = openPage();
    await one.saves.players();
    const first = one.saves.put(playing({ small: further, b: { ...begun, level: 'b' } }));
    const second = openPage();
    const reading = playersOn(second);
    const later = one.saves.put(playing({ small: further, b: { ...further, level: 'b' } }));
    await Promise.all([first, later, reading]);
    expect(await lies('players')).toEqual([playing({ small: further, b: { ...further, level: 'b' } })]);
    expect(notes.size).toBe(0);
  });

  it('waits for the next page where it cannot be written, and what is kept can be read', async () => {
    const page = openPage();
    await page.saves.players();
    quietly(page.saves.put(playing({ small: further })));
    page.go();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await playersOn(openPage())).toEqual([otter]);
    full.mockRestore();
    expect(notes.size).toBe(1);
    expect(await playersOn(openPage())).toEqual([playing({ small: further })]);
  });

  it('cannot be laid everywhere: then all is kept as before', async () => {
    const full = new Notes();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const without of [full, undefined]) {
      const page = openPage(without);
      await page.saves.players();
      expect(await page.saves.put(playing({ small: further }))).toBe(true);
      expect(await page.saves.put(otter)).toBe(true);
    }
    expect(await lies('players')).toEqual([otter]);
  });

  it('of a newer version stays for it; what is none goes', async () => {
    const key = 'a-role-to-play/under-way/x/players/abcdefghij12';
    const changes = [{ at: ['animal'], now: 'fox' }];
    const lay = (about: object): string =>
      JSON.stringify({ save: SAVE, place: 'players/abcdefghij12', changes, ...about });
    for (const [text, stays] of [
      [lay({ save: SAVE + 1 }), true],
      [lay({ save: SAVE - 1 }), false],
      [lay({ place: 'keys/data' }), false],
      [lay({ changes: 'all' }), false],
      ['{', false],
    ] as const) {
      notes.setItem(key, text);
      expect(await playersOn(openPage())).toEqual([otter]);
      expect(notes.has(key)).toBe(stays);
    }
    notes.setItem(key, lay({}));
    expect(await playersOn(openPage())).toEqual([{ ...otter, animal: 'fox' }]);
  });

  it('is never made of a class or a key', async () => {
    const { database }: { database: Database } = openPage();
    await database.all('classes');
    await database.get('keys', 'data');
    await database.change('classes', 'a', () => 1);
    const writing = [database.change('classes', 'a', () => 2), database.change('keys', 'data', () => 2)];
    expect(notes.size).toBe(0);
    await Promise.all(writing);
  });
});
