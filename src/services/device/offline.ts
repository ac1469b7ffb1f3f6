import type { OfflinePort } from '../../ports/device.ts';
import { quietly } from './quietly.ts';
import { whenIdle } from './idle.ts';

/** The part of `virtual:pwa-register` used here. */
type Register = (options: {
  immediate: boolean;
  onNeedRefresh(): void;
  onOfflineReady(): void;
}) => (reload?: boolean) => Promise<void>;

/**
 * Asks the browser not to clear what is kept, but only where the browser decides by itself: a question is none for a
 * pupil.
 */
async function askToPersist(): Promise<void> {
  if (navigator.userAgent.includes('Firefox/')) return;
  await navigator.storage?.persist?.();
}

/** Can the page be had over the network? A page that says so is one of the game: a filter's has nothing of it. */
async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    return answer.ok && (await answer.text()).includes('id="app"');
  } catch {
    return false;
  }
}

/**
 * The stored copy of the game, with which it plays without a network. A newer version is offered, never forced.
 * @param load what registers the service worker
 * @param after storing the whole game must not hold up what is needed first: it begins when this is done
 */
export function createOffline(load: () => Promise<{ registerSW: Register }>, after: Promise<unknown>): OfflinePort {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  // a page that a service worker serves has been stored before
  let ready = Boolean(navigator.serviceWorker?.controller);
  let waiting = false;
  let update: ((reload?: boolean) => Promise<void>) | undefined;

  async function begin(): Promise<void> {
    const { registerSW } = await load();
    update = registerSW({
      immediate: true,
      onNeedRefresh() {
        waiting = true;
        tell();
      },
      onOfflineReady() {
        ready = true;
        tell();
      },
    });
    await askToPersist();
  }
  // without a service worker (plain http, a strict school browser) the game plays all the same
  quietly(after.then(() => whenIdle(() => quietly(begin()))));

  return {
    ready: () => ready,
    waiting: () => waiting,
    update: () => quietly(update?.(true) ?? Promise.resolve()),
    async reload() {
      if (!ready && !(await isThere())) return false;
      location.reload();
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
