import type { Clock } from '../../ports/device.ts';

/** The browser's own time. */
export const browserClock: Clock = {
  after(seconds, call) {
    const timer = setTimeout(call, seconds * 1000);
    return () => clearTimeout(timer);
  },
};
