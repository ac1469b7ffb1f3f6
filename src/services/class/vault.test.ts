import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, type SchoolClass } from '../../core/class/class.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import { empty, pupils, withRecords } from '../../../tests/fixtures/classes.ts';
import {
  type Browser,
  classesOf,
  classOf,
  createBrowser,
  lay,
  lies,
  readable,
} from '../../../tests/fixtures/school.ts';
import { keyOfPhrase, newSalt, seal } from './seal.ts';

const [owl, fox, hen] = pupils(3, ['a', 'b'], ['a', 'a'], ['c', 'c']) as [Playthrough, Playthrough, Playthrough];
const OWLS = 'three blue owls';
const COWS = 'three blue cows';

let browser: Browser;
const openWindow = () => browser.open();
/** Lets every laying down fail, as on a full device, until it is let go. */
const fullDisk = (): (() => void) => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return () => put.mockRestore();
};
/** Lets one reading fail, after so many of them. */
function failAt(name: 'get' | 'getAll' | 'getAllKeys', at: number): () => void {
  const real: unknown = Reflect.get(IDBObjectStore.prototype, name);
  let count = 0;
  Reflect.set(IDBObjectStore.prototype, name, function (this: IDBObjectStore, ...given: unknown[]): unknown {
    count += 1;
    if (count === at + 1) throw new DOMException('once', 'UnknownError');
    return Reflect.apply(real as () => unknown, this, given);
  });
  return () => void Reflect.set(IDBObjectStore.prototype, name, real);
}

/** Nothing that lies there is to be read in a window of another visit, unless the passphrase is typed in. */
async function expectLocked(...classes: SchoolClass[]): Promise<void> {
  const later = browser.open();
  expect(await later.vault.standing()).toBe('locked');
  expect(await later.classes.list()).toEqual({ is: 'locked' });
  expect(await later.classes.get(empty.id)).toEqual({ is: 'locked' });
  expect(await later.classes.aside()).toEqual({ is: 'locked' });
  expect(await later.vault.unlock(COWS)).toBe('other');
  expect(await later.vault.unlock(OWLS)).toBe('open');
  expect(await classesOf(later)).toEqual(classes);
  later.vault.lock();
}

beforeEach(() => {
  vi.restoreAllMocks();
  browser = createBrowser('2026-11-24');
});

