import { isLast } from '../../core/kinds/index.ts';
import { beatOf, lastVisit } from '../../core/story/questions.ts';
import type { Remover } from '../../ports/device.ts';
import type { SessionPort } from '../../ports/play.ts';

/** What the window that opened this one is told: that a story has come to an ending; not which, nor how. */
export const ENDED = { said: 'a-role-to-play/ended' } as const;

/**
 * Tells once for each story that is open when it has come to an ending: a learning platform's page, which opened the
 * game, then knows that it is completed.
 */
export function tellEnding(session: Pick<SessionPort, 'current' | 'subscribe'>, tell: () => void): Remover {
  let leave: Remover | undefined;
  let open: ReturnType<SessionPort['current']> = null;
  const follow = (): void => {
    const now = session.current();
    if (now === open) return;
    leave?.();
    open = now;
    leave = undefined;
    if (!now) return;
    let told = false;
    const look = (): void => {
      if (told || !isLast(beatOf(now.level, lastVisit(now.store.state()).beat))) return;
      told = true;
      tell();
    };
    leave = now.store.subscribe(look);
    look();
  };
  follow();
  const away = session.subscribe(follow);
  return () => {
    away();
    leave?.();
  };
}
