import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase } from './database.ts';
import { DATABASE } from './stores.ts';
import { createSaves } from './saves.ts';
import { type Player, SAVE } from '../../core/save/player.ts';
import { USUAL_SETTINGS } from '../../core/save/settings.ts';
import { createHelpers } from '../class/helpers.ts';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';

/** A connection of the version before that does not make way: whoever opens the database now waits until it is let go. */
async function holdOpening(store: 'players' | 'settings', entries: Readonly<Record<string, unknown>>) {
  const old = await openDB('a-role-to-play', DATABASE - 1, {
    upgrade: (opened) => ['players', 'settings'].forEach((name) => opened.createObjectStore(name)),
  });
  for (const [key, value] of Object.entries(entries)) await old.put(store, value, key);
  return () => old.close();
}

const fox = (id: string): Player => ({
  save: SAVE,
  id,
  animal: 'fox',
  day: '2026-11-24',
  stories: {},
  now: null,
  settings: {},
});
const shut = (): void => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('shut', 'SecurityError');
  });
};
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((done) => setImmediate(done));
};

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
});

/** What lies in a store, past the service. */
async function lies(store: string): Promise<unknown[]> {
  const database = await openDB('a-role-to-play', DATABASE);
  const all = await database.getAll(store);
  database.close();
  return all;
}

describe('storage that answers late', () => {
  it('is not known, never empty, and whoever asked is told once it is known', async () => {
    const letGo = await holdOpening('players', { aaaaaaaaaaaa: fox('aaaaaaaaaaaa') });
    const clock = steppedClock();
    const database = createDatabase({ clock });
    const listener = vi.fn<() => void>();
    database.subscribe(listener);
    const [all, one] = [database.all('players'), database.get('players', 'aaaaaaaaaaaa')];
    clock.step(2);
    expect(await all).toEqual({ is: 'unknown', held: [] });
    expect(await one).toEqual({ is: 'unknown', held: undefined });
    expect(database.keeping()).toBe('late');
    listener.mockClear();
    letGo();
    await settle();
    expect(listener).toHaveBeenCalled();
    expect(database.keeping()).toBe('kept');
    expect(await database.get('players', 'aaaaaaaaaaaa')).toEqual({ is: 'found', value: fox('aaaaaaaaaaaa') });
    expect(await database.get('players', 'b')).toEqual({ is: 'none' });
  });

  it('makes no second player of one who began to play meanwhile', async () => {
    const letGo = await holdOpening('players', { aaaaaaaaaaaa: fox('aaaaaaaaaaaa') });
    const clock = steppedClock();
    const saves = createSaves(createDatabase({ clock }));
    const asked = saves.players();
    clock.step(2);
    expect(await asked).toEqual({ is: 'unknown', held: [] });
    const guest = fox('bbbbbbbbbbbb');
    expect(await saves.put(guest)).toBe(false);
    expect(saves.isGuest(guest.id)).toBe(true);
    letGo();
    await settle();
    await saves.put(guest);
    expect(await lies('players')).toEqual([fox('aaaaaaaaaaaa')]);
    const whole = saves.adopt(guest, fox('aaaaaaaaaaaa'));
    expect(await saves.put(whole)).toBe(true);
    expect(await saves.put(guest)).toBe(false);
    expect(await lies('players')).toEqual([fox('aaaaaaaaaaaa')]);
  });

  it('keeps who began to play meanwhile where nobody was', async () => {
    const letGo = await holdOpening('players', {});
    const clock = steppedClock();
    const saves = createSaves(createDatabase({ clock }));
    const asked = saves.players();
    clock.step(2);
    await asked;
    await saves.put(fox('bbbbbbbbbbbb'));
    letGo();
    await settle();
    expect(await lies('players')).toEqual([fox('bbbbbbbbbbbb')]);
    expect(saves.isGuest('bbbbbbbbbbbb')).toBe(false);
  });

  it('keeps a setting that was changed meanwhile, and the others as they were', async () => {
    const letGo = await holdOpening('settings', { settings: { ...USUAL_SETTINGS, textSize: 150, pace: 'calm' } });
    const clock = steppedClock();
    const saves = createSaves(createDatabase({ clock }));
    const asked = saves.settings();
    clock.step(2);
    expect((await asked).is).toBe('unknown');
    const changes = [saves.changeSettings({ music: 1 }), saves.changeSettings({ contrast: 'more' })];
    clock.step(2);
    expect(await Promise.all(changes)).toEqual([false, false]);
    expect(await saves.settings()).toEqual({
      is: 'unknown',
      held: { ...USUAL_SETTINGS, music: 1, contrast: 'more' },
    });
    letGo();
    await settle();
    const whole = { ...USUAL_SETTINGS, textSize: 150, pace: 'calm', music: 1, contrast: 'more' };
    expect(await lies('settings')).toEqual([whole]);
    expect(await saves.settings()).toEqual({ is: 'found', value: whole });
  });

  it('adds to the helpers that are kept and were not seen', async () => {
    const [sam, kim] = [
      { name: 'Sam', where: 'Office' },
      { name: 'Kim', where: 'Room 3' },
    ];
    const letGo = await holdOpening('settings', { helpers: [sam] });
    const clock = steppedClock();
    const making = createHelpers(createDatabase({ clock }));
    clock.step(2);
    const helpers = await making;
    const put = helpers.put([kim]);
    clock.step(2);
    expect(await put).toBe(false);
    letGo();
    await settle();
    expect(await lies('settings')).toEqual([[kim, sam]]);
  });
});

