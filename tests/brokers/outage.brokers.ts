/** Twenty lessons while nodes end and come back: by the page's own transport, and nothing a pupil said is lost. */
import mqtt from 'mqtt';
import { afterEach, describe, expect, it } from 'vitest';
import type { LiveConnection } from '../../src/ports/live.ts';
import { browserClock } from '../../src/services/device/clock.ts';
import { createMqttTransport, type Mqtt } from '../../src/services/live/mqtt.ts';
import { pupil } from '../fixtures/live-site.ts';
import type { Broker } from './broker.ts';
import { laptop } from './laptop.ts';
import { mosquitto } from './mosquitto.ts';
import { nats } from './nats.ts';

const LESSONS = 20;
const PUPILS = 3;
const VOTES = 4;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (from: Uint8Array): string => new TextDecoder().decode(from);

let broker: Broker;
let connections: LiveConnection[] = [];
let timers: NodeJS.Timeout[] = [];
afterEach(async () => {
  for (const one of connections) one.close();
  for (const timer of timers) clearInterval(timer);
  [connections, timers] = [[], []];
  await broker.close();
});

/** As a district's web server does: each try goes to the next node. */
let next = 0;
const load = (): Promise<Mqtt> =>
  Promise.resolve({
    connect: (_address, options) =>
      mqtt.connect(broker.addresses[(next += 1) % broker.addresses.length] ?? '', {
        ...options,
        wsOptions: { headers: { origin: broker.origin } },
      }),
  } as Pick<typeof mqtt, 'connect'> as unknown as Mqtt);

const transport = () =>
  createMqttTransport({
    address: 'wss://beside.the.page/mqtt',
    keyOf: ({ lesson, client }) => (client === 'teacher' ? broker.teacher(lesson) : broker.pupil(lesson, client)),
    load,
    clock: browserClock,
    chance: { below: (bound) => Math.floor(Math.random() * bound) },
  });

/** Holds a lesson; resolves once each pupil has a receipt for each of its votes. */
function hold(lesson: string): { readonly joined: Promise<unknown>; go(): Promise<unknown>; taken(): number } {
  const seen = new Set<string>();
  const page = transport().connect(
    { lesson, client: 'teacher', password: '' },
    {
      open: () => undefined,
      closed: () => undefined,
      message(topic, said) {
        seen.add(`${topic} ${textOf(said)}`);
        page.publish(topic.replace('/in/', '/ack/'), said, { qos: 1 });
      },
    },
    [`rp/${lesson}/in/+`],
  );
  connections.push(page);
  const pupils = Array.from({ length: PUPILS }, (_, at) => {
    const client = lesson.slice(0, 8) + pupil(at).slice(8);
    const waits = new Set<string>();
    let done = (): void => undefined;
    let here = (): void => undefined;
    const joined = new Promise<void>((end) => (here = end));
    const say = (): void => waits.forEach((vote) => one.publish(`rp/${lesson}/in/${client}`, bytes(vote), { qos: 1 }));
    const one = transport().connect(
      { lesson, client, password: '' },
      {
        open() {
          here();
          say();
        },
        closed: () => undefined,
        message(_topic, said) {
          waits.delete(textOf(said));
          if (waits.size === 0) done();
        },
      },
      [`rp/${lesson}/ack/${client}`],
    );
    connections.push(one);
    return {
      joined,
      go: (): Promise<void> =>
        new Promise((end) => {
          done = end;
          for (let vote = 0; vote < VOTES; vote += 1) waits.add(`vote ${vote}`);
          say();
          // what has no receipt is said again, as a tablet's outbox does
          timers.push(setInterval(say, 1000));
        }),
    };
  });
  return {
    joined: Promise.all(pupils.map(({ joined }) => joined)),
    go: () => Promise.all(pupils.map((one) => one.go())),
    taken: () => seen.size,
  };
}

const nameOf = (at: number): string => `ab${at.toString(16).padStart(6, '0')}00000000`;

for (const kind of [laptop, mosquitto, nats])
  describe.skipIf(!kind.here)(`${kind.name}, its nodes ending`, () => {
    const all = async () => {
      const lessons = Array.from({ length: LESSONS }, (_, at) => hold(nameOf(at)));
      await Promise.all(lessons.map(({ joined }) => joined));
      return lessons;
    };

    it('loses nothing when a node is killed in the middle of twenty lessons', async () => {
      broker = await kind.begin();
      const lessons = await all();
      const going = Promise.all(lessons.map((lesson) => lesson.go()));
      await broker.kill(0);
      await broker.start(0);
      await going;
      expect(lessons.map((lesson) => lesson.taken())).toEqual(lessons.map(() => PUPILS * VOTES));
    });

    it('loses nothing when each node in turn is ended and started, as in an update', async () => {
      broker = await kind.begin();
      const lessons = await all();
      const going = Promise.all(lessons.map((lesson) => lesson.go()));
      for (let node = 0; node < broker.addresses.length; node += 1) {
        await broker.end(node);
        await broker.start(node);
      }
      await going;
      expect(lessons.map((lesson) => lesson.taken())).toEqual(lessons.map(() => PUPILS * VOTES));
    });
  });
