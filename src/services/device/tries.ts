import * as z from 'zod/mini';
import type { DeviceFacts, DevicePart } from '../../core/device/findings.ts';
import type { Clock, DeviceTriesPort, OfflinePort, PersistPort, SavesPort } from '../../ports/device.ts';

/** Seconds a part has to answer; all are tried at the same time. */
export const TRY = 8;
/** So many frames are timed. */
const FRAMES = 31;

/** What is asked of a browser. Each part may be absent, refuse, or never answer. */
export interface Browser {
  readonly secure: boolean;
  /** Bytes used and allowed. */
  estimate(): Promise<{ readonly usage?: number; readonly quota?: number }>;
  /** How audio stands once it was asked to run. @throws where there is none */
  audio(): Promise<string>;
  /** Switches a camera on, and off at once. @throws what the browser says where it cannot */
  camera(): Promise<void>;
  /** When the next frame is drawn, in milliseconds. */
  frame(): Promise<number>;
  /** Fetches a font where it is not here yet; resolves to how many faces there are of it. @throws where it cannot be had */
  font(name: string): Promise<number>;
  /** What a server says at an address beside the page: its status, and the JSON of it. @throws where nothing answers */
  ask(address: string): Promise<{ readonly ok: boolean; readonly told: unknown }>;
  /** Does a web socket to the broker open? It is closed at once, and nothing is sent. */
  socket(): Promise<boolean>;
}

interface Parts {
  readonly browser: Browser;
  readonly saves: Pick<SavesPort, 'settings' | 'keeping'>;
  readonly offline: Pick<OfflinePort, 'ready' | 'possible'>;
  readonly persist: Pick<PersistPort, 'now'>;
  readonly clock: Clock;
}

const FONTS = ['Atkinson Hyperlegible Next', 'Baloo 2', 'Noto Sans Arabic', 'Baloo Bhaijaan 2'];
const carries = z.object({ broker: z.literal('mqtt') });
const REFUSED: Readonly<Record<string, DeviceFacts['camera']>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

async function frameOf(browser: Browser): Promise<number> {
  const gaps: number[] = [];
  let last = await browser.frame();
  while (gaps.length < FRAMES) {
    const now = await browser.frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps.sort((one, other) => one - other)[(FRAMES - 1) / 2] ?? 0;
}

/** Tries what the game needs of a device. Nothing is kept by it, and nothing is sent but the question for `live.json`. */
export function createTries({ browser, saves, offline, persist, clock }: Parts): DeviceTriesPort {
  const tries: { readonly [Part in DevicePart]: () => Promise<DeviceFacts[Part]> } = {
    async storage() {
      const [answer, promise, room] = await Promise.all([
        saves.settings(),
        persist.now(),
        browser.estimate().catch(() => ({ usage: undefined, quota: undefined })),
      ]);
      const { usage, quota } = room;
      return {
        kept: answer.is !== 'unknown' && saves.keeping() === 'kept',
        full: saves.keeping() === 'full',
        free: usage === undefined || quota === undefined ? null : quota - usage,
        promised: promise === 'promised',
      };
    },
    offline: async () => ({ ready: offline.ready(), possible: offline.possible(), secure: browser.secure }),
    sound: () =>
      browser.audio().then(
        (is) => (is === 'running' ? 'running' : 'suspended'),
        () => 'none',
      ),
    camera: () =>
      browser.secure
        ? browser.camera().then(
            () => 'there',
            (error: unknown) =>
              REFUSED[error instanceof Error || error instanceof DOMException ? error.name : ''] ?? 'none',
          )
        : Promise.resolve('insecure'),
    speed: () => frameOf(browser),
    async fonts() {
      const here = await Promise.all(FONTS.map((name) => browser.font(name).catch(() => 0)));
      return FONTS.filter((_, at) => here[at] === 0);
    },
    async network() {
      const answer = await browser.ask('live.json').catch(() => undefined);
      if (!answer) return 'lost';
      if (!answer.ok || !carries.safeParse(answer.told).success) return 'files';
      return (await browser.socket()) ? 'live' : 'shut';
    },
  };
  return {
    look: (part) =>
      new Promise((done) => {
        const stop = clock.after(TRY, () => done(undefined));
        tries[part]().then(
          (facts) => {
            stop();
            done(facts);
          },
          () => {
            stop();
            done(undefined);
          },
        );
      }),
  };
}
