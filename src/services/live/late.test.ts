import { describe, expect, it, vi } from 'vitest';
import type { LessonPort } from '../../ports/class.ts';
import type { LiveGuestPort, LiveHostPort } from '../../ports/live.ts';
import { lateGuest, lateHost } from './late.ts';
import { NO_LIVE_GUEST, NO_LIVE_HOST } from './none.ts';

const lessonOf = (key: () => string | undefined) => {
  const listeners = new Set<() => void>();
  const port = {
    now: () => ({ joined: { key: key() } }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as LessonPort;
  return { port, tell: () => listeners.forEach((listener) => listener()) };
};
const here: LiveGuestPort = {
  ...NO_LIVE_GUEST,
  state: () => ({ ...NO_LIVE_GUEST.state(), is: 'here' }),
  hand: () => Promise.resolve(true),
};

describe('the parts of a live lesson', () => {
  it('are not fetched for a lesson that is not live, nor before the page can be played', async () => {
    let key: string | undefined = undefined;
    let playable = (): void => undefined;
    const load = vi.fn<() => Promise<LiveGuestPort>>(() => Promise.resolve(here));
    const lesson = lessonOf(() => key);
    const guest = lateGuest(lesson.port, new Promise<void>((done) => (playable = done)), load);
    expect([guest.state().is, await guest.hand('payload', 'one')]).toEqual(['none', false]);
    key = '7KQM2XPD';
    lesson.tell();
    expect(guest.state().is).toBe('joining');
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
    const heard = vi.fn<() => void>();
    guest.subscribe(heard);
    playable();
    await vi.waitFor(() => expect(guest.state().is).toBe('here'));
    expect(heard).toHaveBeenCalled();
    expect(await guest.hand('payload', 'one')).toBe(true);
    lesson.tell();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('are asked for again after they could not be had', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const load = vi
      .fn<() => Promise<LiveGuestPort>>(() => Promise.resolve(here))
      .mockRejectedValueOnce(new Error('offline'));
    const lesson = lessonOf(() => '7KQM2XPD');
    const guest = lateGuest(lesson.port, Promise.resolve(), load);
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    lesson.tell();
    await vi.waitFor(() => expect(guest.state().is).toBe('here'));
  });

  it('are not fetched to look at a class without a live lesson', async () => {
    const load = vi.fn<() => Promise<LiveHostPort>>(() =>
      Promise.resolve({ ...NO_LIVE_HOST, resume: () => Promise.resolve(true) }),
    );
    const signal = { tell: () => undefined, subscribe: () => () => undefined };
    const host = lateHost(
      () => Promise.resolve(true),
      (id) => Promise.resolve(id === 'live'),
      signal,
      load,
    );
    expect(await host.resume('other')).toBe(false);
    expect([host.state().is, load.mock.calls.length]).toEqual(['none', 0]);
    expect(await host.resume('live')).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
