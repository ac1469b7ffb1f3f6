/** A hand that presses on and on must not answer what it has not read: what has just come rests before it is pressed. */
import type { Clock, Remover } from '../../ports/device.ts';

/** Seconds for which nothing is taken where something else may lie under the finger. */
export const REST = 0.6;
/** Seconds between two presses for the next line, so that a double click skips none. */
export const BETWEEN = 0.5;

export interface PressGuard {
  /** A line was asked for: the next press comes a little later. */
  line(): void;
  /** Something else stands there now. */
  changed(): void;
  /** Is a press taken? One on what has just come lets it rest anew: it is pressed by a hand that has been still. */
  takes(): boolean;
  stop(): void;
}

/** @param onRest hears when what has just come begins to rest, and when it can be pressed */
export function createPressGuard(clock: Clock, onRest: (resting: boolean) => void): PressGuard {
  let waiting: Remover | undefined;
  let fresh = false;

  const stop = (): void => {
    waiting?.();
    waiting = undefined;
  };
  const rest = (seconds: number): void => {
    stop();
    waiting = clock.after(seconds, () => {
      waiting = undefined;
      if (fresh) onRest(false);
      fresh = false;
    });
  };
  return {
    line() {
      if (!fresh) rest(BETWEEN);
    },
    changed() {
      fresh = true;
      rest(REST);
      onRest(true);
    },
    takes() {
      if (!waiting) return true;
      if (fresh) rest(REST);
      return false;
    },
    stop,
  };
}
