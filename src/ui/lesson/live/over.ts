/** What lies over a pupil's page while the class of a live lesson does something together. Pure. */
import { type At, openChoices } from '../../../core/live/at.ts';
import type { Route } from '../../../core/route/route.ts';

/** `vote`: something is to be chosen. `shown`: the wall shows how the class voted. `wait`: the story is on the wall. */
export type Over = 'up' | 'paused' | 'vote' | 'shown' | 'wait';

/** Pages of the game itself. Who can help, the settings and the way into and out of a lesson are never lain over. */
const PLAYED: readonly Route['page'][] = ['title', 'town', 'play', 'finish'];

/** What lies over a page, by what was last heard of the teacher; nothing where the pupil plays on. */
export function overOf(page: Route['page'], at: At | null): Over | null {
  if (!at || !PLAYED.includes(page)) return null;
  if (at.phase === 'up' || at.phase === 'paused') return at.phase;
  if (openChoices(at).length > 0) return 'vote';
  if (at.mode === 'own') return null;
  return at.phase === 'shown' || at.phase === 'talk' ? 'shown' : 'wait';
}
