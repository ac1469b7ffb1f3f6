import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, type SchoolClass } from '../../core/class/class.ts';
import { shortened } from '../../core/class/expiry.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import { createSignal } from '../device/signal.ts';
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

const [owl, fox, bee] = pupils(3, ['a', 'b'], ['a', 'a'], ['c', 'c']) as [Playthrough, Playthrough, Playthrough];

let browser: Browser;
const openWindow = () => browser.open();

beforeEach(() => {
  vi.restoreAllMocks();
  browser = createBrowser('2026-11-24');
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
    expect(await openWindow().classes.list()).toEqual({ is: 'found', value: [of] });
    expect(await openWindow().classes.get(of.id)).toEqual({ is: 'found', value: of });
    expect(await openWindow().classes.get('zyxwvutsrqpo')).toEqual({ is: 'none' });
  });

  it('keep what two windows took in, each record once', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.classes.put(empty);
    await other.classes.list();
    await Promise.all([
      one.classes.put(withRecords(empty, [owl, fox])),
      other.classes.put(withRecords(empty, [fox, bee])),
    ]);
    expect((await classOf(one, empty.id))?.playthroughs).toEqual(withRecords(empty, [owl, fox, bee]).playthroughs);
  });

  it('are read once for one more record: only to see whether they lie there as this window knows them', async () => {
    const { classes } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    const gets = vi.spyOn(IDBObjectStore.prototype, 'get');
    // what is on its way is seen by whoever hears of it
    const seen = new Promise<SchoolClass | undefined>((resolve) => {
      const remove = classes.subscribe(() => {
        remove();
        resolve(classOf({ classes }, empty.id));
      });
    });
    expect(await classes.put(withRecords(empty, [fox]))).toBe(true);
    expect((await seen)?.playthroughs).toEqual(withRecords(empty, [owl, fox]).playthroughs);
    expect(gets.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'classes')).toHaveLength(1);
  });

  it('are laid down by what lies there, though the window knew them with more days to live', async () => {
    const { classes } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    const lying = (await lies('classes'))[empty.id] as object;
    await lay('classes', { [empty.id]: { ...lying, life: shortened(empty.life, 3) } });
    expect(await classes.put(withRecords(empty, [fox]))).toBe(true);
    const after = await classOf(openWindow(), empty.id);
    expect(after?.life.left).toBe(3);
    expect(after?.playthroughs).toEqual(withRecords(empty, [owl, fox]).playthroughs);
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
    const held = await classOf(other, empty.id);
    await one.classes.remove(empty.id);
    expect(await other.classes.put(withRecords(held ?? empty, [owl]))).toBe(false);
    expect([await lies('classes'), Object.keys(await lies('keys'))]).toEqual([{}, ['data']]);
    expect(await one.classes.put(withRecords(empty, [owl]))).toBe(true);
    expect(await classesOf(other)).toHaveLength(1);
  });

  it('are really deleted when their time is over, and not before', async () => {
    await openWindow().classes.put({ ...empty, life: shortened(empty.life, 3) });
    browser.today = '2026-11-26';
    expect((await classesOf(openWindow()))[0]?.life).toEqual({ left: 1, seen: '2026-11-26' });
    browser.today = '2026-11-27';
    expect(await classOf(openWindow(), empty.id)).toBeUndefined();
    expect([await lies('classes'), Object.keys(await lies('keys'))]).toEqual([{}, ['data']]);
  });

  it('lose nothing by a clock that is set back and mended', async () => {
    await openWindow().classes.put({ ...empty, life: shortened(empty.life, 5) });
    browser.today = '2015-01-01';
    expect(await classesOf(openWindow())).toHaveLength(1);
    browser.today = '2026-11-26';
    expect((await classOf(openWindow(), empty.id))?.life.left).toBe(3);
  });

  it('take on a shorter life and never a longer one', async () => {
    const { classes } = openWindow();
    await classes.put({ ...empty, life: shortened(empty.life, 7) });
    await classes.put(empty);
    expect((await classOf({ classes }, empty.id))?.life.left).toBe(7);
  });

  it('are laid down sealed from the first byte on, and with its key a deleted class is gone', async () => {
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    const { classes } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    await classes.put({ ...empty, id: 'zyxwvutsrqpo', label: 'Class 6a' });
    expect(JSON.stringify(puts.mock.calls)).not.toContain('Class');
    expect(await readable('Class 5b')).toBe(false);
    const sealed = await lies('classes');
    expect(Object.keys(await lies('keys')).sort()).toEqual(['class/abcdefghijkl', 'class/zyxwvutsrqpo', 'data']);
    expect(await classes.remove(empty.id)).toBe(true);
    // whoever kept the bytes can do nothing with them
    await lay('classes', { [empty.id]: sealed[empty.id] });
    const later = openWindow();
    expect((await classesOf(later)).map(({ label }) => label)).toEqual(['Class 6a']);
    expect(await later.classes.aside()).toMatchObject({ is: 'found', value: [{ id: empty.id, reason: 'unreadable' }] });
  });

  it('of the first edition are sealed when the teacher comes, whatever else lies there', async () => {
    await lay('classes', { [empty.id]: { stamp: 'old', life: empty.life, class: withRecords(empty, [owl]) } });
    const { classes, vault } = openWindow();
    expect(await classes.list()).toEqual({ is: 'found', value: [withRecords(empty, [owl])] });
    await vi.waitFor(async () => expect(await readable('Class 5b')).toBe(false));
    expect(await vault.protect('three blue owls')).toBe('set');
    expect(await classOf(openWindow(), empty.id)).toEqual(withRecords(empty, [owl]));
  });
});