describe('a passphrase', () => {
  it('wraps one data key: nothing is sealed again', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    expect(await vault.standing()).toBe('none');
    const before = await lies('classes');
    expect(await vault.protect(OWLS)).toBe('set');
    expect(await lies('classes')).toEqual(before);
    expect(await vault.standing()).toBe('open');
    expect(await classesOf({ classes })).toEqual([withRecords(empty, [owl])]);
    vault.lock();
    expect(await classes.list()).toEqual({ is: 'locked' });
    expect(await vault.unlock(COWS)).toBe('other');
    expect(await vault.standing()).toBe('locked');
    expect(await vault.unlock(OWLS)).toBe('open');
    expect(await classesOf({ classes })).toEqual([withRecords(empty, [owl])]);
    vault.lock();
    await expectLocked(withRecords(empty, [owl]));
  });

  it('wraps a data key that never lay there as it is', async () => {
    const written: unknown[] = [];
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown, key) {
      written.push(value);
      return real.call(this, value, key);
    });
    const plainIds = () =>
      written.flatMap((one) => (typeof one === 'object' && one && 'plain' in one && 'id' in one ? [one.id] : []));
    // on a new device not even one that is thrown away
    const first = openWindow();
    expect(await first.vault.protect(OWLS)).toBe('set');
    expect(plainIds()).toEqual([]);
    for (const other of [OWLS, COWS]) {
      await first.classes.put(empty);
      expect(await first.vault.unprotect()).toBe(true);
      const [under] = plainIds().slice(-1);
      expect(await first.vault.protect(other)).toBe('set');
      const { data, ...keys } = (await lies('keys')) as Record<string, { id?: string; under?: string }>;
      expect(data?.id).not.toBe(under);
      expect(Object.values(keys).map((one) => one.under)).toEqual([data?.id]);
      expect(plainIds()).not.toContain(data?.id);
      // a window that was open before goes on
      expect(await classesOf(first)).toEqual([empty]);
    }
  });

  it('lets a window that was open before go on, and keeps what comes in there, at whatever step', async () => {
    for (let gap = 0; gap <= 12; gap += 1) {
      browser = createBrowser('2026-11-24');
      const [one, other] = [openWindow(), openWindow()];
      await one.classes.put(empty);
      await classesOf(other);
      const protecting = one.vault.protect(OWLS);
      for (let turn = 0; turn < gap; turn += 1) await new Promise((done) => setImmediate(done));
      await other.classes.put(withRecords(empty, [owl]));
      expect(await protecting).toBe('set');
      expect(await other.classes.put(withRecords(empty, [fox]))).toBe(true);
      expect(await other.vault.standing()).toBe('open');
      expect(await classesOf(other)).toEqual([withRecords(empty, [owl, fox])]);
      one.vault.lock();
      await expectLocked(withRecords(empty, [owl, fox]));
    }
  });

  it('that is pressed twice, however far apart, is set once and opens every class', async () => {
    for (let gap = 0; gap <= 300; gap += 20) {
      browser = createBrowser('2026-11-24');
      const { classes, vault } = openWindow();
      await classes.put(empty);
      const first = vault.protect(OWLS);
      // a moment each: the second press comes at another step of the first
      for (let turn = 0; turn < gap / 10; turn += 1) await new Promise((done) => setImmediate(done));
      expect(await Promise.all([first, vault.protect(OWLS)])).toEqual(['set', 'set']);
      vault.lock();
      await expectLocked(empty);
    }
  });

  it('that is set from a form left open in a second window does not take the place of the first', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.classes.put(empty);
    await classesOf(other);
    expect(await one.vault.protect(OWLS)).toBe('set');
    expect(await other.vault.protect(COWS)).toBe('taken');
    one.vault.lock();
    await expectLocked(empty);
    // nor at the same moment
    browser = createBrowser('2026-11-24');
    const [third, fourth] = [openWindow(), openWindow()];
    await third.classes.put(empty);
    const done = await Promise.all([third.vault.protect(OWLS), fourth.vault.protect(COWS)]);
    expect(done.filter((how) => how === 'set')).toHaveLength(1);
    third.vault.lock();
    const later = openWindow();
    expect(await later.vault.unlock(done[0] === 'set' ? OWLS : COWS)).toBe('open');
    expect(await classesOf(later)).toEqual([empty]);
  });

  it('is taken away on a full device not at all, and no class is lost', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    await vault.protect(OWLS);
    const free = fullDisk();
    expect(await vault.unprotect()).toBe(false);
    free();
    expect(await vault.standing()).toBe('open');
    expect(await classesOf({ classes })).toEqual([withRecords(empty, [owl])]);
    vault.lock();
    await expectLocked(withRecords(empty, [owl]));
  });

  it.each(['get', 'getAll', 'getAllKeys'] as const)(
    'is taken away while one reading fails (%s) with no class lost',
    async (name) => {
      for (let at = 0; at < 12; at += 1) {
        browser = createBrowser('2026-11-24');
        const { classes, vault } = openWindow();
        await classes.put(empty);
        await vault.protect(OWLS);
        const heal = failAt(name, at);
        const done = await vault.unprotect();
        heal();
        const later = openWindow();
        vault.lock();
        expect(await later.vault.standing()).toBe(done ? 'none' : 'locked');
        expect(await later.vault.unlock(OWLS)).toBe('open');
        expect(await classesOf(later)).toEqual([empty]);
      }
    },
  );

  it('is taken away and leaves the classes', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    await vault.protect(OWLS);
    expect(await vault.unprotect()).toBe(true);
    expect(await vault.standing()).toBe('none');
    expect(await readable('Class 5b')).toBe(false);
    expect(await classesOf(openWindow())).toEqual([withRecords(empty, [owl])]);
    // and can be put in place once more
    expect(await vault.protect(COWS)).toBe('set');
    vault.lock();
    expect(await vault.unlock(OWLS)).toBe('other');
    expect(await vault.unlock(COWS)).toBe('open');
  });

  it('when forgotten goes with all classes and keys, and nothing is left', async () => {
    const { classes, vault } = openWindow();
    await classes.put(empty);
    await vault.protect(OWLS);
    vault.lock();
    expect(await vault.forget()).toBe(true);
    expect(await vault.standing()).toBe('none');
    expect([await lies('classes'), await lies('keys')]).toEqual([{}, {}]);
    expect(await classes.put(empty)).toBe(true);
    expect(await classesOf(openWindow())).toEqual([empty]);
  });

  it('forgotten in one window is no key any more in another', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.classes.put(empty);
    await classesOf(other);
    await one.vault.forget();
    expect(await other.classes.put({ ...empty, id: 'zyxwvutsrqpo' })).toBe(true);
    expect((await classesOf(openWindow())).map(({ id }) => id)).toEqual(['zyxwvutsrqpo']);
  });

  it('on a device that does not answer is neither there nor not there', async () => {
    const { classes, vault } = openWindow();
    await classes.put(empty);
    await vault.protect(OWLS);
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('shut', 'SecurityError');
    });
    const later = openWindow();
    expect(await later.vault.standing()).toBe('unknown');
    expect(await later.vault.unlock(OWLS)).toBe('unknown');
    expect(await later.vault.protect(COWS)).toBe('unkept');
    expect(await later.vault.forget()).toBe(false);
    expect(await later.classes.list()).toEqual({ is: 'unknown', held: [] });
    expect(await later.classes.get(empty.id)).toMatchObject({ is: 'unknown' });
    open.mockRestore();
    vault.lock();
    await expectLocked(empty);
  });
});

