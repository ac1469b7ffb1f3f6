import type { SessionPort } from '../ports/play.ts';
import type { Route } from '../core/route/route.ts';
import { currentBeat } from '../core/story/questions.ts';
import type { LayoutKind } from './layout.ts';

/** Kinds that need only the usual panel; all others have the broad one, beside a close-up. */
const USUAL: ReadonlySet<string> = new Set(['tell', 'choose', 'rehearse', 'ending']);

/** Has this kind of beat the broad panel? */
export const isBroad = (kind: string): boolean => !USUAL.has(kind);

/** Which layout the page has now: it follows the address, and in a story the beat. */
export function layoutKindOf(route: Route, session: Pick<SessionPort, 'current' | 'part'>): LayoutKind {
  const current = session.current();
  const onStage =
    route.page === 'play' ? current?.level.id === route.level : route.page === 'projector' && route.stage === true;
  if (!current || !onStage) return 'page';
  return session.part().kind === 'story' && isBroad(currentBeat(current.level, current.store.state()).kind)
    ? 'close'
    : 'story';
}
