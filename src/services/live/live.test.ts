import 'fake-indexeddb/auto';
import mqtt from 'mqtt';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, newClass, type SchoolClass } from '../../core/class/class.ts';
import { writeClassFile } from '../../core/class/file.ts';
import { handsIn } from '../../core/class/hands.ts';
import type { At } from '../../core/live/at.ts';
import { pack } from '../../core/record/pack.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import type { LevelsPort } from '../../ports/play.ts';
import type { LiveHostPort, LiveTransport } from '../../ports/live.ts';
import { liveSite } from '../../../tests/fixtures/live-site.ts';
import { createMemoryBroker } from '../../../tests/fixtures/live-broker.ts';
import { frog, pupils, today } from '../../../tests/fixtures/classes.ts';
import { code, lesson, levels } from '../../../tests/fixtures/records.ts';
import { type Browser, classOf, createBrowser, lies } from '../../../tests/fixtures/school.ts';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import { createTurns } from '../class/locks.ts';
import { createChance } from '../device/chance.ts';
import { createDatabase } from '../device/database.ts';
import { quietly } from '../device/quietly.ts';
import type { Signal } from '../device/signal.ts';
import { createLiveGuest } from './guest.ts';
import { createLiveHost } from './host.ts';
import type { LeadingParts } from './leading.ts';
import { createMqttTransport, type Mqtt } from './mqtt.ts';

const levelsPort = {
  list: () => levels,
  load: (id: string) => Promise.resolve({ level: levels.find((one) => one.id === id) }),
} as unknown as LevelsPort;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const chance = { ...createChance(), day: () => today };
const vote: At = {
  mode: 'together',
  phase: 'vote',
  level: frog.id,
  version: frog.version,
  fork: 'd1',
  time: 'first',
  choices: ['a', 'b', 'c', 'd', 'none'],
};
const shown: At = { ...vote, phase: 'shown' };

/** Signals between the windows of one browser. */
function signals(): () => Signal {
  const all = new Set<(message: unknown) => void>();
  return () => ({
    tell: (message) => [...all].forEach((one) => one(message)),
    subscribe: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
  });
}

let browser: Browser;
let transport: LiveTransport;
let letIn: LeadingParts['open'];
let broker: ReturnType<typeof createMemoryBroker>;
let clock: ReturnType<typeof steppedClock>;
let between: () => Signal;
let turns: ReturnType<typeof createTurns>;
let classes: ReturnType<Browser['open']>;
const id = 'abcdefghijkl';
const seen = expect.poll;

beforeEach(async () => {
  browser = createBrowser(today);
  broker = createMemoryBroker();
  transport = broker.transport;
  letIn = broker.open;
  clock = steppedClock();
  between = signals();
  turns = createTurns('live');
  classes = browser.open();
  await classes.classes.put(newClass(id, 'Class 5b', lesson, today));
});

type LookedAt = Parameters<typeof createLiveHost>[0]['looked'];
const ALWAYS: LookedAt = { now: () => true, again: () => () => undefined };

/** A window of the teacher's. */
const open = (signal = between(), looked: LookedAt = ALWAYS): LiveHostPort =>
  createLiveHost({
    looked,
    classes: classes.classes,
    levels: levelsPort,
    transport,
    chance,
    clock,
    random,
    open: letIn,
    signal,
    turns,
  });
const kept = async (): Promise<SchoolClass> => (await classOf(classes, id)) as SchoolClass;
const counted = async () => handsIn(await kept(), frog)?.hands?.['d1'];

/** A tablet that has joined by the lesson's key; in the tests all tablets lie on one device, one after the other. */
function join(host: LiveHostPort, windows = signals()()) {
  let key: string | undefined = host.state().key ?? undefined;
  const heard = new Set<() => void>();
  let look: () => void = () => undefined;
  const guest = createLiveGuest({
    database: createDatabase(),
    lesson: {
      now: () =>
        key === undefined ? null : { joined: { joined: 1, code, key, day: today, shared: false, pupils: {} }, lesson },
      subscribe: (listener) => {
        heard.add(listener);
        return () => heard.delete(listener);
      },
    },
    transport,
    chance,
    clock,
    signal: windows,
    random,
    seen: (again) => {
      look = again;
      return () => undefined;
    },
  });
  return {
    ...guest,
    look: () => look(),
    leave(): void {
      key = undefined;
      heard.forEach((listener) => listener());
    },
  };
}
const here = async (guest: ReturnType<typeof join>): Promise<void> => seen(() => guest.state().is).toBe('here');
async function started(): Promise<LiveHostPort> {
  const host = open();
  expect(await host.start(id)).toBe(true);
  await seen(() => host.state().is).toBe('here');
  return host;
}

