import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Player, SAVE } from '../../core/save/player.ts';
import { USUAL_SETTINGS } from '../../core/save/settings.ts';
import { start } from '../../core/story/state.ts';
import { createDatabase } from './database.ts';
import { DATABASE } from './stores.ts';
import type { SavesPort } from '../../ports/device.ts';
import { browserClock } from './clock.ts';
import { valueOf } from '../../core/save/answer.ts';
import { createHelpers } from '../class/helpers.ts';
import { createSaves } from './saves.ts';
import { playWith, smallLevel } from '../../../tests/fixtures/small-level.ts';

const begun = start(smallLevel);
const further = playWith(smallLevel, [{ '': ['ask'] }]);
const playerWith = (stories: Record<string, unknown>): Player => ({
  save: SAVE,
  id: 'abcdefghij12',
  animal: 'otter',
  day: '2026-11-24',
  now: null,
  settings: {},
  stories: stories as Player['stories'],
});
const otter = playerWith({ small: begun });
const levels = (id: string) => (id === 'small' ? smallLevel : undefined);
const open = () => createSaves(createDatabase(), levels);
const found = (...value: unknown[]) => ({ is: 'found', value });
const playersOf = async (saves: SavesPort) => valueOf(await saves.players()) ?? [];

/** What lies in a store, past the service. */
async function lies(store: string): Promise<unknown[]> {
  const database = await openDB('a-role-to-play');
  const all = await database.getAll(store);
  database.close();
  return all;
}
async function lay(store: string, key: string, value: unknown): Promise<void> {
  await createDatabase().all('players');
  const database = await openDB('a-role-to-play');
  await database.put(store, value, key);
  database.close();
}

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
});

describe('keeping on the device', () => {
  it('gives back what was kept, in another visit', async () => {
    expect(await open().put(otter)).toBe(true);
    expect(await open().changeSettings({ textSize: 150 })).toBe(true);
    const later = open();
    expect(await later.players()).toEqual(found(otter));
    expect(await later.settings()).toEqual({ is: 'found', value: { ...USUAL_SETTINGS, textSize: 150 } });
    expect(later.notices()).toEqual([]);
  });

  it('has resolved only when it is written', async () => {
    await open().put(otter);
    expect(await lies('players')).toEqual([otter]);
  });

  it('forgets a player for good', async () => {
    const saves = open();
    await saves.put(otter);
    await saves.remove(otter.id);
    expect(await lies('players')).toEqual([]);
    expect(await open().players()).toEqual({ is: 'none' });
  });

  it('forgets a player in every tab: one that plays on as them, or wakes later, does not bring them back', async () => {
    const [one, other] = [open(), open()];
    await one.put(otter);
    await other.players();
    let heard = 0;
    other.subscribe(() => (heard += 1));
    await one.remove(otter.id);
    expect(one.isGone(otter.id)).toBe(true);
    expect(await one.put(playerWith({ small: further }))).toBe(false);
    // a channel between windows takes a moment
    await vi.waitFor(() => expect(other.isGone(otter.id)).toBe(true));
    expect(heard).toBe(1);
    expect(await other.put(playerWith({ small: further }))).toBe(false);
    expect(await lies('players')).toEqual([]);

    // a tab that heard nothing finds out when it writes
    const silent = { tell: () => undefined, subscribe: () => () => undefined };
    const deaf = createSaves(createDatabase(), levels, silent);
    await deaf.put(otter);
    await createSaves(createDatabase(), levels, silent).remove(otter.id);
    expect(await deaf.put(playerWith({ small: further }))).toBe(false);
    expect(deaf.isGone(otter.id)).toBe(true);
    expect(await lies('players')).toEqual([]);
  });

  it('does not undo what another tab played', async () => {
    const one = open();
    await one.put(playerWith({ small: begun, b: { ...begun, level: 'b' } }));
    const other = open();
    await other.players();
    await other.put(playerWith({ small: begun, b: { ...further, level: 'b' } }));
    await one.put(playerWith({ small: further, b: { ...begun, level: 'b' } }));
    await one.put(playerWith({ small: further, b: { ...begun, level: 'b' } }));
    expect((await playersOf(open()))[0]?.stories).toEqual({ small: further, b: { ...further, level: 'b' } });
  });
});

