import type { Remover } from '../../ports/device.ts';
import type { SessionPort } from '../../ports/play.ts';

/** Calls when the page has nothing better to do; where that cannot be told, after a second. */
export function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: 5000 });
  else setTimeout(call, 1000);
}

/** Milliseconds without a change after which a story is at rest. */
const REST = 250;

/**
 * Resolves when the story that is open has not moved for a moment: what takes long may begin then. Somebody who presses
 * on and on is answered first; somebody who reads gives it time enough.
 */
export function whenAtRest(session: Pick<SessionPort, 'current' | 'subscribe'>): Promise<void> {
  return new Promise((done) => {
    let unfollow: Remover | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, REST);
    };
    const follow = (): void => {
      unfollow?.();
      unfollow = session.current()?.store.subscribe(wait);
      wait();
    };
    const remove = session.subscribe(follow);
    function end(): void {
      remove();
      unfollow?.();
      done();
    }
    follow();
  });
}