describe('several windows under a passphrase', () => {
  it('ask each other for the key, every time anew', async () => {
    const { classes, vault } = openWindow();
    await classes.put(empty);
    await vault.protect(OWLS);
    const other = openWindow();
    expect(await other.vault.standing()).toBe('open');
    expect(await classesOf(other)).toEqual([empty]);
    other.vault.lock();
    expect(await vault.standing()).toBe('locked');
    expect(await other.classes.list()).toEqual({ is: 'locked' });
    // the projector asked in vain, and asks again once the first window is opened
    expect(await vault.unlock(OWLS)).toBe('open');
    expect(await other.vault.standing()).toBe('open');
    expect(await classesOf(other)).toEqual([empty]);
  });

  it('lose no record that comes in while they are being locked', async () => {
    for (let turn = 0; turn < 25; turn += 1) {
      browser = createBrowser('2026-11-24');
      const [one, other] = [openWindow(), openWindow()];
      await one.classes.put(empty);
      await one.vault.protect(OWLS);
      expect(await classesOf(other)).toEqual([empty]);
      const coming = one.classes.put(withRecords(empty, [owl]));
      for (let step = 0; step < turn; step += 1) await Promise.resolve();
      other.vault.lock();
      await coming;
      expect(await one.classes.get(empty.id)).toEqual({ is: 'locked' });
      expect(await one.vault.unlock(OWLS)).toBe('open');
      const later = openWindow();
      await vi.waitFor(async () =>
        expect(Object.keys((await classOf(later, empty.id))?.playthroughs ?? {})).toEqual([keyOf(owl)]),
      );
    }
  });

  it('hold what comes in for a class they do not know while they are locked, and say that it is not kept yet', async () => {
    const { classes, vault } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    await vault.protect(OWLS);
    vault.lock();
    const before = await lies('classes');
    expect(await classes.put(withRecords(empty, [fox]))).toBe(false);
    expect(await classes.put({ ...empty, id: 'zyxwvutsrqpo' })).toBe(false);
    expect(await classes.list()).toEqual({ is: 'locked' });
    expect(await lies('classes')).toEqual(before);
    expect(await readable('Class 5b')).toBe(false);
    await vault.unlock(OWLS);
    const later = openWindow();
    await vi.waitFor(async () =>
      expect(await classesOf(later)).toEqual([withRecords(empty, [owl, fox]), { ...empty, id: 'zyxwvutsrqpo' }]),
    );
  });

  it('keep what comes in while they are locked for a class they knew, though every window is closed before', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.classes.put(withRecords(empty, [owl]));
    await one.vault.protect(OWLS);
    expect(await classesOf(one)).toEqual([withRecords(empty, [owl])]);
    other.vault.lock();
    // twice, and another beside it
    expect(await one.classes.put(withRecords(empty, [owl, fox]))).toBe(true);
    expect(await one.classes.put(withRecords(empty, [owl, fox]))).toBe(true);
    expect(await one.classes.put(withRecords(empty, [hen]))).toBe(true);
    expect(await one.classes.list()).toEqual({ is: 'locked' });
    one.close();
    other.close();
    expect(await readable('Class 5b')).toBe(false);
    await expectLocked(withRecords(empty, [owl, fox, hen]));

    // opened, it is one class again: nothing is posted beside it once it is written
    const later = openWindow();
    await later.vault.unlock(OWLS);
    const all = (await classOf(later, empty.id)) ?? empty;
    expect(await later.classes.put({ ...all, pupils: 24 })).toBe(true);
    expect((await lies('classes'))[empty.id]).not.toHaveProperty('posted');
    later.vault.lock();
    await expectLocked({ ...withRecords(empty, [owl, fox, hen]), pupils: 24 });
  });

  it('post nothing for a class that was deleted, or on a full device, and say that it is not kept', async () => {
    const one = openWindow();
    await one.classes.put(withRecords(empty, [owl]));
    await one.vault.protect(OWLS);
    await classesOf(one);
    one.vault.lock();
    const roomAgain = fullDisk();
    expect(await one.classes.put(withRecords(empty, [fox]))).toBe(false);
    roomAgain();
    expect(await one.classes.put(withRecords(empty, [fox]))).toBe(true);
    const other = openWindow();
    expect(await other.vault.unlock(OWLS)).toBe('open');
    await other.classes.remove(empty.id);
    other.vault.lock();
    expect(await one.classes.put(withRecords(empty, [hen]))).toBe(false);
    expect(await lies('classes')).toEqual({});
    one.close();
    other.close();
    await expectLocked();
  });

  it('set a class aside whole, with all of it that is sound, where what was posted is damaged', async () => {
    const one = openWindow();
    await one.classes.put(withRecords(empty, [owl]));
    await one.vault.protect(OWLS);
    await classesOf(one);
    one.vault.lock();
    for (const record of [fox, hen]) expect(await one.classes.put(withRecords(empty, [record]))).toBe(true);
    const laid = (await lies('classes'))[empty.id] as { posted: { iv: Uint8Array; data: Uint8Array }[] };
    laid.posted[0]?.data.fill(7);
    await lay('classes', { [empty.id]: laid });
    const later = openWindow();
    await later.vault.unlock(OWLS);
    expect(await classesOf(later)).toEqual([withRecords(empty, [owl, hen])]);
    expect(await later.classes.aside()).toMatchObject({ is: 'found', value: [{ id: empty.id, reason: 'broken' }] });
  });
});