describe('what was kept and does not fit', () => {
  it('mends a story and says so', async () => {
    await lay('players', otter.id, playerWith({ small: { ...further, trail: [...further.trail, { beat: 'gone' }] } }));
    const saves = open();
    expect((await playersOf(saves))[0]?.stories['small']?.trail.at(-1)?.beat).toBe('look');
    expect(saves.notices()).toEqual(['notice.save-repaired']);
    const later = open();
    await later.players();
    expect(later.notices()).toEqual([]);
  });

  it('reads every other player beside a save, a story and settings that refer to themselves', async () => {
    const round: Record<string, unknown> = { save: SAVE };
    round['stories'] = { small: round };
    const inside: Record<string, unknown> = { ...playerWith({ small: further }), id: 'abcdefghij13' };
    inside['stories'] = { small: further, torn: inside, round };
    const settings: Record<string, unknown> = { textSize: 150 };
    settings['age'] = settings;
    await lay('players', 'x', round);
    await lay('players', 'abcdefghij13', inside);
    await lay('players', otter.id, otter);
    await lay('settings', 'settings', settings);
    const saves = open();
    expect(await saves.players()).toEqual(found(otter, { ...otter, id: 'abcdefghij13', stories: { small: further } }));
    expect(valueOf(await saves.settings())).toEqual({ ...USUAL_SETTINGS, textSize: 150 });
    expect(await lies('aside')).toHaveLength(2);
    expect(await playersOf(open())).toHaveLength(2);
  });

  it('sets aside what is no player of this game, and deletes nothing', async () => {
    await lay('players', 'x', { hello: 1 });
    await lay('players', otter.id, otter);
    const saves = open();
    expect(await playersOf(saves)).toEqual([otter]);
    expect(saves.notices()).toEqual(['notice.save-set-aside']);
    expect(await lies('players')).toEqual([otter]);
    expect(await lies('aside')).toEqual([[{ reason: 'foreign', kept: { hello: 1 } }]]);
    await lay('players', 'x', { hello: 2 });
    await open().players();
    expect(await lies('aside')).toEqual([
      [
        { reason: 'foreign', kept: { hello: 1 } },
        { reason: 'foreign', kept: { hello: 2 } },
      ],
    ]);
  });

  it('sets aside one story that cannot be read, and plays on with the others', async () => {
    await lay('players', otter.id, playerWith({ small: begun, torn: 7 }));
    const saves = open();
    expect(await playersOf(saves)).toEqual([otter]);
    expect(saves.notices()).toEqual(['notice.save-set-aside']);
    expect(await lies('aside')).toEqual([[{ reason: 'broken', kept: { torn: 7 } }]]);
  });

  it('names what it set aside, in every window, and deletes it there once it is told to', async () => {
    const whole = { ...playerWith({ small: further }), id: 'abcdefghij13', day: 'soon' };
    await lay('players', otter.id, playerWith({ small: begun, torn: 7 }));
    await lay('players', whole.id, whole);
    await lay('players', 'x', { hello: 1 });
    await lay('aside', 'class/abcdefghijkl', [{ reason: 'broken', class: {} }]);
    const [one, other] = [open(), open()];
    const heard = vi.fn<() => void>();
    const remove = other.subscribe(heard);
    const about = { life: undefined };
    const stories = {
      ...about,
      key: otter.id,
      reason: 'stories',
      animal: 'otter',
      levels: ['torn'],
      text: JSON.stringify({ torn: 7 }),
    };
    const broken = {
      ...about,
      key: whole.id,
      reason: 'broken',
      animal: 'otter',
      levels: ['small'],
      text: JSON.stringify(whole),
    };
    const foreign = { ...about, key: 'x', reason: 'foreign', animal: undefined, levels: [], text: '{"hello":1}' };
    expect(await one.aside()).toEqual(found(stories, broken, foreign));
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(await other.aside()).toEqual(found(stories, broken, foreign));

    const [first] = valueOf(await one.aside()) ?? [];
    if (!first) throw new Error('Nothing was set aside.');
    // a press on a full device changes nothing
    const full = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await one.removeAside(first)).toBe(false);
    full.mockRestore();
    expect(await open().aside()).toEqual(found(stories, broken, foreign));
    // two presses, in two windows
    heard.mockClear();
    expect(await Promise.all([one.removeAside(first), other.removeAside(first)])).toEqual([true, true]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(await other.aside()).toEqual(found(broken, foreign));
    remove();
    expect(Object.keys(valueOf(await one.players()) ?? [])).toHaveLength(1);
    expect(await lies('aside')).toHaveLength(3);
  });

  it('leaves a player of a newer version where it is, even when playing on', async () => {
    const newer = { ...otter, save: SAVE + 1, coins: 9 };
    await lay('players', otter.id, newer);
    const saves = open();
    expect(await playersOf(saves)).toEqual([]);
    expect(await saves.put(otter)).toBe(false);
    expect(saves.notices()).toEqual(['notice.save-newer']);
    expect(await lies('players')).toEqual([newer]);
  });
});

