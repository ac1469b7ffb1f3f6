import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newClass, type SchoolClass, withShown } from '../../core/class/class.ts';
import { NOTHING_SHOWN, type Shown } from '../../core/class/shown.ts';
import { NO_LIGHTS } from '../../core/lights/none.ts';
import { takenBack } from '../../core/lights/message.ts';
import type { LightsPort, LightsState } from '../../ports/lights.ts';
import { createMemoryBroker } from '../../../tests/fixtures/live-broker.ts';
import { today } from '../../../tests/fixtures/classes.ts';
import { lesson } from '../../../tests/fixtures/records.ts';
import { type Browser, classOf, createBrowser } from '../../../tests/fixtures/school.ts';
import { steppedClock } from '../../../tests/fixtures/stepped-clock.ts';
import { lateLights } from './late.ts';
import { look } from './look.ts';
import { createSender } from './send.ts';

const id = 'abcdefghijkl';
const as = { country: 'MX', age: '8-11' } as const;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const shown = (first: number | 'half', last: number | null): Shown => ({
  ...NOTHING_SHOWN,
  forks: {
    d1: {
      votes: 1,
      view: {
        fork: 'd1',
        cameIn: 20,
        groups: [
          { id: 'a', first, last },
          { id: 'b', first: 'few', last: 'few' },
        ],
        answers: 20,
        notShown: null,
        second: last !== null,
        changed: null,
      },
      step: { fork: 'd1', bands: [], pooled: null },
    },
  },
});

let broker: ReturnType<typeof createMemoryBroker>;
let clock: ReturnType<typeof steppedClock>;
let window: ReturnType<Browser['open']>;
let day = today;
let seen: LightsState;
const chance = { day: () => day };
const send = (): Pick<LightsPort, 'light' | 'takeBack'> =>
  createSender({ classes: window.classes, transport: broker.transport, clock, chance, random, open: broker.open });
const lookOn = () =>
  look({ transport: broker.transport, clock, chance, random, now: () => 0 }, (state) => (seen = state));
const kept = async () => (await classOf(window, id)) as SchoolClass;
const windows = (): string[] => {
  clock.step(1);
  return [...seen.lights.windows.values()].map(({ country, level, forks }) => `${country} ${level} ${forks[0]?.first}`);
};
const settled = expect.poll;

beforeEach(async () => {
  broker = createMemoryBroker();
  clock = steppedClock();
  day = today;
  seen = { is: 'none', lights: NO_LIGHTS, waiting: 0 };
  window = createBrowser(today).open();
  await window.classes.put(withShown(newClass(id, 'Class 5b', lesson, today), 'funny-frog/2', shown('half', null)));
});

describe('the light of a class', () => {
  it('is lit, changed and taken back, and keeps nothing at the broker then', async () => {
    lookOn();
    const { light, takeBack } = send();
    expect(await light(id, 'funny-frog', as)).toBe('lit');
    await settled(windows).toEqual(['MX funny-frog a']);
    expect(seen.is).toBe('here');
    expect((await kept()).lights).toMatchObject({ turn: 1, sent: { 'funny-frog': { ...as, day: today } } });
    // pressed twice, and from another country: one window
    const twice = [
      light(id, 'funny-frog', { ...as, country: 'ES' }),
      light(id, 'funny-frog', { ...as, country: 'ES' }),
    ];
    expect(await Promise.all(twice)).toEqual(['lit', 'lit']);
    await settled(windows).toEqual(['ES funny-frog a']);
    expect(broker.retained()).toHaveLength(1);
    // on another day, after a reload
    day = '2026-12-01';
    expect(await send().takeBack(id, 'funny-frog')).toBe(true);
    await settled(windows).toEqual([]);
    expect(broker.retained()).toEqual([]);
    expect((await kept()).lights).toMatchObject({ turn: 4, sent: {} });
    expect(await takeBack(id, 'funny-frog')).toBe(false);
  });

  it('is not sent of what the wall has not shown, of no class, nor where nothing can be kept', async () => {
    const { light } = send();
    expect(await light(id, 'just-joking', as)).toBe('none');
    expect(await light('mnopqrstuvwx', 'funny-frog', as)).toBe('none');
    vi.spyOn(window.classes, 'put').mockResolvedValueOnce(false);
    expect(await light(id, 'funny-frog', as)).toBe('none');
    expect([broker.wire, (await kept()).lights]).toEqual([[], undefined]);
  });

  it('is unsure while the broker is silent, can be sent again, and is not forgotten before it is gone', async () => {
    const { light, takeBack } = send();
    broker.kill();
    expect(await light(id, 'funny-frog', as)).toBe('unsure');
    expect(await takeBack(id, 'funny-frog')).toBe(false);
    expect((await kept()).lights?.sent).toHaveProperty('funny-frog');
    broker.revive();
    expect(await light(id, 'funny-frog', as)).toBe('lit');
    // a broker that never answers
    const mute = createSender({
      classes: window.classes,
      transport: { connect: () => ({ publish: () => undefined, close: () => undefined }) },
      clock,
      chance,
      random,
      open: () => Promise.resolve(true),
    });
    const silent = mute.takeBack(id, 'funny-frog');
    await settled(() => {
      clock.step(10);
      return Promise.race([silent, Promise.resolve('waits')]);
    }).toBe(false);
    expect((await kept()).lights?.sent).toHaveProperty('funny-frog');
  });
});

describe('whoever looks', () => {
  it('sees what was lit before, and after the broker came back no more than it has', async () => {
    await send().light(id, 'funny-frog', as);
    const stop = lookOn();
    await settled(windows).toHaveLength(1);
    const [topic = ''] = broker.retained();
    broker.say(topic, new TextEncoder().encode('{"v":2}'));
    expect(windows()).toHaveLength(1);
    expect(seen.lights.refused).toEqual({ newer: 1 });
    broker.kill();
    await settled(() => (windows(), seen.is)).toBe('away');
    expect(windows()).toHaveLength(1);
    broker.revive();
    await settled(() => (windows(), seen.is)).toBe('here');
    clock.step(6);
    expect(windows()).toEqual([]);
    stop();
    expect(broker.here()).toEqual([]);
  });

  it('sees no light that is thirty days old, nor one that is taken back', async () => {
    await send().light(id, 'funny-frog', as);
    lookOn();
    await settled(windows).toHaveLength(1);
    const [topic = ''] = broker.retained();
    broker.say(topic, takenBack(topic).bytes);
    expect(windows()).toHaveLength(0);
    await send().light(id, 'funny-frog', as);
    await settled(windows).toHaveLength(1);
    day = '2026-12-24';
    broker.say(topic, takenBack(topic.replace('MX', 'ES')).bytes);
    expect(windows()).toHaveLength(0);
  });

  it('hears that there are none where the server carries none, and fetches nothing', async () => {
    const make = vi.fn<Parameters<typeof lateLights>[1]>();
    const late = lateLights(() => Promise.reject(new Error('none')), make);
    const heard: string[] = [];
    late.look(({ is }) => heard.push(is));
    await settled(() => heard).toEqual(['joining', 'none']);
    expect([await late.possible(), make.mock.calls]).toEqual([false, []]);
  });
});
