import type { Clock, Remover } from '../../ports/device.ts';
import type { SessionPort } from '../../ports/play.ts';
import { browserClock } from './clock.ts';

/** Milliseconds between two frames of a page that has nothing better to do. */
const CALM = 50;

/** Calls after two frames that came one right after the other; where none are drawn, after a second. */
function whenFramesCome(call: () => void, latest: number): void {
  let frame = 0;
  const end = (): void => {
    clearTimeout(limit);
    cancelAnimationFrame(frame);
    call();
  };
  const limit = setTimeout(end, Math.min(1000, latest));
  const look = (before: number): void => {
    frame = requestAnimationFrame((now) => (now - before < CALM ? end() : look(now)));
  };
  look(-Infinity);
}

/**
 * Calls when the page has nothing better to do. WebKit does not tell: there it is seen by the frames that come.
 * @param latest ms after which it is called all the same
 */
export function whenIdle(call: () => void, latest = 5000): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => call(), { timeout: latest });
  else whenFramesCome(call, latest);
}

/** Seconds without a change after which a story is at rest. */
const REST = 0.25;
/** Seconds after which what takes long begins, however quickly somebody presses. */
const LATEST = 1.5;
/** In ms: of the two seconds within which the stage comes, what is left to wait for a page that has nothing better to do. */
export const LATEST_IDLE = 500;

/**
 * Resolves when the story that is open has not moved for a moment: what takes long may begin then. Somebody who presses
 * on and on is answered first, for a second and a half; then it begins all the same.
 */
export function whenAtRest(
  session: Pick<SessionPort, 'current' | 'subscribe'>,
  clock: Clock = browserClock,
): Promise<void> {
  return new Promise((done) => {
    let unfollow: Remover | undefined;
    let unwait: Remover | undefined;
    const wait = (): void => {
      unwait?.();
      unwait = clock.after(REST, end);
    };
    const follow = (): void => {
      unfollow?.();
      unfollow = session.current()?.store.subscribe(wait);
      wait();
    };
    const remove = session.subscribe(follow);
    const unlimit = clock.after(LATEST, end);
    function end(): void {
      remove();
      unfollow?.();
      unwait?.();
      unlimit();
      done();
    }
    follow();
  });
}
