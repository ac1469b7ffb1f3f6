import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatabase } from '../device/database.ts';
import { createLesson } from './lesson.ts';
import type { Signal } from '../device/signal.ts';
import { code, lesson, levels, otherCode } from '../../../tests/fixtures/records.ts';

/** A signal between the windows of one browser, without the browser. */
function signals(): () => Signal {
  const listeners = new Set<(message: unknown) => void>();
  return () => ({
    tell: (message) => listeners.forEach((listener) => listener(message)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}

let day = '2026-11-24';
const clock = { day: () => day };
const open = (signal = signals()()) => createLesson(createDatabase(), clock, () => levels, signal);

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
  day = '2026-11-24';
});

describe('the lesson on a device', () => {
  it('is none at first, and the one that was joined in another visit of the same day', async () => {
    const service = await open();
    expect(service.now()).toBeNull();
    const listener = vi.fn<() => void>();
    service.subscribe(listener);
    expect(await service.join(code.toLowerCase(), true)).toBe(true);
    expect(listener).toHaveBeenCalled();
    const later = await open();
    expect(later.now()).toEqual({ lesson, joined: { joined: 1, code, day, shared: true, pupils: {} } });
  });

  it('keeps a seat, the answers and what was played', async () => {
    const service = await open();
    await service.join(code, false);
    await service.tell('one', { seat: 'owl' });
    await service.tell('one', { before: { know: 3 } });
    await service.played('one', 'funny-frog');
    expect((await open()).now()?.joined.pupils).toEqual({
      one: { seat: 'owl', before: { know: 3 }, played: ['funny-frog'] },
    });
  });

  it('ends when it is left, when another is joined, and when the day is over', async () => {
    const service = await open();
    await service.join(code, false);
    await service.tell('one', { seat: 'owl' });
    await service.join(otherCode, false);
    expect(service.now()?.joined).toMatchObject({ code: otherCode, pupils: {} });
    await service.leave();
    expect(service.now()).toBeNull();
    expect((await open()).now()).toBeNull();
    await service.join(code, false);
    day = '2026-11-25';
    expect(service.now()).toBeNull();
    expect((await open()).now()).toBeNull();
    // what comes too late for it brings nothing back
    await service.tell('one', { seat: 'owl' });
    expect((await open()).now()).toBeNull();
  });

  it('stands for nothing when a level of it is not here', async () => {
    await (await open()).join(code, false);
    const without = await createLesson(createDatabase(), clock, () => levels.slice(1), signals()());
    expect(without.now()).toBeNull();
  });

  it('is in step between two windows, which lose nothing of each other', async () => {
    const between = signals();
    const [one, other] = [await open(between()), await open(between())];
    await one.join(code, true);
    expect(other.now()?.joined.code).toBe(code);
    await Promise.all([one.tell('one', { seat: 'owl' }), other.tell('two', { seat: 'fox' })]);
    for (const service of [one, other, await open()]) {
      expect(service.now()?.joined.pupils).toEqual({
        one: { seat: 'owl', played: [] },
        two: { seat: 'fox', played: [] },
      });
    }
  });

  it('lasts until the page is closed where the device cannot keep it', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('shut', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const service = await open();
    expect(await service.join(code, false)).toBe(false);
    expect(service.now()?.joined.code).toBe(code);
  });

  it('forgets a player, and puts away who still held a shared device on another day', async () => {
    const database = createDatabase();
    await database.change('players', 'foxfoxfoxfox', () => ({ any: 'thing' }));
    const service = await createLesson(database, clock, () => levels, signals()());
    await service.join(code, true);
    await service.tell('foxfoxfoxfox', { seat: 'fox' });
    await service.hold('foxfoxfoxfox');
    expect((await open()).now()?.joined.holder).toBe('foxfoxfoxfox');
    expect((await database.get('players', 'foxfoxfoxfox')).is).toBe('found');
    day = '2026-11-25';
    expect((await open()).now()).toBeNull();
    await vi.waitFor(async () => expect((await createDatabase().get('players', 'foxfoxfoxfox')).is).toBe('none'));

    await service.join(otherCode, true);
    await service.tell('foxfoxfoxfox', { seat: 'fox' });
    await service.hold('foxfoxfoxfox');
    await service.forget('foxfoxfoxfox');
    expect(service.now()?.joined).toEqual({ joined: 1, code: otherCode, day, shared: true, pupils: {} });
  });
});
