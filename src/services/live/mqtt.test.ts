/** The transport over MQTT, against the server of the game. */
import mqtt from 'mqtt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lesson, type LiveSite, liveSite, passwordOf, pupil, secrets } from '../../../tests/fixtures/live-site.ts';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import type { LiveConnection } from '../../ports/live.ts';
import { brokerOf, createMqttTransport, type Mqtt } from './mqtt.ts';

const now = `rp/${lesson}/now`;
let site: LiveSite;
let connections: LiveConnection[] = [];
beforeEach(async () => {
  site = await liveSite();
  await site.open();
});
afterEach(async () => {
  for (const one of connections) one.close();
  connections = [];
  await site.close();
});

/** MQTT.js as a browser has it: a page says whose it is. */
const load = (): Promise<Mqtt> =>
  Promise.resolve({
    connect: (address, options) =>
      mqtt.connect(address, { ...options, wsOptions: { headers: { origin: `http://${new URL(address).host}` } } }),
  } as Pick<typeof mqtt, 'connect'> as unknown as Mqtt);

/** Connects, and gives what it hears, in order, as it comes. */
function client(name: string, topics: readonly string[], how: { load?: typeof load; password?: string } = {}) {
  const clock = steppedClock();
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  const hear = (what: string): void => {
    heard.push(what);
    for (const look of waiting) look();
  };
  const address = `ws://localhost:${site.port}/mqtt`;
  const chance = { below: (bound: number) => Math.floor(bound / 2) };
  const transport = createMqttTransport({ address, load: how.load ?? load, clock, chance });
  const password = how.password ?? passwordOf(name === 'teacher' ? secrets.teacher : secrets.pupil, name);
  const hearing = {
    open: () => hear('open'),
    closed: () => hear('closed'),
    message: (topic: string, bytes: Uint8Array) => hear(`${topic} ${Buffer.from(bytes).toString()}`),
  };
  const connection = transport.connect({ lesson, client: name, password }, hearing, topics);
  connections.push(connection);
  /** Ends when it has heard so many of these. */
  const hears = (what: string, count = 1): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (heard.filter((one) => one === what).length < count) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  return { connection, heard, hears, clock };
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('carries what is sent to who asked for it, also to who comes late', async () => {
  const page = client('teacher', [`rp/${lesson}/in/+`]);
  const one = client(pupil(1), [now, `rp/${lesson}/ack/${pupil(1)}`]);
  await Promise.all([page.hears('open'), one.hears('open')]);
  page.connection.publish(now, bytes('story'), { qos: 1, retain: true });
  await one.hears(`${now} story`);
  one.connection.publish(`rp/${lesson}/in/${pupil(1)}`, bytes('vote'), { qos: 1 });
  await page.hears(`rp/${lesson}/in/${pupil(1)} vote`);
  const late = client(pupil(2), [now]);
  await late.hears(`${now} story`);
  expect(late.heard).toEqual(['open', `${now} story`]);
});

it('connects again when the server is back, and sends nothing of before', async () => {
  const { port } = site;
  const one = client(pupil(1), [now]);
  await one.hears('open');
  await site.close();
  await one.hears('closed');
  one.connection.publish(`rp/${lesson}/in/${pupil(1)}`, bytes('into nothing'), { qos: 1 });
  one.clock.step(2);
  await one.hears('closed', 2);
  site = await liveSite(port);
  await site.open();
  const page = client('teacher', [`rp/${lesson}/in/+`]);
  await page.hears('open');
  one.clock.step(2);
  await one.hears('open', 2);
  one.connection.publish(`rp/${lesson}/in/${pupil(1)}`, bytes('vote'), { qos: 1 });
  await page.hears(`rp/${lesson}/in/${pupil(1)} vote`);
  expect(page.heard).toEqual(['open', `rp/${lesson}/in/${pupil(1)} vote`]);
});

it('tries again where it is not let in, or MQTT.js cannot be had', async () => {
  const stranger = client(pupil(1), [now], { password: 'x' });
  await stranger.hears('closed');
  stranger.clock.step(2);
  await stranger.hears('closed', 2);
  expect(stranger.heard).not.toContain('open');
  let there = false;
  const offline = client(pupil(2), [now], {
    load: () => (there ? load() : Promise.reject(new Error('offline'))),
  });
  await offline.hears('closed');
  there = true;
  offline.clock.step(2);
  await offline.hears('open');
});

it('says nothing more once it is closed, whenever that is', async () => {
  const one = client(pupil(1), [now]);
  await one.hears('open');
  one.connection.close();
  const early = client(pupil(2), [now]);
  early.connection.close();
  early.connection.publish(now, bytes('late'), { qos: 0 });
  const other = client(pupil(3), [now]);
  await other.hears('open');
  await site.close();
  await other.hears('closed');
  one.clock.step(100);
  expect([one.heard, early.heard]).toEqual([['open'], []]);
});

it('finds the broker beside the page, by the same way', () => {
  expect(brokerOf('http://192.168.1.7:4173/#/join/K7QM')).toBe('ws://192.168.1.7:4173/mqtt');
  expect(brokerOf('https://school.example/games/role/?a=b')).toBe('wss://school.example/games/role/mqtt');
});
