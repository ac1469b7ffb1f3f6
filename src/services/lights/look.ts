import { heardAgain, litOn, type Lights, type ReadMessage, withRead } from '../../core/lights/lights.ts';
import { NO_LIGHTS } from '../../core/lights/none.ts';
import { type LightMessage, type LightRefusal, readLight, REFUSED } from '../../core/lights/message.ts';
import { lightFilter, VIEWER } from '../../core/lights/topics.ts';
import { hexOf } from '../../core/live/keys.ts';
import type { ChancePort, Clock, Remover } from '../../ports/device.ts';
import type { LightsState } from '../../ports/lights.ts';
import type { LiveTransport } from '../../ports/live.ts';

export interface LookParts {
  readonly transport: LiveTransport;
  readonly clock: Clock;
  readonly chance: Pick<ChancePort, 'day'>;
  readonly random: (length: number) => Uint8Array;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** Signatures take a millisecond or two each: so long at a time, in ms, so that the picture goes on moving; and the rest, in s. */
const AT_WORK = 6,
  AT_REST = 0.01;
/** Seconds between two times that whoever looks is told. */
const TOLD = 0.25;
/** Seconds without a message after which a broker that was connected to anew has said all that it keeps. */
const ALL_SAID = 5;

const same = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one?.length === other.length && one.every((byte, at) => byte === other[at]);

/** Looks at all lights that a broker has, from now on. */
export function look(
  { transport, clock, chance, random, now }: LookParts,
  hear: (state: LightsState) => void,
): Remover {
  let lights: Lights = NO_LIGHTS;
  let is: LightsState['is'] = 'joining';
  let queue: LightMessage[] = [];
  let read: ReadMessage[] = [];
  /** What was taken last in each topic: a broker that is connected to anew says it all again. */
  const known = new Map<string, Uint8Array>();
  let heard = new Set<string>();
  const warned = new Set<LightRefusal>();
  let over = false;
  const rest: Remover = () => undefined;
  let stopWork = rest,
    stopTelling = rest,
    stopWaiting = rest;
  let works = false,
    telling = false;

  function tell(): void {
    telling = false;
    lights = litOn(withRead(lights, read), chance.day());
    read = [];
    hear({ is, lights, waiting: queue.length });
  }
  function tellSoon(): void {
    if (telling) return;
    telling = true;
    stopTelling = clock.after(TOLD, tell);
  }
  function readOne(message: LightMessage): void {
    const { topic, bytes } = message;
    heard.add(topic);
    if (same(known.get(topic), bytes)) return;
    if (bytes.length === 0) {
      known.delete(topic);
      heard.delete(topic);
      read.push({ topic, read: 'gone' });
      return;
    }
    const one = readLight(message, chance.day());
    read.push({ topic, read: one });
    if ('ok' in one) known.set(topic, bytes);
    else if (!warned.has(one.refused)) {
      // each reason once: a broker may hold thousands of one kind
      warned.add(one.refused);
      console.warn(`A light is not shown. ${REFUSED[one.refused]}`);
    }
  }
  function work(): void {
    works = false;
    const until = now() + AT_WORK;
    let done = 0;
    while (done < queue.length && now() < until) {
      const one = queue[done];
      if (one) readOne(one);
      done += 1;
    }
    queue = queue.slice(done);
    if (queue.length > 0) workSoon();
    tellSoon();
  }
  function workSoon(): void {
    if (works) return;
    works = true;
    stopWork = clock.after(AT_REST, work);
  }
  /** What was taken back while the connection was broken is not said again. */
  function waitForAll(): void {
    stopWaiting();
    stopWaiting = clock.after(ALL_SAID, () => {
      if (queue.length > 0) return waitForAll();
      for (const topic of known.keys()) if (!heard.has(topic)) known.delete(topic);
      lights = heardAgain(withRead(lights, read), heard);
      read = [];
      tellSoon();
    });
  }

  const connection = transport.connect(
    { lesson: VIEWER, client: hexOf(random(8)), password: '' },
    {
      open() {
        is = 'here';
        heard = new Set();
        waitForAll();
        tellSoon();
      },
      closed() {
        stopWaiting();
        is = is === 'joining' ? 'joining' : 'away';
        tellSoon();
      },
      message(topic, bytes) {
        if (over) return;
        queue.push({ topic, bytes });
        workSoon();
      },
    },
    [lightFilter()],
  );
  return () => {
    over = true;
    [stopWork, stopTelling, stopWaiting].forEach((stop) => stop());
    connection.close();
  };
}