describe('a live lesson', () => {
  it('hides what devices vote until it is shown, and then counts each once, as last changed', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    expect(await tablet.vote('d1', 'a', 'one'), 'nothing is asked yet').toBe(false);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    expect(await tablet.vote('d1', 'a', 'one')).toBe(true);
    expect(await tablet.vote('d1', 'a', 'one')).toBe(true);
    expect(await tablet.vote('d1', 'b', 'one')).toBe(true);
    await seen(() => tablet.state().waiting).toBe(0);
    expect(tablet.state().chosen).toBe('b');
    expect(host.state()).toMatchObject({ devices: 1, voted: 1 });
    expect(await counted()).toBeUndefined();
    expect(await host.set(shown)).toBe(true);
    expect(await counted()).toEqual({ first: { a: 0, b: 1, c: 0, d: 0, none: 0 }, devices: true });
    await seen(() => tablet.state().at?.phase).toBe('shown');
    expect(await tablet.vote('d1', 'c', 'one')).toBe(false);
    await host.set({ ...vote, time: 'last' });
    await seen(() => tablet.state().at?.time).toBe('last');
    await tablet.vote('d1', 'c', 'one');
    await seen(() => host.state().voted).toBe(1);
    await host.set({ ...shown, time: 'last' });
    expect((await counted())?.last).toEqual({ a: 0, b: 0, c: 1, d: 0, none: 0 });
    expect((await counted())?.first['b']).toBe(1);
  });

  it('takes in records as they come, with a receipt for each; what is of no use is refused for good', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    const [one] = pupils(1, ['a', 'b'], ['a', 'a']) as [Playthrough];
    const payload = pack(frog, one, code);
    expect(await tablet.hand(payload, 'one')).toBe(true);
    await seen(() => tablet.handed(payload)).toBe('taken');
    expect(Object.keys((await kept()).playthroughs)).toEqual([keyOf(one)]);
    expect(await tablet.hand(payload, 'one'), 'it need not go twice').toBe(true);
    const strange = pack(frog, { ...one, id: '0001' }, null);
    await tablet.hand(strange, 'two');
    await seen(() => tablet.handed(strange)).toBe('refused');
    expect(host.state().refused).toBe(1);
    expect(Object.keys((await kept()).playthroughs)).toEqual([keyOf(one)]);
  });

  it('says nothing of any pupil on the wire, nor what it is made of', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    await tablet.vote('d1', 'b', 'one');
    await seen(() => tablet.state().waiting).toBe(0);
    const all = broker.wire.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
    const live = (await kept()).live;
    for (const secret of [...broker.secrets(), live?.keys?.secret, host.state().key, '"choice"'])
      expect(all).not.toContain(secret);
  });
});

describe('when something breaks', () => {
  it('a tablet keeps what it has while the broker is gone, offers the other ways after 20 s, and goes on', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    broker.kill();
    await seen(() => [tablet.state().is, host.state().is]).toEqual(['away', 'away']);
    expect(await tablet.vote('d1', 'a', 'one')).toBe(true);
    clock.step(19);
    expect(tablet.state()).toMatchObject({ waiting: 1, overdue: false });
    clock.step(1);
    expect(tablet.state().overdue).toBe(true);
    clock.step(280);
    broker.revive();
    await seen(() => tablet.state()).toMatchObject({ is: 'here', waiting: 0, overdue: false });
    await host.set(shown);
    expect((await counted())?.first['a']).toBe(1);
  });

  it('a tablet that is loaded anew, or closed, is the same device with the same vote', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    broker.kill();
    await tablet.vote('d1', 'a', 'one');
    const again = join(host);
    broker.revive();
    await seen(() => again.state()).toMatchObject({ is: 'here', waiting: 0, chosen: 'a' });
    expect(host.state().devices).toBe(1);
    await again.vote('d1', 'c', 'one');
    await seen(() => again.state().waiting).toBe(0);
    await host.set(shown);
    expect((await counted())?.first).toMatchObject({ a: 0, c: 1 });
  });

  it('the teacher’s page is loaded anew and goes on where the class was, with every vote', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    await tablet.vote('d1', 'd', 'one');
    await seen(() => tablet.state().waiting).toBe(0);
    // its page goes, and with it the lock
    broker.lose('teacher');
    turns = createTurns('live');
    const next = open(signals()());
    expect(await next.resume(id)).toBe(true);
    await seen(() => next.state()).toMatchObject({ is: 'here', voted: 1, devices: 1, at: vote });
    expect(next.state().key).toBe(host.state().key);
    expect(await next.set(shown)).toBe(true);
    expect((await counted())?.first['d']).toBe(1);
  });

  it('no receipt is given while the class cannot be kept, and it comes once it can', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    const put = vi.spyOn(classes.classes, 'put').mockResolvedValue(false);
    await tablet.vote('d1', 'b', 'one');
    await seen(() => host.state().voted).toBe(1);
    await seen(() => put.mock.calls.length).toBeGreaterThan(0);
    expect(tablet.state().waiting).toBe(1);
    put.mockRestore();
    clock.step(1);
    await seen(() => tablet.state().waiting).toBe(0);
  });
});

