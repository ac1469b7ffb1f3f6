import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, newClass, type SchoolClass } from '../../core/class/class.ts';
import { shortened } from '../../core/class/expiry.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import { createChance } from '../device/chance.ts';
import { createDatabase } from '../device/database.ts';
import { createSchool } from './school.ts';
import { createSignal, type Signal } from '../device/signal.ts';
import { pupils } from '../../../tests/fixtures/classes.ts';

const chance = createChance();
let today = '2026-11-24';
const days = { ...chance, day: () => today };
const lesson = { levels: ['funny-frog'], language: null, seats: true, check: false, draw: 7 };
const empty = newClass('abcdefghijkl', 'Class 5b', lesson, '2026-11-24');
const withRecords = (of: SchoolClass, records: readonly Playthrough[]): SchoolClass => ({
  ...of,
  playthroughs: { ...of.playthroughs, ...Object.fromEntries(records.map((one) => [keyOf(one), one])) },
});
const [owl, fox, bee] = pupils(3, ['a', 'b'], ['a', 'a'], ['c', 'c']) as [Playthrough, Playthrough, Playthrough];

/** What is told in one window is heard in all of the same test. */
let heardBy: Record<string, Set<(message: unknown) => void>> = {};
function between(name: string): Signal {
  const listeners = (heardBy[name] ??= new Set());
  return {
    tell: (message) => [...listeners].forEach((listener) => listener(message)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A window of the browser: its own services over the same storage. */
const openWindow = () => createSchool(createDatabase(), days, between('classes'), between('vault'), 10);

/** What lies in a store, past the services. */
async function lies(store: string): Promise<unknown[]> {
  const database = await openDB('a-role-to-play');
  const all = await database.getAll(store);
  database.close();
  return all;
}

beforeEach(() => {
  vi.restoreAllMocks();
  today = '2026-11-24';
  heardBy = {};
  globalThis.indexedDB = new IDBFactory();
});

describe('a signal', () => {
  it('is heard here at once, and in another window a moment later', async () => {
    const [here, there] = [createSignal('test'), createSignal('test')];
    const heard: string[] = [];
    here.subscribe((message) => heard.push(`here ${String(message)}`));
    const remove = there.subscribe((message) => heard.push(`there ${String(message)}`));
    here.tell('one');
    expect(heard).toEqual(['here one']);
    await vi.waitFor(() => expect(heard).toEqual(['here one', 'there one']));
    remove();
  });
});

describe('classes on the device', () => {
  it('are there again in another visit, with every record', async () => {
    const of = withRecords(empty, [owl, fox]);
    expect(await openWindow().classes.put(of)).toBe(true);
    expect(await openWindow().classes.list()).toEqual([of]);
    expect(await openWindow().classes.get(of.id)).toEqual(of);
  });

  it('keep what two windows took in, each record once', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.classes.put(empty);
    await other.classes.list();
    await Promise.all([
      one.classes.put(withRecords(empty, [owl, fox])),
      other.classes.put(withRecords(empty, [fox, bee])),
    ]);
    expect((await one.classes.get(empty.id))?.playthroughs).toEqual(withRecords(empty, [owl, fox, bee]).playthroughs);
  });

  it('tell the other window of a change', async () => {
    const [one, other] = [openWindow(), openWindow()];
    const listener = vi.fn<() => void>();
    other.classes.subscribe(listener);
    await one.classes.put(empty);
    expect(listener).toHaveBeenCalled();
  });

  it('are gone for good when deleted, whatever another window still holds', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.classes.put(empty);
    const held = await other.classes.get(empty.id);
    await one.classes.remove(empty.id);
    expect(await other.classes.put(withRecords(held ?? empty, [owl]))).toBe(false);
    expect(await lies('classes')).toEqual([]);
    expect(await one.classes.put(withRecords(empty, [owl]))).toBe(true);
    expect(await other.classes.list()).toHaveLength(1);
  });

  it('are really deleted when their time is over, and not before', async () => {
    await openWindow().classes.put({ ...empty, life: shortened(empty.life, 3) });
    today = '2026-11-26';
    expect((await openWindow().classes.list())[0]?.life).toEqual({ left: 1, seen: '2026-11-26' });
    today = '2026-11-27';
    expect(await openWindow().classes.get(empty.id)).toBeUndefined();
    expect(await lies('classes')).toEqual([]);
  });

  it('lose nothing by a clock that is set back and mended', async () => {
    await openWindow().classes.put({ ...empty, life: shortened(empty.life, 5) });
    today = '2015-01-01';
    expect(await openWindow().classes.list()).toHaveLength(1);
    today = '2026-11-26';
    expect((await openWindow().classes.get(empty.id))?.life.left).toBe(3);
  });

  it('take on a shorter life and never a longer one', async () => {
    const { classes } = openWindow();
    await classes.put({ ...empty, life: shortened(empty.life, 7) });
    await classes.put(empty);
    expect((await classes.get(empty.id))?.life.left).toBe(7);
  });

  it('keep their sound records when one is torn', async () => {
    await openWindow().classes.put(withRecords(empty, [owl]));
    const database = await openDB('a-role-to-play');
    const laid = (await database.get('classes', empty.id)) as { class: SchoolClass };
    await database.put(
      'classes',
      { ...laid, class: { ...laid.class, playthroughs: { ...laid.class.playthroughs, torn: { level: 7 } } } },
      empty.id,
    );
    database.close();
    expect((await openWindow().classes.get(empty.id))?.playthroughs).toEqual(withRecords(empty, [owl]).playthroughs);
  });

  it('leave what a newer version of the game laid down where it is', async () => {
    await openWindow().classes.put(empty);
    const database = await openDB('a-role-to-play');
    const laid = (await database.get('classes', empty.id)) as object;
    await database.put('classes', { ...laid, class: { class: 2, id: empty.id } }, empty.id);
    database.close();
    expect(await openWindow().classes.list()).toEqual([]);
    expect(await lies('classes')).toHaveLength(1);
  });
});

describe('a device that cannot keep a class', () => {
  it('says so, holds it in this window, and keeps it once there is room', async () => {
    const { classes } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await classes.put(withRecords(empty, [fox]))).toBe(false);
    expect(Object.keys((await classes.get(empty.id))?.playthroughs ?? {}).sort()).toEqual([owl, fox].map(keyOf).sort());
    put.mockRestore();
    expect(await classes.put(withRecords(empty, [bee]))).toBe(true);
    expect(Object.keys((await openWindow().classes.get(empty.id))?.playthroughs ?? {}).sort()).toEqual(
      [owl, fox, bee].map(keyOf).sort(),
    );
  });

  it('writes all of an import or nothing', async () => {
    const { classes } = openWindow();
    await classes.put(empty);
    const { put: really } = IDBObjectStore.prototype;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      const request = really.call(this, value, key);
      this.transaction.abort();
      return request;
    });
    expect(await classes.put(withRecords(empty, [owl, fox, bee]))).toBe(false);
    put.mockRestore();
    expect((await openWindow().classes.get(empty.id))?.playthroughs).toEqual({});
  });

  it('holds classes while storage is shut off', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('shut', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const { classes } = openWindow();
    expect(await classes.put(empty)).toBe(false);
    expect(await classes.put(withRecords(empty, [owl]))).toBe(false);
    expect((await classes.get(empty.id))?.playthroughs).toEqual(withRecords(empty, [owl]).playthroughs);
    await classes.remove(empty.id);
    expect(await classes.list()).toEqual([]);
  });
});