describe('storage that fails', () => {
  it('is tried again by itself, and what was not kept is kept then', async () => {
    const clock = steppedClock();
    const database = createDatabase({ clock });
    shut();
    expect(await database.change('settings', 'a', () => 1)).toBe(false);
    expect(await database.get('settings', 'a')).toEqual({ is: 'unknown', held: 1 });
    expect(database.keeping()).toBe('blocked');
    clock.step(2);
    await settle();
    expect(database.keeping()).toBe('blocked');
    vi.restoreAllMocks();
    // each time twice as long after
    clock.step(2);
    await settle();
    expect(database.keeping()).toBe('blocked');
    clock.step(2);
    await settle();
    expect(database.keeping()).toBe('kept');
    expect(await lies('settings')).toEqual([1]);
  });

  it('once does not stand for an empty store', async () => {
    const clock = steppedClock();
    const database = createDatabase({ clock });
    await database.change('players', 'a', () => 1);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw new DOMException('once', 'UnknownError');
    });
    expect(await database.get('players', 'a')).toEqual({ is: 'unknown', held: undefined });
    get.mockRestore();
    expect(await database.get('players', 'a')).toEqual({ is: 'found', value: 1 });
    expect(database.keeping()).toBe('kept');
  });

  it('does all that waits for one entry, in its order', async () => {
    const clock = steppedClock();
    const database = createDatabase({ clock });
    shut();
    const add =
      (letter: string) =>
      (before: unknown): string =>
        `${typeof before === 'string' ? before : ''}${letter}`;
    for (const letter of 'abc') await database.change('settings', 'word', add(letter));
    vi.restoreAllMocks();
    clock.step(2);
    await settle();
    expect(await lies('settings')).toEqual(['abc']);
    expect(await database.change('settings', 'word', add('d'))).toBe(true);
    expect(await lies('settings')).toEqual(['abcd']);
  });

  it('is left to a newer version in another tab, which is not tried again', async () => {
    const clock = steppedClock();
    const database = createDatabase({ clock });
    await database.change('settings', 'a', () => 1);
    const newer = await openDB('a-role-to-play', DATABASE + 1);
    expect(database.keeping()).toBe('newer');
    expect(await database.change('settings', 'a', () => 2)).toBe(false);
    clock.step(2);
    await settle();
    expect(database.keeping()).toBe('newer');
    expect(await newer.get('settings', 'a')).toBe(1);
    newer.close();
  });
});

describe('an exchange', () => {
  it('changes several entries by what lies there, all or none', async () => {
    const database = createDatabase({ clock: steppedClock() });
    await database.change('classes', 'a', () => 1);
    const done = await database.exchange([['classes', 'a'], ['keys']], (kept) => [
      ['classes', 'b', kept.one('classes', 'a')],
      ['classes', 'a'],
      ['keys', 'k', kept.all('keys').length],
    ]);
    expect(done).toBe('done');
    expect([await lies('classes'), await lies('keys')]).toEqual([[1], [0]]);
    expect(await database.exchange([['keys']], () => undefined)).toBe('left');
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'keys') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    const half = await database.exchange([['classes'], ['keys']], () => [
      ['classes', 'b'],
      ['keys', 'k', 5],
    ]);
    expect(half).toBe('unknown');
    expect([await lies('classes'), await lies('keys')]).toEqual([[1], [0]]);
    expect(database.keeping()).toBe('full');
  });
});

it('what others handed in is said to be kept only once it lies on the disk', async () => {
  const asked: [stores: unknown, sure: unknown][] = [];
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    mode,
    options,
  ) {
    if (mode === 'readwrite') asked.push([stores, options?.durability]);
    return transaction.call(this, stores, mode, options);
  });
  const database = createDatabase();
  await database.change('waiting', 'one', () => 'payload');
  await database.change('players', 'fox', () => fox('aaaaaaaaaaaa'));
  await database.exchange([['classes'], ['keys']], () => [['classes', 'a', 1]]);
  expect(asked).toEqual([
    ['waiting', 'strict'],
    ['players', 'default'],
    [['classes', 'keys'], 'strict'],
  ]);
});

it('opens few transactions for many changes at once: the newest stands for those that wait, and all hear of it', async () => {
  const database = createDatabase();
  await database.all('players');
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const done = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => database.change('players', 'aaaaaaaaaaaa', () => at, true)),
  );
  expect(done).toEqual(done.map(() => true));
  expect(begun.mock.calls.length).toBeLessThanOrEqual(5);
  expect(await lies('players')).toEqual([39]);
});
