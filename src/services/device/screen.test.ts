import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { later, NO_SCREEN, type Screen } from '../../core/class/screen.ts';
import { createDatabase } from './database.ts';
import { createScreen } from './screen.ts';
import { createSignal } from './signal.ts';

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

  it('takes a press that comes before it is known what is kept', async () => {
    const before = openWindow();
    before.set(shown);
    before.set({ ...shown, fork: 2 });
    await vi.waitFor(async () => {
      const answer = await createDatabase().get('settings', 'screen');
      expect(answer).toMatchObject({ value: { count: 2 } });
    });
    const opened = openWindow();
    opened.set({ ...shown, revealed: true });
    await vi.waitFor(() => expect(before.state()).toEqual({ ...shown, revealed: true }));
    expect(opened.state()).toEqual({ ...shown, revealed: true });
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
