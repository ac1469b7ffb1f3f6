import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../ports/device.ts';
import type { Session } from '../../ports/play.ts';
import { whenAtRest, whenIdle } from './idle.ts';

/** A clock that stands until it is stepped. */
function handClock() {
  let now = 0;
  let waiting: { at: number; call: () => void }[] = [];
  const clock: Clock = {
    after(seconds, call) {
      const one = { at: now + seconds * 1000, call };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
  };
  const step = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const one of waiting.filter(({ at }) => at <= now)) {
      waiting = waiting.filter((other) => other !== one);
      one.call();
    }
    await Promise.resolve();
  };
  return { clock, step, waiting: () => waiting.length };
}

/** A session with a story that can be pressed on. */
function openStory() {
  const ofStory = new Set<() => void>();
  const ofSession = new Set<() => void>();
  const subscribe = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  const session = { store: { subscribe: subscribe(ofStory) } } as unknown as Session;
  return {
    session: { current: () => session, subscribe: subscribe(ofSession) },
    press: () => [...ofStory].forEach((listener) => listener()),
    followed: () => ofStory.size + ofSession.size,
  };
}

async function begin() {
  const hand = handClock();
  const story = openStory();
  let rests = false;
  const ended = whenAtRest(story.session, hand.clock).then(() => (rests = true));
  await hand.step(0);
  return { ...hand, ...story, ended, rests: () => rests };
}

describe('a story at rest', () => {
  it('is one that nobody pressed on for a quarter of a second', async () => {
    const { step, press, rests } = await begin();
    await step(200);
    press();
    await step(200);
    expect(rests()).toBe(false);
    await step(50);
    expect(rests()).toBe(true);
  });

  it('is waited for a second and a half at most, however quickly somebody presses', async () => {
    const { step, press, rests } = await begin();
    for (let pressed = 0; pressed < 14; pressed += 1) {
      await step(100);
      press();
      expect(rests(), `after ${pressed + 1} presses`).toBe(false);
    }
    await step(100);
    expect(rests()).toBe(true);
  });

  it('leaves nobody listening and no clock running', async () => {
    const { step, press, ended, followed, waiting } = await begin();
    await step(100);
    press();
    await step(1400);
    await ended;
    expect([followed(), waiting()]).toEqual([0, 0]);
  });
});

describe('a page with nothing better to do, where the browser does not tell', () => {
  /** Frames drawn by hand. */
  const frames = () => {
    const waiting: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => waiting.push(call));
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    return (at: number): void => waiting.shift()?.(at);
  };

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is one whose frames follow each other: nobody waits a second for it', () => {
    const draw = frames();
    const call = vi.fn<() => void>();
    whenIdle(call);
    draw(100);
    draw(400);
    expect(call, 'it was at work').not.toHaveBeenCalled();
    draw(416);
    expect(call).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(10_000);
    expect(call, 'once').toHaveBeenCalledOnce();
  });

  it('is waited for a second where no frame is drawn, as behind another window', () => {
    frames();
    const call = vi.fn<() => void>();
    whenIdle(call);
    vi.advanceTimersByTime(999);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledOnce();
  });
});
