import type { Clock, OfflinePort, Remover, Repaired } from '../../ports/device.ts';
import { browserClock } from './clock.ts';
import { whenIdle } from './idle.ts';
import { quietly } from './quietly.ts';

/** What is asked of the page. */
export interface OfflinePage {
  /** Loads the page anew. */
  reload(): void;
  /** Fetches anew what the page is made of: a bad file that the browser keeps would else come back with the page. */
  refresh(): Promise<void>;
  /** Can the page be had over the network? */
  isThere(): Promise<boolean>;
  /** Calls whenever the network comes back. */
  onNetwork(listener: () => void): void;
}

/** A page that answers is one of the game only if it has the game in it: a filter's page has nothing of it. */
async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    return answer.ok && (await answer.text()).includes('id="app"');
  } catch {
    return false;
  }
}

export const browserPage: OfflinePage = {
  reload: () => location.reload(),
  async refresh() {
    const own = new URL('.', document.baseURI).href;
    const files = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith(own) && /\.(css|js)$/.test(name));
    await Promise.allSettled(files.map(({ name }) => fetch(name, { cache: 'reload' })));
  },
  isThere,
  onNetwork: (listener) => addEventListener('online', listener),
};

interface OfflineParts {
  /** Absent on plain http and in browsers that keep nothing. */
  readonly container: ServiceWorkerContainer | undefined;
  /** Address of the worker's script; absent while developing, where nothing is kept. */
  readonly script: string | undefined;
  /** This part of the program, by which the worker knows which version asks. */
  readonly entry: string;
  /** Storing the whole game must not hold up what is needed first: it begins when this is done. */
  readonly after: Promise<unknown>;
  /** Asks the browser not to clear the copy, once there is one. */
  readonly persist: () => Promise<void>;
  readonly page?: OfflinePage;
  readonly clock?: Clock;
  readonly idle?: (call: () => void) => void;
}

/** Seconds until a copy that could not be stored is tried again: twice as long each time, up to a quarter of an hour. */
const SOON = 60;
const LATEST = 900;
/**
 * Seconds within which a newer version takes over, once it was asked to; then the page is loaded anew. Where even that
 * does not come, it is asked for again, twice as late each time.
 */
const TAKING = 5;
/** Seconds after which a worker that does not answer will not. */
const PATIENCE = 300;

/** Resolves once a worker has stored everything, or could not. */
function settled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    const look = (): void => {
      if (worker.state === 'redundant') done(false);
      else if (worker.state !== 'installing' && worker.state !== 'parsed') done(true);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * The stored copy of the game, with which it plays without a network. It is whole or it is not there; a newer version is
 * offered, never forced; what could not be stored is tried again by itself.
 */
export function createOffline({
  container,
  script,
  entry,
  after,
  persist,
  page = browserPage,
  clock = browserClock,
  idle = whenIdle,
}: OfflineParts): OfflinePort {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  let registration: ServiceWorkerRegistration | undefined;
  // a page that a service worker serves has been stored before
  let ready = Boolean(container?.controller);
  /** Another window took a newer version: this one goes on with its own until it is loaded anew. */
  let passed = false;
  let taking = false;
  let attempts = 0;
  let unwait: Remover | undefined;
  /** The network came back while something was being stored: should that fail, it was of before. */
  let cameBack = false;

  const reloadAfter = (seconds: number): void => {
    clock.after(seconds, () => {
      page.reload();
      reloadAfter(seconds * 2);
    });
  };

  const waiting = (): boolean => passed || Boolean(registration?.waiting && registration.active);

  function later(): void {
    unwait?.();
    unwait = clock.after(Math.min(SOON * 2 ** attempts, LATEST), again);
    attempts += 1;
    if (cameBack) again();
  }
  function again(): void {
    cameBack = unwait === undefined;
    if (!unwait) return;
    unwait();
    unwait = undefined;
    quietly(store());
  }

  async function follow(worker: ServiceWorker): Promise<boolean> {
    const stored = await settled(worker);
    if (stored) {
      ready = true;
      attempts = 0;
    } else later();
    tell();
    return stored;
  }

  /** Registers the worker, or looks for a newer one. Resolves to whether there is a whole copy. */
  async function store(): Promise<boolean> {
    if (!container || script === undefined) return false;
    try {
      if (registration?.active) await registration.update();
      else {
        const found = await container.register(script, { updateViaCache: 'none' });
        if (found !== registration)
          found.addEventListener('updatefound', () => found.installing && quietly(follow(found.installing)));
        registration = found;
      }
    } catch {
      // no network, or no script just now
      later();
      return Boolean(registration?.active);
    }
    const { installing } = registration;
    ready = ready || Boolean(registration.active);
    tell();
    return installing ? settled(installing) : Boolean(registration.active);
  }

  async function begin(): Promise<void> {
    if (!(await store())) return;
    await persist();
    (await container?.ready)?.active?.postMessage({ type: 'TIDY', entry });
  }

  /** What the worker says of its copy once it has proved it. */
  const proved = (worker: ServiceWorker): Promise<Repaired> =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      const end = (repaired: Repaired): void => {
        unlimit();
        port1.close();
        done(repaired);
      };
      const unlimit = clock.after(PATIENCE, () => end('unreachable'));
      port1.addEventListener('message', ({ data }: MessageEvent<Repaired>) => end(data));
      port1.start();
      worker.postMessage({ type: 'REPAIR' }, [port2]);
    });

  // a page that was never served by a worker is taken over once everything is stored: that is no newer version
  let served = ready;
  container?.addEventListener('controllerchange', () => {
    if (taking) page.reload();
    else if (served) passed = true;
    served = true;
    ready = true;
    tell();
  });
  page.onNetwork(again);
  // without a service worker (plain http, a strict school browser) the game plays all the same
  quietly(after.then(() => idle(() => quietly(begin()))));

  return {
    possible: () => container !== undefined && script !== undefined,
    ready: () => ready,
    waiting,
    update() {
      taking = true;
      const next = registration?.waiting;
      if (!next) return passed ? page.reload() : undefined;
      next.postMessage({ type: 'SKIP_WAITING' });
      // the old worker may still be busy for this very page: leaving it sets the new one free
      reloadAfter(TAKING);
    },
    async repair() {
      const worker = registration?.active ?? container?.controller;
      if (!worker) return (await store()) ? 'mended' : 'unreachable';
      const repaired = await proved(worker);
      // the files of this version may be gone from the server: then the next one is stored in their place
      if (repaired === 'unreachable' && (await store()) && registration?.waiting) return 'mended';
      return repaired;
    },
    async reload() {
      if (!ready) {
        if (!(await page.isThere())) return false;
        await page.refresh();
      }
      page.reload();
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
