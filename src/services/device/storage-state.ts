import type { Clock, Keeping, Remover } from '../../ports/device.ts';
import { quietly } from './quietly.ts';

/** Seconds until storage that failed is tried again, at first and at most: each time twice as long. */
const AGAIN = { first: 2, most: 60 };
/** Some browsers never answer when storage is shut off: after so many seconds the game plays on without it. */
const PATIENCE = 1.5;

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
const FAULTS: Readonly<Record<string, Keeping>> = { VersionError: 'newer', QuotaExceededError: 'full' };

/** Whether what happens here is kept. */
export interface StorageState {
  keeping(): Keeping;
  mark(next: Keeping): void;
  fail(error: unknown): void;
  /** Something was answered: all is well where nothing is held any more. */
  succeed(): void;
  /** What comes within patience; when it comes later, whoever was told so hears that it can be asked again. */
  inTime<Value>(coming: Promise<Value>): Promise<Value | 'late'>;
  subscribe(listener: () => void): Remover;
}

/**
 * @param again tries storage once more, some time after it has failed
 * @param holding is something held that is not written yet?
 */
export function createStorageState({
  clock,
  again,
  holding,
}: {
  readonly clock: Clock;
  readonly again: () => Promise<void>;
  readonly holding: () => boolean;
}): StorageState {
  const listeners = new Set<() => void>();
  let keeping: Keeping = 'kept';
  let pause = AGAIN.first;
  let trying: Remover | undefined;

  const tell = (): void => [...listeners].forEach((listener) => listener());

  function mark(next: Keeping): void {
    // a newer version has come: nothing here can mend that
    if (keeping === 'newer') return;
    const changed = keeping !== next;
    keeping = next;
    if (next === 'kept') {
      pause = AGAIN.first;
      trying?.();
      trying = undefined;
    } else if (next !== 'newer') tryLater();
    if (changed) tell();
  }
  const fail = (error: unknown): void => mark(FAULTS[nameOf(error)] ?? 'blocked');
  const succeed = (): void => mark(holding() ? keeping : 'kept');

  function tryLater(): void {
    trying ??= clock.after(pause, () => {
      trying = undefined;
      pause = Math.min(AGAIN.most, pause * 2);
      quietly(tryAgain());
    });
  }

  async function tryAgain(): Promise<void> {
    await again();
    if (keeping !== 'kept' && keeping !== 'newer') tryLater();
  }

  function inTime<Value>(coming: Promise<Value>): Promise<Value | 'late'> {
    return new Promise((resolve, reject) => {
      let late = false;
      const stop = clock.after(PATIENCE, () => {
        late = true;
        mark('late');
        resolve('late');
      });
      coming.then(
        (value) => {
          stop();
          resolve(value);
          if (late) succeed();
        },
        (error: unknown) => {
          stop();
          if (late) fail(error);
          reject(error);
        },
      );
    });
  }

  return {
    keeping: () => keeping,
    mark,
    fail,
    succeed,
    inTime,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
