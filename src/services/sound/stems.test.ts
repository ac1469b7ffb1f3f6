import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Motif } from '../../core/story/motif.ts';
import { createStems } from './stems.ts';

const GAINS = { help: [{ piano: 0 }, { piano: -6, cello: -20 }], alone: [{ alone: 0 }] };
const ROUND = 16;
const motif = (name: Motif['name'], come = 0): Motif => ({ name, come });

/** A context whose time is set by hand, and whatever was begun in it. */
function make({ state = 'running', lacking = [] as string[] } = {}) {
  const begun: { stem: string; at: number; from: number; ends?: number; levels: [number, number][]; out: boolean }[] =
    [];
  const listeners: (() => void)[] = [];
  /** All gains in the order in which they were made; the first is that of the tune as a whole. */
  const gains: [number, number][][] = [];
  const context = {
    state,
    currentTime: 0,
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    createGain: () => {
      const levels: [number, number][] = [];
      gains.push(levels);
      const gain = {
        value: 0,
        cancelScheduledValues: () => undefined,
        setValueAtTime: () => undefined,
        linearRampToValueAtTime: (level: number, at: number) => {
          levels.push([level, at]);
          gain.value = level;
        },
      };
      return { gain, levels, connect: (to: unknown) => to, disconnect: () => undefined };
    },
    createBufferSource: () => {
      let levels: [number, number][] = [];
      const source = {
        addEventListener: () => undefined,
        buffer: null as unknown as string,
        connect: (gain: { levels: [number, number][] }) => {
          levels = gain.levels;
          return gain;
        },
        start: (at: number, from: number) => begun.push({ stem: source.buffer, at, from, levels, out: false }),
        stop: (at: number) => {
          const mine = begun.find((one) => one.levels === levels);
          if (mine) Object.assign(mine, { ends: at, out: true });
        },
      };
      return source;
    },
  };
  const load = vi.fn<(stem: string) => Promise<AudioBuffer>>(async (stem) =>
    lacking.includes(stem) ? Promise.reject(new Error('no such file')) : (stem as unknown as AudioBuffer),
  );
  const stems = createStems({
    context: context as unknown as AudioContext,
    out: {} as AudioNode,
    gains: GAINS,
    round: [0.06, ROUND],
    load,
  });
  const wake = (): void => {
    context.state = 'running';
    listeners.forEach((listener) => listener());
  };
  const come = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  };
  return { stems, begun, context, load, wake, come, breath: gains[0] ?? [] };
}
afterEach(() => vi.restoreAllMocks());

describe('stems', () => {
  it('fetch nothing while they are not to be heard', () => {
    const { stems, load } = make();
    stems.hear(motif('help'), 0);
    stems.hear(null, 1);
    expect(load).not.toHaveBeenCalled();
  });

  it('come in over a second, each as loud as the motif has it', async () => {
    const { stems, begun, come } = make();
    stems.hear(motif('help', 1), 0.5);
    await come();
    expect(begun.map(({ stem, levels }) => [stem, levels.map(([level, at]) => [level.toFixed(3), at])])).toEqual([
      ['piano', [['0.251', 1]]],
      ['cello', [['0.050', 1]]],
    ]);
  });

  it('are in step: who comes later begins where the others are', async () => {
    const { stems, begun, context, come } = make();
    stems.hear(motif('help'), 1);
    await come();
    context.currentTime = 2 * ROUND + 5;
    stems.hear(motif('help', 1), 1);
    await come();
    const [piano, cello] = begun;
    expect(begun.length).toBe(2);
    const heard = (one: typeof piano, now: number): number => ((one?.from ?? 0) - 0.06 + now - (one?.at ?? 0)) % ROUND;
    expect(heard(cello, 100)).toBeCloseTo(heard(piano, 100), 9);
  });

  it('have one instrument in both of two motifs go on, and let go of the others', async () => {
    const { stems, begun, context, load, come } = make();
    stems.hear(motif('help', 1), 1);
    await come();
    context.currentTime = 3;
    stems.hear(motif('help'), 1);
    expect(begun.map(({ stem, ends }) => [stem, ends])).toEqual([
      ['piano', undefined],
      ['cello', 4],
    ]);
    stems.hear(motif('alone'), 1);
    await come();
    stems.hear(motif('help'), 1);
    await come();
    expect(load.mock.calls.map(([stem]) => stem)).toEqual(['piano', 'cello', 'alone', 'piano']);
  });

  it('wait until the browser lets sound be heard, and then play what is wanted by then', async () => {
    const { stems, begun, wake, come } = make({ state: 'suspended' });
    stems.hear(motif('help'), 1);
    await come();
    stems.hear(motif('alone'), 1);
    await come();
    expect(begun).toEqual([]);
    wake();
    expect(begun.map(({ stem }) => stem)).toEqual(['alone']);
  });

  it('end at once when nobody is to hear them, and what was still coming stays silent', async () => {
    const { stems, begun, come } = make();
    stems.hear(motif('help'), 1);
    await come();
    stems.stop();
    expect(begun.every(({ out }) => out)).toBe(true);
    stems.hear(motif('alone'), 1);
    stems.stop();
    await come();
    expect(begun.map(({ stem }) => stem)).toEqual(['piano']);
  });

  it('are silent after three rounds, for two, and are heard again where somebody comes', async () => {
    const { stems, breath, context, come } = make();
    stems.hear(motif('help'), 1);
    await come();
    const laid = breath.map(([level, at]) => [level, Number(at.toFixed(2))]);
    expect(laid.slice(0, 5)).toEqual([
      [1, 1],
      [0, 48],
      [1, 80.05],
      [0, 128],
      [1, 160.05],
    ]);
    context.currentTime = 60;
    breath.length = 0;
    stems.hear(motif('help', 1), 1);
    await come();
    expect(breath.slice(0, 2).map(([level, at]) => [level, Number(at.toFixed(2))])).toEqual([
      [1, 61],
      [0, 112],
    ]);
  });

  it('do without one that cannot be had', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { stems, begun, come } = make({ lacking: ['cello'] });
    stems.hear(motif('help', 1), 1);
    await come();
    expect(begun.map(({ stem }) => stem)).toEqual(['piano']);
    expect(warn).toHaveBeenCalledOnce();
  });
});