describe('windows and devices', () => {
  it('the next window goes on where the class was when the first is gone', async () => {
    const waiting: (() => Promise<unknown>)[] = [];
    turns = <Value>(work: () => Promise<Value>) => {
      waiting.push(work);
      if (waiting.length === 1) quietly(work());
      return new Promise<Value>(() => undefined);
    };
    const [first, second] = [await started(), open()];
    await second.resume(id);
    await first.set(vote);
    broker.lose('teacher');
    expect(broker.here()).toEqual([]);
    quietly(waiting[1]?.() ?? Promise.reject(new Error('nobody waits')));
    await seen(() => broker.here()).toEqual(['teacher']);
    await seen(() => second.state()).toMatchObject({ is: 'here', at: vote });
  });

  it('one window leads, the other shows and steers the same', async () => {
    const [first, second] = [await started(), open()];
    expect(await second.resume(id)).toBe(true);
    await seen(() => second.state()).toMatchObject({ is: 'here', class: id });
    expect(broker.here()).toEqual(['teacher']);
    expect(await second.set(vote)).toBe(true);
    expect(first.state().at).toEqual(vote);
    expect(second.state().at).toEqual(vote);
    expect(await second.stop()).toBe(true);
    await seen(() => [first.state().is, second.state().is]).toEqual(['none', 'none']);
    expect((await kept()).live?.keys).toBeNull();
    expect(await second.resume(id), 'it has ended').toBe(false);
  });

  it('is led by the window that is looked at: in the others a browser lets time stand still', async () => {
    let hidden = false;
    const first = open(between(), { now: () => !hidden, again: () => () => undefined });
    await first.start(id);
    await seen(() => first.state().is).toBe('here');
    let look = (): void => undefined;
    const second = open(between(), {
      now: () => true,
      again: (call) => {
        look = call;
        return () => undefined;
      },
    });
    await second.resume(id);
    await first.set(vote);
    // both are looked at, side by side
    look();
    const turn = (await kept()).live?.host.turn ?? 0;
    hidden = true;
    look();
    await seen(async () => (await kept()).live?.host.turn ?? 0).toBeGreaterThan(turn);
    await seen(() => second.state()).toMatchObject({ is: 'here', at: vote });
    expect(await first.set(shown), 'steered from the other one').toBe(true);
    expect(second.state().at).toEqual(shown);
    expect(broker.here()).toEqual(['teacher']);
  });

  it('lets every tablet go on alone when it ends', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await host.set({ mode: 'own', phase: 'paused' });
    await seen(() => tablet.state().at?.phase).toBe('paused');
    expect(await host.stop()).toBe(true);
    await seen(() => tablet.state().at).toEqual({ mode: 'own', phase: 'play' });
  });

  it('pressed twice it begins once, and a look at another class that is live today does not end it', async () => {
    const host = open();
    expect(await Promise.all([host.start(id), host.start(id)])).toEqual([true, true]);
    await seen(() => host.state().is).toBe('here');
    expect(broker.lessons()).toHaveLength(1);
    const other = 'mnopqrstuvwx';
    await classes.classes.put({ ...(await kept()), id: other });
    expect(await host.resume(other)).toBe(false);
    expect(host.state()).toMatchObject({ is: 'here', class: id });
    expect(await host.start(other)).toBe(true);
    await seen(() => host.state()).toMatchObject({ is: 'here', class: other });
    expect(broker.here()).toEqual(['teacher']);
  });

  it('does not write over what it could not read: a tablet whose storage came late is another one till it is loaded anew', async () => {
    const host = await started();
    const first = join(host);
    await here(first);
    broker.kill();
    const [one] = pupils(1, ['a', 'b']) as [Playthrough];
    const payload = pack(frog, one, code);
    await first.hand(payload, 'one');
    const before = (await lies('settings'))['live'];
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('later', 'UnknownError');
    });
    const second = join(host);
    await seen(() => get.mock.calls.length).toBeGreaterThan(0);
    await seen(() => second.state().is).toBe('joining');
    await second.hand(pack(frog, { ...one, id: '0002' }, code), 'two');
    get.mockRestore();
    await second.hand(pack(frog, { ...one, id: '0003' }, code), 'two');
    expect((await lies('settings'))['live']).toEqual(before);
  });

  it('is left with the lesson, and nothing of it lies on the device', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    await seen(async () => 'live' in (await lies('settings'))).toBe(true);
    tablet.leave();
    await seen(() => tablet.state().is).toBe('none');
    await seen(async () => 'live' in (await lies('settings'))).toBe(false);
    expect(broker.here()).toEqual(['teacher']);
  });

  it('takes away what waits of a player who is removed', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    broker.kill();
    const [one] = pupils(1, ['a', 'b']) as [Playthrough];
    await tablet.hand(pack(frog, one, code), 'one');
    await tablet.hand(pack(frog, { ...one, id: '0002' }, code), 'two');
    await tablet.forget('one');
    expect(tablet.state().waiting).toBe(1);
  });

  it('of two windows on one tablet the one that is looked at is in the lesson', async () => {
    const host = await started();
    const windows = signals();
    const first = join(host, windows());
    await here(first);
    const second = join(host, windows());
    await here(second);
    expect(first.state().is).toBe('none');
    expect(broker.here()).toHaveLength(2);
    first.look();
    await here(first);
    expect(broker.here()).toHaveLength(2);
  });

  it('cuts off a device that floods, and hears every other one', async () => {
    const host = await started();
    const tablet = join(host);
    await here(tablet);
    const client = broker.here().find((one) => one !== 'teacher') ?? '';
    const topic = (await kept()).live && `rp/${lessonOf()}/in/`;
    for (let sent = 0; sent < 500; sent += 1) broker.say(`${topic}${client}`, new Uint8Array(200).fill(1));
    for (let sent = 0; sent < 500; sent += 1) broker.say(`${topic}${'f'.repeat(16)}`, new Uint8Array(2000).fill(1));
    expect(host.state().refused).toBe(1000);
    expect(host.state().devices).toBe(1);
    clock.step(3);
    await host.set(vote);
    await seen(() => tablet.state().at?.phase).toBe('vote');
    await tablet.vote('d1', 'a', 'one');
    await seen(() => tablet.state().waiting).toBe(0);
  });
});

