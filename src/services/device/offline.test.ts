import { describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../ports/device.ts';
import { createOffline } from './offline.ts';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly heard: unknown[] = [];
  /** What it answers when it is to repair its copy. */
  repaired = 'whole';
  postMessage(message: { type: string }, ports: readonly MessagePort[] = []): void {
    this.heard.push(message);
    if (message.type === 'REPAIR') ports[0]?.postMessage(this.repaired);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  update = vi.fn<() => Promise<void>>(async () => undefined);
  /** A worker begins to store a version. */
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

class FakeContainer extends EventTarget {
  readonly registration = new FakeRegistration();
  controller: FakeWorker | null = null;
  register = vi.fn<() => Promise<FakeRegistration>>(async () => this.registration);
  ready = new Promise<FakeRegistration>(() => undefined);
  takeOver(by: FakeWorker): void {
    this.controller = by;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

function make({ stored = false, there = true, supported = true } = {}) {
  const container = new FakeContainer();
  if (stored) {
    container.controller = container.registration.active = new FakeWorker();
    container.registration.active.state = 'activated';
  }
  const calls: { seconds: number; call: () => void }[] = [];
  const clock: Clock = {
    after(seconds, call) {
      const one = { seconds, call };
      calls.push(one);
      return () => {
        const at = calls.indexOf(one);
        if (at >= 0) calls.splice(at, 1);
      };
    },
  };
  const network = new Set<() => void>();
  const page = {
    reload: vi.fn<() => void>(),
    isThere: async () => there,
    refresh: vi.fn<() => Promise<void>>(async () => undefined),
    onNetwork: (listener: () => void) => void network.add(listener),
  };
  const persist = vi.fn<() => Promise<void>>(async () => undefined);
  let play = (): void => undefined;
  const offline = createOffline({
    container: supported ? (container as unknown as ServiceWorkerContainer) : undefined,
    script: 'sw.js',
    entry: 'assets/index.js',
    after: new Promise<void>((done) => (play = done)),
    persist,
    page,
    clock,
    idle: (call) => call(),
  });
  const begin = async (): Promise<FakeRegistration> => {
    play();
    await soon();
    return container.registration;
  };
  return { offline, container, registration: container.registration, begin, calls, page, persist, network };
}

describe('the stored copy', () => {
  it('begins only after the page can be played, and is ready when everything is stored', async () => {
    const { offline, container, registration, begin, page } = make();
    await soon();
    expect(container.register).not.toHaveBeenCalled();
    const told = vi.fn<() => void>();
    offline.subscribe(told);
    await begin();
    const worker = registration.find();
    await soon();
    expect(offline.ready()).toBe(false);
    registration.installing = null;
    registration.active = worker;
    worker.become('activating');
    await soon();
    expect([offline.ready(), offline.waiting()]).toEqual([true, false]);
    expect(told).toHaveBeenCalled();
    // it takes over the first visit: that is no newer version
    container.takeOver(worker);
    expect([offline.waiting(), page.reload.mock.calls.length]).toEqual([false, 0]);
  });

  it('is tried again by itself: later and later, and when the network comes back', async () => {
    const { offline, container, registration, begin, calls, network } = make();
    await begin();
    const fail = async (): Promise<void> => {
      registration.find().become('redundant');
      registration.installing = null;
      await soon();
    };
    await fail();
    expect(calls.map(({ seconds }) => seconds)).toEqual([60]);
    calls[0]?.call();
    await soon();
    expect(container.register).toHaveBeenCalledTimes(2);
    await fail();
    expect(calls.map(({ seconds }) => seconds)).toEqual([120]);
    network.forEach((listener) => listener());
    await soon();
    expect([container.register.mock.calls.length, calls.length]).toEqual([3, 0]);
    for (let times = 0; times < 6; times += 1) await fail();
    expect(calls.map(({ seconds }) => seconds)).toEqual([900]);
    expect(offline.ready()).toBe(false);
  });

  it('is tried again at once, and once, when the network came back while it was failing, and was told so twice', async () => {
    const { container, registration, begin, calls, network } = make();
    await begin();
    registration.find();
    for (const _time of ['one', 'two']) network.forEach((listener) => listener());
    const fail = async (): Promise<void> => {
      registration.installing?.become('redundant');
      registration.installing = null;
      await soon();
    };
    await fail();
    expect([container.register.mock.calls.length, calls.length]).toEqual([2, 0]);
    registration.find();
    await fail();
    expect([container.register.mock.calls.length, calls.map(({ seconds }) => seconds)]).toEqual([2, [120]]);
  });

  it('is tried again when not even the worker’s script came', async () => {
    const { container, begin, calls } = make();
    container.register.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await begin();
    expect(calls.length).toBe(1);
    calls[0]?.call();
    await soon();
    expect([container.register.mock.calls.length, calls.length]).toEqual([2, 0]);
  });

  it('plays all the same where there is no service worker', async () => {
    const { offline, begin } = make({ supported: false });
    await begin();
    expect([offline.possible(), offline.ready(), offline.waiting()]).toEqual([false, false, false]);
    expect(() => offline.update()).not.toThrow();
    expect(await offline.repair()).toBe('unreachable');
  });
});

describe('a newer version', () => {
  async function withNext() {
    const made = make({ stored: true });
    await made.begin();
    const next = made.registration.find();
    made.registration.installing = null;
    made.registration.waiting = next;
    next.become('installed');
    await soon();
    return { ...made, next };
  }

  it('is offered, and taken only when told to', async () => {
    const { offline, container, next, page } = await withNext();
    expect([offline.waiting(), next.heard]).toEqual([true, []]);
    offline.update();
    expect(next.heard).toEqual([{ type: 'SKIP_WAITING' }]);
    container.takeOver(next);
    expect(page.reload).toHaveBeenCalledOnce();
  });

  it('is asked for again, ever later, where the page does not come anew', async () => {
    const { offline, container, next, page, calls } = await withNext();
    offline.update();
    container.takeOver(next);
    const waits = [1, 2, 3].map(() => {
      const { seconds, call } = calls.pop() ?? { seconds: NaN, call: () => undefined };
      call();
      return [seconds, page.reload.mock.calls.length];
    });
    expect(waits).toEqual([
      [5, 2],
      [10, 3],
      [20, 4],
    ]);
  });

  it('that another window took is offered here, and this window goes on with its own until then', async () => {
    const { offline, container, registration, next, page } = await withNext();
    registration.waiting = null;
    registration.active = next;
    container.takeOver(next);
    expect([offline.waiting(), page.reload.mock.calls.length]).toEqual([true, 0]);
    offline.update();
    expect(page.reload).toHaveBeenCalledOnce();
  });
});

describe('repairing', () => {
  it('asks the worker to prove its copy', async () => {
    const { offline, registration, begin } = make({ stored: true });
    await begin();
    expect(await offline.repair()).toBe('whole');
    if (registration.active) registration.active.repaired = 'mended';
    expect(await offline.repair()).toBe('mended');
  });

  it('takes a newer version where the files of this one are gone', async () => {
    const { offline, registration, begin } = make({ stored: true });
    await begin();
    if (registration.active) registration.active.repaired = 'unreachable';
    expect(await offline.repair()).toBe('unreachable');
    registration.update.mockImplementation(async () => {
      const next = registration.find();
      setTimeout(() => {
        registration.installing = null;
        registration.waiting = next;
        next.become('installed');
      }, 0);
    });
    expect(await offline.repair()).toBe('mended');
    expect(offline.waiting()).toBe(true);
  });

  it('stores the game where nothing was stored', async () => {
    const { offline, registration, container } = make();
    container.register.mockImplementation(async () => {
      const worker = registration.find();
      setTimeout(() => worker.become('installed'), 0);
      return registration;
    });
    expect(await offline.repair()).toBe('mended');
  });
});

describe('loading the page anew', () => {
  it('is done where it is stored or the network has it, and not where it would be lost', async () => {
    for (const [given, done] of [
      [{ stored: true, there: false }, true],
      [{ stored: false, there: true }, true],
      [{ stored: false, there: false }, false],
    ] as const) {
      const { offline, page } = make(given);
      expect(await offline.reload()).toBe(done);
      expect(page.reload).toHaveBeenCalledTimes(done ? 1 : 0);
      // a whole stored copy needs nothing of the network
      expect(page.refresh).toHaveBeenCalledTimes(done && !given.stored ? 1 : 0);
    }
  });
});
