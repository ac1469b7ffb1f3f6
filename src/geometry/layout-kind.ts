import type { SessionPort } from '../ports/play.ts';
import { type Beat, kindOf } from '../core/kinds/index.ts';
import type { Route } from '../core/route/route.ts';
import { isPictured } from '../core/story/pictured.ts';
import { currentBeat } from '../core/story/questions.ts';
import type { LayoutKind } from './layout.ts';

/** Has this beat the broad panel, beside a close-up? */
export const isBroad = (beat: Beat): boolean => kindOf(beat).panel === 'broad';

/** Which layout the page has now: it follows the address, and in a story the beat. */
export function layoutKindOf(route: Route, session: Pick<SessionPort, 'current' | 'part'>): LayoutKind {
  const current = session.current();
  const onStage =
    route.page === 'play' ? current?.level.id === route.level : route.page === 'projector' && route.stage === true;
  if (!current || !onStage) return 'page';
  if (session.part().kind !== 'story') return 'story';
  const beat = currentBeat(current.level, current.store.state());
  return isBroad(beat) ? 'close' : isPictured(beat) ? 'picture' : 'story';
}
