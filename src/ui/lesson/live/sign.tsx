import './sign.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { decorate } from '../../app/run.ts';
import { type Surroundings, useFollowing, useServices, useWords } from '../../app/surroundings.ts';

/**
 * What a live lesson still asks for is fetched while the laptop is there: nobody must be kept from their ending, or from a
 * vote, when the network goes.
 */
const fetchAhead = ({ lesson, levels }: Pick<Surroundings, 'lesson' | 'levels'>): Promise<unknown> =>
  Promise.all([
    import('../finish.tsx'),
    import('./give.ts'),
    import('./over.tsx'),
    ...(lesson.now()?.lesson.levels ?? []).map((id) => levels.load(id)),
  ]);

/** In a live lesson: is the teacher's laptop there? A change is said once to those who listen; nothing blinks. */
export function LiveSign() {
  const services = useServices();
  const { announce, liveGuest } = services;
  const t = useWords();
  useFollowing(liveGuest.subscribe);
  const { is } = liveGuest.state();
  const before = useRef(is);
  useEffect(() => {
    if (is !== before.current && (is === 'away' || (is === 'here' && before.current === 'away')))
      announce(t(`live.pupil.${is}`));
    before.current = is;
  }, [is]);
  useEffect(() => {
    if (is === 'here') decorate(fetchAhead(services));
  }, [is === 'here']);
  if (is === 'none') return null;
  return (
    <span class="live-sign" role="img" aria-label={t(`live.pupil.${is}`)} title={t(`live.pupil.${is}`)} data-live={is}>
      <Icon id="lantern" />
    </span>
  );
}
