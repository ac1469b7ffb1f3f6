import { beforeEach, describe, expect, it } from 'vitest';
import type { DevicePart } from '../../core/device/findings.ts';
import type { Keeping } from '../../ports/device.ts';
import { type Browser, createTries, TRY } from './tries.ts';

const fail = (name: string) => async (): Promise<never> => {
  throw Object.assign(new Error(name), { name });
};
const never = (): Promise<never> => new Promise(() => undefined);

let clocks: { at: number; call: () => void; on: boolean }[];
let time: number;
let browser: Browser;
let keeping: Keeping;
let answers: 'found' | 'unknown';

const clock = {
  after(seconds: number, call: () => void) {
    const one = { at: seconds, call, on: true };
    clocks.push(one);
    return () => void (one.on = false);
  },
};
/** What is found in a browser that differs in these. */
const look = (part: DevicePart, other: Partial<Browser> = {}): Promise<unknown> =>
  createTries({
    browser: { ...browser, ...other },
    saves: {
      settings: () =>
        Promise.resolve((answers === 'found' ? { is: 'none' } : { is: 'unknown', held: undefined }) as never),
      keeping: () => keeping,
    },
    offline: { ready: () => true, possible: () => true },
    persist: { now: () => Promise.resolve('promised') },
    clock,
  }).look(part);

beforeEach(() => {
  [clocks, time, keeping, answers] = [[], 0, 'kept', 'found'];
  browser = {
    secure: true,
    estimate: () => Promise.resolve({ usage: 10, quota: 110 }),
    audio: () => Promise.resolve('running'),
    camera: () => Promise.resolve(),
    frame: () => Promise.resolve((time += 16)),
    font: () => Promise.resolve(1),
    ask: () => Promise.resolve({ ok: true, told: { broker: 'mqtt' } }),
    socket: () => Promise.resolve(true),
  };
});

describe('what a device can do', () => {
  it('is found where all is there, and no clock is left running', async () => {
    expect(await look('storage')).toEqual({ kept: true, full: false, free: 100, promised: true });
    expect(await look('offline')).toEqual({ ready: true, possible: true, secure: true });
    expect(await look('sound')).toBe('running');
    expect(await look('camera')).toBe('there');
    expect(await look('speed')).toBe(16);
    expect(await look('fonts')).toEqual([]);
    expect(await look('network')).toBe('live');
    expect(clocks.filter(({ on }) => on)).toEqual([]);
  });

  it('is told of a store that is shut off, full, or does not say how much is free', async () => {
    expect(await look('storage', { estimate: fail('TypeError') })).toMatchObject({ kept: true, free: null });
    keeping = 'full';
    expect(await look('storage')).toMatchObject({ kept: false, full: true });
    [keeping, answers] = ['kept', 'unknown'];
    expect(await look('storage')).toMatchObject({ kept: false, full: false });
  });

  it('is told of sound that is absent or held back', async () => {
    expect(await look('sound', { audio: fail('TypeError') })).toBe('none');
    expect(await look('sound', { audio: () => Promise.resolve('suspended') })).toBe('suspended');
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotReadableError', 'busy'],
    ['NotFoundError', 'none'],
    ['TypeError', 'none'],
  ])('is told of a camera that fails with %s as %s', async (name, is) => {
    expect(await look('camera', { camera: fail(name) })).toBe(is);
  });

  it('asks for no camera over plain http', async () => {
    expect(await look('camera', { secure: false, camera: fail('asked') })).toBe('insecure');
  });

  it('names fonts that did not come', async () => {
    const font = (name: string): Promise<number> => (name === 'Baloo 2' ? fail('NetworkError')() : Promise.resolve(1));
    expect(await look('fonts', { font })).toEqual(['Baloo 2']);
  });

  it('tells a server of files from one whose web sockets are shut, and from none', async () => {
    expect(await look('network', { ask: fail('TypeError') })).toBe('lost');
    expect(await look('network', { ask: () => Promise.resolve({ ok: false, told: undefined }) })).toBe('files');
    expect(await look('network', { ask: () => Promise.resolve({ ok: true, told: { broker: 'other' } }) })).toBe(
      'files',
    );
    expect(await look('network', { socket: () => Promise.resolve(false) })).toBe('shut');
  });

  it('is waited for so long, and no longer', async () => {
    const waiting = look('camera', { camera: never });
    expect(clocks.map(({ at }) => at)).toEqual([TRY]);
    clocks[0]?.call();
    expect(await waiting).toBeUndefined();
  });
});
