/** A live lesson's parts are files of their own, which come when somebody begins one or joins one. */
import type { LessonPort } from '../../ports/class.ts';
import type { LiveGuestPort, LiveHostPort } from '../../ports/live.ts';
import { quietly } from '../device/quietly.ts';
import type { Signal } from '../device/signal.ts';
import { NO_LIVE_GUEST, NO_LIVE_HOST } from './none.ts';

/** Loads once; whoever asks after it failed tries again. */
function once<Port>(load: () => Promise<Port>, loaded: (port: Port) => void): () => Promise<Port> {
  let loading: Promise<Port> | undefined;
  return () => {
    loading ??= load().then(
      (port) => {
        loaded(port);
        return port;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
}

/** What both sides have in common: until the port has come there is none, and whoever listens hears when it has. */
function comes<Port extends { subscribe(listener: () => void): () => void }>(load: () => Promise<Port>) {
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());
  let here: Port | undefined;
  const get = once(load, (port) => {
    here = port;
    port.subscribe(tell);
    tell();
  });
  return {
    get,
    here: (): Port | undefined => here,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** @param after the page can be played: nothing is fetched before */
export function lateGuest(
  lesson: Pick<LessonPort, 'now' | 'subscribe'>,
  after: Promise<unknown>,
  load: () => Promise<LiveGuestPort>,
): LiveGuestPort {
  const { get, here, subscribe } = comes(async () => {
    await after;
    return load();
  });
  const isLive = (): boolean => lesson.now()?.joined.key !== undefined;
  const look = (): void => {
    if (isLive() && !here()) quietly(get());
  };
  lesson.subscribe(look);
  look();
  const joining = { ...NO_LIVE_GUEST.state(), is: 'joining' } as const;
  return {
    state: () => here()?.state() ?? (isLive() ? joining : NO_LIVE_GUEST.state()),
    vote: async (...vote) => isLive() && (await get()).vote(...vote),
    hand: async (...record) => isLive() && (await get()).hand(...record),
    handed: (payload) => here()?.handed(payload) ?? 'none',
    passed: (...place) => {
      if (isLive()) quietly(get().then((port) => port.passed(...place)));
    },
    forget: async (player) => {
      if (isLive()) await (await get()).forget(player);
    },
    subscribe,
  };
}

/**
 * @param possible does the server this page came from carry live lessons?
 * @param begun was the live lesson of this class begun today, and not ended?
 * @param signal what windows say of it: the first word of another one makes this one listen
 */
export function lateHost(
  possible: () => Promise<boolean>,
  begun: (classId: string) => Promise<boolean>,
  signal: Signal,
  load: () => Promise<LiveHostPort>,
): LiveHostPort {
  const { get, here, subscribe } = comes(load);
  signal.subscribe(() => {
    if (!here()) quietly(get());
  });
  return {
    possible,
    start: async (id) => (await get()).start(id),
    resume: async (id) => (await begun(id)) && (await get()).resume(id),
    state: () => here()?.state() ?? NO_LIVE_HOST.state(),
    set: async (at) => (await get()).set(at),
    stop: async () => (await get()).stop(),
    subscribe,
  };
}