describe('a device that cannot keep', () => {
  it('plays on from memory when storage is shut off', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('shut', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const saves = open();
    expect(await saves.put(otter)).toBe(false);
    expect(await playersOf(saves)).toEqual([otter]);
    await saves.changeSettings({ music: 1 });
    expect(await saves.settings()).toEqual({ is: 'unknown', held: { ...USUAL_SETTINGS, music: 1 } });
    await saves.remove(otter.id);
    expect(await playersOf(saves)).toEqual([]);
    expect(saves.keeping()).toBe('blocked');
  });

  it('says when the device is full, and keeps again once there is room', async () => {
    const saves = open();
    await saves.players();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await saves.put(otter)).toBe(false);
    expect(await playersOf(saves)).toEqual([otter]);
    expect(saves.keeping()).toBe('full');
    put.mockRestore();
    expect(await saves.put(playerWith({ small: further }))).toBe(true);
    expect(saves.keeping()).toBe('kept');
    expect(await lies('players')).toEqual([playerWith({ small: further })]);
  });

  it('says when what is kept is of a newer version, and touches nothing', async () => {
    (
      await openDB('a-role-to-play', DATABASE + 1, {
        upgrade: (database) => void database.createObjectStore('players'),
      })
    ).close();
    const saves = open();
    expect(await saves.put(otter)).toBe(false);
    expect(saves.keeping()).toBe('newer');
    expect(await lies('players')).toEqual([]);
  });

  it('makes way for a newer version in another tab, and plays on', async () => {
    const saves = open();
    await saves.put(otter);
    const newer = await openDB('a-role-to-play', DATABASE + 1);
    expect(await saves.put(playerWith({ small: further }))).toBe(false);
    expect(saves.keeping()).toBe('newer');
    expect(await newer.getAll('players')).toEqual([otter]);
    newer.close();
  });

  it('plays on when opening takes too long, and writes what was played when it opens at last', async () => {
    const holding = await openDB('a-role-to-play', DATABASE);
    // a deletion waits for the one who holds it, and whoever opens waits for the deletion
    const deleting = deleteDB('a-role-to-play');
    const saves = createSaves(
      createDatabase({ clock: { after: (_seconds, call) => browserClock.after(0, call) } }),
      levels,
    );
    expect(await saves.put(otter)).toBe(false);
    expect(await playersOf(saves)).toEqual([otter]);
    expect(saves.keeping()).not.toBe('kept');
    holding.close();
    await deleting;
    await vi.waitFor(async () => expect(await lies('players')).toEqual([otter]));
    await vi.waitFor(() => expect(saves.keeping()).toBe('kept'));
  });
});

describe('helpers of the school', () => {
  it('are none at first, and those that were named afterwards', async () => {
    const helpers = await createHelpers(createDatabase());
    expect(helpers.list()).toEqual([]);
    const listener = vi.fn<() => void>();
    helpers.subscribe(listener);
    expect(await helpers.put([{ name: 'Ms Adeyemi', where: 'Room 12, every break' }])).toBe(true);
    expect(listener).toHaveBeenCalledOnce();
    expect((await createHelpers(createDatabase())).list()).toEqual([
      { name: 'Ms Adeyemi', where: 'Room 12, every break' },
    ]);
  });

  it('leave out what is no helper', async () => {
    await lay('settings', 'helpers', [{ name: '' }, { name: 'Sam', where: 'Office' }]);
    expect((await createHelpers(createDatabase())).list()).toEqual([{ name: 'Sam', where: 'Office' }]);
  });
});
