import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { later, NO_SCREEN, type Screen } from '../../core/class/screen.ts';
import { createChance } from './chance.ts';
import { createDatabase } from './database.ts';
import { createScreen } from './screen.ts';
import { createSignal } from './signal.ts';
import { createWaiting } from '../class/waiting.ts';

const shown: Screen = {
  class: 'abcdefghijkl',
  level: 'funny-frog',
  view: 'fork',
  fork: 1,
  revealed: false,
  hands: false,
};
const openWindow = () => createScreen(createDatabase(), createSignal('screen'));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the projector', () => {
  it('shows at once in this window and a moment later in the other what was set', async () => {
    const [teacher, projector] = [openWindow(), openWindow()];
    const listener = vi.fn<() => void>();
    projector.subscribe(listener);
    teacher.set(shown);
    expect(teacher.state()).toEqual(shown);
    await vi.waitFor(() => expect(projector.state()).toEqual(shown));
    expect(listener).toHaveBeenCalled();
  });

  it('finds in a window that is opened later what is kept', async () => {
    openWindow().set(shown);
    const later = openWindow();
    expect(later.state()).toEqual(NO_SCREEN);
    await vi.waitFor(() => expect(later.state()).toEqual(shown));
  });

  it('comes to the same in both windows when both set something at once', async () => {
    const [one, other] = [openWindow(), openWindow()];
    one.state();
    other.state();
    one.set({ ...shown, fork: 2 });
    other.set({ ...shown, revealed: true });
    await vi.waitFor(() => expect(one.state()).toEqual(other.state()));
    one.set({ ...shown, fork: 0 });
    await vi.waitFor(() => expect(other.state().fork).toBe(0));
  });

  it('takes the later of two turns, whichever is asked first', () => {
    const [first, second] = [
      { count: 4, screen: shown },
      { count: 5, screen: NO_SCREEN },
    ];
    expect(later(first, second)).toBe(second);
    expect(later(second, first)).toBe(second);
    const same = { count: 4, screen: { ...shown, fork: 2 } };
    expect(later(first, same)).toBe(later(same, first));
  });
});

describe('records that wait on a shared device', () => {
  it('lie there once each until they are taken away', async () => {
    const waiting = createWaiting(createDatabase(), createSignal('waiting'), createChance());
    const listener = vi.fn<() => void>();
    const remove = waiting.subscribe(listener);
    expect(await waiting.put('ROLE1/A', 'foxfoxfoxfox')).toBe(true);
    await waiting.put('ROLE1/A', 'foxfoxfoxfox');
    await waiting.put('ROLE1/B', 'foxfoxfoxfox');
    expect(await waiting.list()).toEqual({ is: 'found', value: ['ROLE1/A', 'ROLE1/B'] });
    await waiting.remove(['ROLE1/A']);
    expect(await createWaiting(createDatabase(), createSignal('waiting'), createChance()).list()).toEqual({
      is: 'found',
      value: ['ROLE1/B'],
    });
    expect(listener).toHaveBeenCalledTimes(4);
    remove();
  });

  it('go with the player they are of, and with no other', async () => {
    const waiting = createWaiting(createDatabase(), createSignal('waiting'), createChance());
    await waiting.put('ROLE1/C', 'foxfoxfoxfox');
    await waiting.put('ROLE1/D', 'owlowlowlowl');
    await waiting.forget('foxfoxfoxfox');
    expect(await waiting.list()).toEqual({ is: 'found', value: ['ROLE1/D'] });
  });
});
