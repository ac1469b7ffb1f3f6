import type { Clock, Remover } from '../../ports/device.ts';

/** Lines that come one after the other, whoever keeps count of them. */
export interface Telling {
  /** How many lines are shown, and how many there are. */
  read(): number;
  length(): number;
  /** Seconds before the first line. */
  opening(): number;
  /** Seconds for which the line at this index stands. */
  standing(index: number): number;
  /** Shows the next line. */
  advance(): void;
}

export interface LineTimer {
  /** Looks anew at how far the telling is; called whenever it may have changed. */
  look(): void;
  /** How long the line stands has changed: it stands that long from now on. */
  anew(): void;
  pause(paused: boolean): void;
  stop(): void;
}

/** Tells lines at reading pace: the first after its opening, each next one when the one before has stood its time. */
export function createLineTimer(telling: Telling, clock: Clock): LineTimer {
  let waiting: Remover | undefined;
  let at = -1;
  let paused = false;
  let stopped = false;

  const rest = (): void => {
    waiting?.();
    waiting = undefined;
  };
  const look = (): void => {
    const read = telling.read();
    if (stopped || paused || (read === at && waiting)) return;
    rest();
    at = read;
    if (read >= telling.length()) return;
    const seconds = read === 0 ? telling.opening() : telling.standing(read - 1);
    if (seconds === Infinity) return;
    waiting = clock.after(seconds, () => {
      waiting = undefined;
      telling.advance();
      look();
    });
  };
  return {
    look,
    anew() {
      rest();
      look();
    },
    pause(now) {
      paused = now;
      // a line that was being read stands its whole time again
      if (now) rest();
      else look();
    },
    stop() {
      stopped = true;
      rest();
    },
  };
}