it('goes over the server of the game, which is stopped and started again in the middle of a vote', async () => {
  let site = await liveSite();
  const { port } = site;
  const load = (): Promise<Mqtt> =>
    Promise.resolve({
      connect: (address: string, options: object) =>
        mqtt.connect(address, { ...options, wsOptions: { headers: { origin: `http://localhost:${port}` } } }),
    } as unknown as Mqtt);
  transport = createMqttTransport({ address: `ws://localhost:${port}/mqtt`, load, clock, chance });
  letIn = (opening) =>
    site.open(opening).then(
      ({ ok }) => ok,
      () => false,
    );
  const host = await started();
  const tablet = join(host);
  await here(tablet);
  expect(await host.set(vote)).toBe(true);
  await seen(() => tablet.state().at?.phase).toBe('vote');
  await tablet.vote('d1', 'a', 'one');
  await seen(() => tablet.state().waiting).toBe(0);
  await site.close();
  await seen(() => [tablet.state().is, host.state().is]).toEqual(['away', 'away']);
  await tablet.vote('d1', 'b', 'one');
  site = await liveSite(port);
  // with each step one more try: the teacher's page lets the tablets in again
  const back = { is: 'here', waiting: 0 };
  await seen(() => (clock.step(1), tablet.state()), { timeout: 20_000 }).toMatchObject(back);
  await host.set(shown);
  expect((await counted())?.first).toMatchObject({ a: 0, b: 1 });
  tablet.leave();
  await host.stop();
  await site.close();
});

it('keeps its keys sealed with the class, and out of every file', async () => {
  const host = await started();
  const live = (await kept()).live;
  expect(live?.keys?.pupil).toBe(host.state().key);
  expect(JSON.stringify(await lies('classes'))).not.toContain(live?.keys?.secret);
  expect(writeClassFile(await kept())).not.toContain('"live"');
});

const lessonOf = (): string => broker.lessons()[0] ?? '';