describe('what the first edition sealed', () => {
  /** As the first edition laid it down: classes sealed with the key of the passphrase, some not yet. */
  async function former(phrase: string, sealedOnes: SchoolClass[], plain: SchoolClass[] = []): Promise<void> {
    const how = { salt: newSalt(), rounds: 1 };
    const key = await keyOfPhrase(phrase, how);
    const entries = await Promise.all(
      sealedOnes.map(async (of) => [of.id, { stamp: of.id, life: of.life, class: await seal(key, of, '') }] as const),
    );
    const others = plain.map((of) => [of.id, { stamp: of.id, life: of.life, class: of }] as const);
    await lay('classes', Object.fromEntries([...entries, ...others]));
    await lay('settings', { vault: { ...how, check: await seal(key, 'vault', '') } });
  }
  const second = { ...empty, id: 'zyxwvutsrqpo', label: 'Class 6a' };

  it('opens with its passphrase and is brought along; the old lock goes last', async () => {
    await former(OWLS, [withRecords(empty, [owl])], [second]);
    const first = openWindow();
    expect(await first.vault.standing()).toBe('locked');
    expect(await first.classes.list()).toEqual({ is: 'locked' });
    expect(await first.classes.put({ ...empty, id: 'mmmmmmmmmmmm' })).toBe(false);
    expect(await first.vault.unlock(COWS)).toBe('other');
    first.close();
    const later = openWindow();
    expect(await later.vault.unlock(OWLS)).toBe('open');
    expect(await classesOf(later)).toEqual([withRecords(empty, [owl]), second]);
    expect(await lies('settings')).not.toHaveProperty('vault');
    expect(await readable('Class')).toBe(false);
    later.vault.lock();
    await expectLocked(withRecords(empty, [owl]), second);
  });

  it('is not lost when bringing it along breaks off at any step', async () => {
    for (let at = 1; at < 12; at += 1) {
      browser = createBrowser('2026-11-24');
      await former(OWLS, [withRecords(empty, [owl]), second]);
      const { put } = IDBObjectStore.prototype;
      let count = 0;
      const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        count += 1;
        if (count >= at) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      });
      const first = openWindow();
      await first.vault.unlock(OWLS);
      broken.mockRestore();
      first.close();
      const later = openWindow();
      expect(await later.vault.unlock(OWLS)).toBe('open');
      expect(await classesOf(later)).toEqual([withRecords(empty, [owl]), second]);
    }
  });

  it('under a lock that was lost is set aside where it is, and loses nothing else', async () => {
    await former(COWS, [second]);
    const lost = (await lies('classes'))[second.id];
    await former(OWLS, [empty]);
    await lay('classes', { [second.id]: lost });
    const { classes, vault } = openWindow();
    await vault.unlock(OWLS);
    expect(await classesOf({ classes })).toEqual([empty]);
    expect(await classes.aside()).toMatchObject({ is: 'found', value: [{ id: second.id, reason: 'unreadable' }] });
    expect((await lies('classes'))[second.id]).toEqual(lost);
  });
});
