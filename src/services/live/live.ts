import type { ClassesPort, LessonPort } from '../../ports/class.ts';
import type { ChancePort, Remover } from '../../ports/device.ts';
import type { LiveGuestPort, LiveHostPort, LiveReachPort, LiveTransport } from '../../ports/live.ts';
import type { LightsPort } from '../../ports/lights.ts';
import type { LevelsPort } from '../../ports/play.ts';
import { browserClock } from '../device/clock.ts';
import type { Database } from '../device/database.ts';
import { createSignal } from '../device/signal.ts';
import { lateLights } from '../lights/late.ts';
import { lateGuest, lateHost } from './late.ts';
import { carriesLessons, createServer } from './server.ts';

interface Parts {
  readonly database: Database;
  readonly lesson: LessonPort;
  readonly levels: LevelsPort;
  readonly classes: ClassesPort;
  readonly chance: ChancePort;
  /** Gives the JSON at an address beside the page; fails where there is none. */
  readonly load: (address: string) => Promise<unknown>;
  /** Done when the page can be played. */
  readonly after: Promise<unknown>;
}

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const isSeen = (): boolean => document.visibilityState === 'visible';

/** Calls whenever this window is looked at again. */
function seen(again: () => void): Remover {
  const look = (): void => {
    if (isSeen()) again();
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** Both sides of a live lesson, and lights, which the same broker carries; what they are made of is fetched when it is asked for. */
export function createLive({ database, lesson, levels, classes, chance, load, after }: Parts): {
  readonly liveHost: LiveHostPort;
  readonly liveGuest: LiveGuestPort;
  readonly liveReach: LiveReachPort;
  readonly lights: LightsPort;
} {
  const signal = createSignal('live');
  const clock = browserClock;
  const server = createServer(load);
  const transport = async (): Promise<LiveTransport> => {
    const { brokerOf, createMqttTransport, loadMqtt } = await import('./mqtt.ts');
    return createMqttTransport({
      address: brokerOf(document.baseURI),
      keyOf: server.keyOf,
      load: loadMqtt,
      clock,
      chance,
    });
  };
  const begun = async (id: string): Promise<boolean> => {
    const answer = await classes.get(id);
    return answer.is === 'found' && answer.value.live?.keys?.day === chance.day();
  };
  return {
    liveHost: lateHost(
      () => carriesLessons(load),
      begun,
      signal,
      async () => {
        const [{ createLiveHost }, carried] = await Promise.all([import('./host.ts'), transport()]);
        const looked = { now: isSeen, again: seen };
        const ours = { classes, levels, chance, clock, random, signal, looked };
        return createLiveHost({ ...ours, transport: carried, open: server.open });
      },
    ),
    liveGuest: lateGuest(lesson, after, async () => {
      const [{ createLiveGuest }, carried] = await Promise.all([import('./guest.ts'), transport()]);
      const windows = createSignal('live-guest');
      return createLiveGuest({ database, lesson, transport: carried, chance, clock, signal: windows, random, seen });
    }),
    lights: lateLights(load, async () => {
      const [{ createSender }, { look }, carried] = await Promise.all([
        import('../lights/send.ts'),
        import('../lights/look.ts'),
        transport(),
      ]);
      const ours = { transport: carried, clock, chance, random };
      return {
        ...createSender({ ...ours, classes, open: server.open }),
        look: (hear) => look({ ...ours, now: () => performance.now() }, hear),
      };
    }),
    liveReach: { reach: async () => (await import('./reach.ts')).createReach(load).reach() },
  };
}
