import './sign.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';

/** In a live lesson: is the teacher's laptop there? A change is said once to those who listen; nothing blinks. */
export function LiveSign() {
  const { announce, liveGuest } = useServices();
  const t = useWords();
  useFollowing(liveGuest.subscribe);
  const { is } = liveGuest.state();
  const before = useRef(is);
  useEffect(() => {
    if (is !== before.current && (is === 'away' || (is === 'here' && before.current === 'away')))
      announce(t(`live.pupil.${is}`));
    before.current = is;
  }, [is]);
  if (is === 'none') return null;
  return (
    <span class="live-sign" role="img" aria-label={t(`live.pupil.${is}`)} title={t(`live.pupil.${is}`)} data-live={is}>
      <Icon id="lantern" />
    </span>
  );
}
