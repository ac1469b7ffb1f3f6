import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOffline } from './offline.ts';

type Options = { onNeedRefresh(): void; onOfflineReady(): void };

/** A browser with a service worker or without, and the registration as far as it has come. */
function make(serviceWorker?: { controller: object | null }, userAgent = 'Chrome') {
  const persist = vi.fn<() => Promise<boolean>>(async () => true);
  vi.stubGlobal('navigator', { serviceWorker, userAgent, storage: { persist } });
  const update = vi.fn<(reload?: boolean) => Promise<void>>(async () => undefined);
  const registered: Options[] = [];
  let play = (): void => undefined;
  const playable = new Promise<void>((resolve) => (play = resolve));
  const registerSW = (options: Options) => {
    registered.push(options);
    return update;
  };
  const offline = createOffline(async () => ({ registerSW }), playable);
  const begin = async (): Promise<Options> => {
    play();
    await vi.waitFor(() => expect(registered.length).toBe(1));
    return registered[0] as Options;
  };
  return { offline, begin, registered, update, persist };
}

beforeEach(() => vi.stubGlobal('requestIdleCallback', (call: () => void) => call()));
afterEach(() => vi.unstubAllGlobals());

describe('the stored copy', () => {
  it('begins only after the page can be played, and tells when everything is stored', async () => {
    const { offline, begin, registered } = make({ controller: null });
    expect(registered).toEqual([]);
    const listener = vi.fn<() => void>();
    offline.subscribe(listener);
    const { onOfflineReady } = await begin();
    expect(offline.ready()).toBe(false);
    onOfflineReady();
    expect(offline.ready()).toBe(true);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('offers a newer version and takes it only when told to', async () => {
    const { offline, begin, update } = make({ controller: {} });
    expect(offline.ready()).toBe(true);
    const { onNeedRefresh } = await begin();
    onNeedRefresh();
    expect(offline.waiting()).toBe(true);
    expect(update).not.toHaveBeenCalled();
    offline.update();
    expect(update).toHaveBeenCalledWith(true);
  });

  it('asks to keep what is stored only where nobody is asked', async () => {
    const quiet = make({ controller: null });
    await quiet.begin();
    await vi.waitFor(() => expect(quiet.persist).toHaveBeenCalledOnce());
    const asking = make({ controller: null }, 'Mozilla/5.0 Firefox/140.0');
    await asking.begin();
    await Promise.resolve();
    expect(asking.persist).not.toHaveBeenCalled();
  });

  it('plays all the same where there is no service worker', () => {
    const { offline } = make();
    expect([offline.ready(), offline.waiting()]).toEqual([false, false]);
    expect(() => offline.update()).not.toThrow();
  });
});
