import { useEffect } from 'preact/hooks';
import { countedForks } from '../../../core/record/forks.ts';
import type { Session } from '../../../ports/play.ts';
import { useFollowing, useServices } from '../../app/surroundings.ts';

/** Says in a live lesson how far a story is, so that the teacher sees how many are where; shows nothing. */
export function TellPlace({ session: { level, store } }: { session: Session }) {
  const { liveGuest } = useServices();
  useFollowing(store.subscribe);
  useFollowing(liveGuest.subscribe);
  const { endings, first } = store.state();
  const live = liveGuest.state().is !== 'none';
  const part = endings.length > 0 ? 'end' : countedForks(level).filter(({ id }) => id in first).length;
  useEffect(() => {
    if (live) liveGuest.passed(level.id, part);
  }, [liveGuest, live, level.id, part]);
  return null;
}