describe('a passphrase', () => {
  const readable = async (): Promise<boolean> => JSON.stringify(await lies('classes')).includes('Class 5b');

  it('seals every class, and opens them again', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    expect(await vault.standing()).toBe('none');
    expect(await vault.protect('three blue owls')).toBe(true);
    expect(await readable()).toBe(false);
    expect(await classes.list()).toEqual([withRecords(empty, [owl])]);
    vault.lock();
    expect(await classes.list()).toEqual([]);
    expect(await vault.unlock('three blue cows')).toBe(false);
    expect(await vault.standing()).toBe('locked');
    expect(await vault.unlock('three blue owls')).toBe(true);
    expect(await classes.list()).toEqual([withRecords(empty, [owl])]);
  });

  it('lets nothing be written over what is locked', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    await vault.protect('three blue owls');
    vault.lock();
    expect(await classes.put(withRecords(empty, [fox]))).toBe(false);
    expect(await classes.put({ ...empty, id: 'zyxwvutsrqpo' })).toBe(false);
    await vault.unlock('three blue owls');
    expect(await classes.list()).toEqual([withRecords(empty, [owl])]);
  });

  it('is known in a window that is opened beside an open one', async () => {
    const { classes, vault } = openWindow();
    await classes.put(empty);
    await vault.protect('three blue owls');
    const other = openWindow();
    expect(await other.vault.standing()).toBe('open');
    expect(await other.classes.list()).toEqual([empty]);
    other.vault.lock();
    await vi.waitFor(async () => expect(await vault.standing()).toBe('locked'));
  });

  it('deletes a locked class when its time is over', async () => {
    const { classes, vault } = openWindow();
    await classes.put(empty);
    await vault.protect('three blue owls');
    vault.lock();
    today = '2027-01-01';
    await classes.list();
    expect(await lies('classes')).toEqual([]);
  });

  it('is taken away and leaves the classes', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    await vault.protect('three blue owls');
    expect(await vault.unprotect()).toBe(true);
    expect(await vault.standing()).toBe('none');
    expect(await readable()).toBe(true);
    expect(await openWindow().classes.list()).toEqual([withRecords(empty, [owl])]);
  });

  it('when forgotten goes with all classes, and nothing is left', async () => {
    const { classes, vault } = openWindow();
    await classes.put(empty);
    await vault.protect('three blue owls');
    vault.lock();
    await vault.forget();
    expect(await vault.standing()).toBe('none');
    expect(await lies('classes')).toEqual([]);
    expect(await lies('settings')).toEqual([]);
    expect(await classes.put(empty)).toBe(true);
  });
});
