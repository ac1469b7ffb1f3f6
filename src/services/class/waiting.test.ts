import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createChance } from '../device/chance.ts';
import { createDatabase } from '../device/database.ts';
import { createSignal } from '../device/signal.ts';
import { createWaiting } from './waiting.ts';

const openWindow = () => createWaiting(createDatabase(), createSignal('waiting'), createChance());

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('records that wait on a shared device', () => {
  it('lie there once each until they are taken away', async () => {
    const waiting = openWindow();
    const listener = vi.fn<() => void>();
    const remove = waiting.subscribe(listener);
    expect(await waiting.put('ROLE1/A', 'foxfoxfoxfox')).toBe(true);
    await waiting.put('ROLE1/A', 'foxfoxfoxfox');
    await waiting.put('ROLE1/B', 'foxfoxfoxfox');
    expect(await waiting.list()).toEqual({ is: 'found', value: ['ROLE1/A', 'ROLE1/B'] });
    await waiting.remove(['ROLE1/A']);
    expect(await openWindow().list()).toEqual({
      is: 'found',
      value: ['ROLE1/B'],
    });
    expect(listener).toHaveBeenCalledTimes(4);
    remove();
  });

  it('go with the player they are of, and with no other', async () => {
    const waiting = openWindow();
    await waiting.put('ROLE1/C', 'foxfoxfoxfox');
    await waiting.put('ROLE1/D', 'owlowlowlowl');
    await waiting.forget('foxfoxfoxfox');
    expect(await waiting.list()).toEqual({ is: 'found', value: ['ROLE1/D'] });
  });

  it('are heard of in another window, and lie there once however many windows lay them down', async () => {
    const [one, other] = [openWindow(), openWindow()];
    const heard = vi.fn<() => void>();
    const remove = other.subscribe(heard);
    await Promise.all([one.put('ROLE1/A', 'foxfoxfoxfox'), other.put('ROLE1/A', 'foxfoxfoxfox')]);
    // a channel between windows takes a moment
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    expect(await other.list()).toEqual({ is: 'found', value: ['ROLE1/A'] });
    remove();
  });

  it('are said not to be kept on a full device, are held there, and are kept once there is room', async () => {
    const waiting = openWindow();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await waiting.put('ROLE1/A', 'foxfoxfoxfox')).toBe(false);
    expect(await openWindow().list()).toEqual({ is: 'none' });
    expect(await waiting.list()).toEqual({ is: 'found', value: ['ROLE1/A'] });
    full.mockRestore();
    expect(await waiting.put('ROLE1/A', 'foxfoxfoxfox')).toBe(true);
    expect(await openWindow().list()).toEqual({ is: 'found', value: ['ROLE1/A'] });
  });
});