describe('what lies there and is no sound class', () => {
  const put = async (of: unknown): Promise<void> =>
    lay('classes', { [empty.id]: { stamp: 'old', life: empty.life, class: of } });
  const asideOf = async (school: ReturnType<typeof openWindow>) => {
    const answer = await school.classes.aside();
    return answer.is === 'found' ? answer.value : [];
  };

  it('keeps its sound records when one is torn, and is set aside whole, named and sealed', async () => {
    const torn = { ...empty, playthroughs: { ...withRecords(empty, [owl]).playthroughs, torn: { level: 7 } } };
    await put(torn);
    const school = openWindow();
    expect(await classOf(school, empty.id)).toEqual(withRecords(empty, [owl]));
    expect(await asideOf(school)).toEqual([
      { id: empty.id, reason: 'broken', name: 'Class 5b', text: JSON.stringify(torn), life: empty.life },
    ]);
    await classOf(openWindow(), empty.id);
    expect(await asideOf(openWindow())).toHaveLength(1);
    expect(await readable('Class 5b')).toBe(false);
    // what is deleted by a press leaves the class its key
    const [one] = await asideOf(school);
    expect(one && (await school.classes.removeAside(one))).toBe(true);
    expect(await lies('aside')).toEqual({});
    expect(await classOf(openWindow(), empty.id)).toEqual(withRecords(empty, [owl]));
  });

  it.each([
    ['a level count of nothing', { ...empty, lesson: { ...empty.lesson, levels: [] } }],
    ['a foreign id', { ...empty, id: 'zyxwvutsrqpo' }],
    ['a field of another shape', { ...empty, pupils: 'many' }],
    ['nothing of a class', { hello: 1 }],
    ['a text', 'Class 5b'],
  ])('is set aside whole, not deleted: %s', async (_name, broken) => {
    await put(broken);
    const school = openWindow();
    expect(await school.classes.get(empty.id)).toEqual({ is: 'none' });
    expect(await lies('classes')).toEqual({});
    expect(await asideOf(openWindow())).toMatchObject([
      { id: empty.id, reason: 'broken', text: JSON.stringify(broken) },
    ]);
    // its time runs out as that of a class does, and its key goes with it
    for (let at = 25; at <= 30; at += 5) browser.today = `2026-11-${at}`;
    for (const day of ['2026-12-05', '2026-12-10', '2026-12-15', '2026-12-20', '2026-12-24']) {
      browser.today = day;
      await openWindow().calendar.now();
    }
    expect([await lies('aside'), Object.keys(await lies('keys'))]).toEqual([{}, ['data']]);
  });

  it('is set aside though it refers to itself', async () => {
    const round: Record<string, unknown> = { ...empty, pupils: 'many' };
    round['lesson'] = round;
    await put(round);
    const school = openWindow();
    expect(await school.classes.list()).toEqual({ is: 'none' });
    expect(await asideOf(school)).toMatchObject([{ reason: 'broken', name: 'Class 5b' }]);
  });

  it('is set aside whole when not even its life is sound', async () => {
    await lay('classes', { [empty.id]: { stamp: 'old', life: { left: 99, seen: '1990-01-01' }, class: empty } });
    const school = openWindow();
    expect(await school.classes.list()).toEqual({ is: 'none' });
    expect(await asideOf(school)).toMatchObject([{ reason: 'broken', name: 'Class 5b' }]);
  });

  it('stays where it is when it cannot be set aside now', async () => {
    await put({ ...empty, pupils: 'many' });
    const { exchange } = fullDisk();
    const school = openWindow();
    expect(await school.classes.get(empty.id)).toEqual({ is: 'unknown', held: undefined });
    expect(Object.keys(await lies('classes'))).toEqual([empty.id]);
    exchange.mockRestore();
    expect(await asideOf(openWindow())).toHaveLength(1);
  });

  it('of a newer version of the game stays where it is, named', async () => {
    await put({ class: 2, id: empty.id, label: 'Class 9z' });
    const school = openWindow();
    expect(await classesOf(school)).toEqual([]);
    expect(await asideOf(school)).toMatchObject([{ reason: 'newer', name: 'Class 9z' }]);
    expect(Object.keys(await lies('classes'))).toEqual([empty.id]);
    expect(await school.classes.put(empty)).toBe(false);
  });
});

/** A disk on which nothing more can be laid down. */
function fullDisk() {
  const exchange = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return { exchange };
}

describe('a device that cannot keep a class', () => {
  it('says so, holds it in this window, and keeps it once there is room', async () => {
    const { classes } = openWindow();
    await classes.put(withRecords(empty, [owl]));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await classes.put(withRecords(empty, [fox]))).toBe(false);
    expect(Object.keys((await classOf({ classes }, empty.id))?.playthroughs ?? {}).sort()).toEqual(
      [owl, fox].map(keyOf).sort(),
    );
    put.mockRestore();
    expect(await classes.put(withRecords(empty, [bee]))).toBe(true);
    expect(Object.keys((await classOf(openWindow(), empty.id))?.playthroughs ?? {}).sort()).toEqual(
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
    const before = await lies('classes');
    expect(await classes.put(withRecords(empty, [owl, fox, bee]))).toBe(false);
    expect(await lies('classes')).toEqual(before);
    put.mockRestore();
    // all of it may have been laid down since, by itself
    const records = Object.keys((await classOf(openWindow(), empty.id))?.playthroughs ?? {});
    expect([0, 3]).toContain(records.length);
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
    expect((await classOf({ classes }, empty.id))?.playthroughs).toEqual(withRecords(empty, [owl]).playthroughs);
    await classes.remove(empty.id);
    expect(await classesOf({ classes })).toEqual([]);
  });
});
