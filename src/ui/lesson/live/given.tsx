import './live.css';
import { useEffect } from 'preact/hooks';
import { handIn } from '../../../core/lesson/hand-in.ts';
import type { Level } from '../../../core/level/schema.ts';
import type { Playthrough } from '../../../core/record/playthrough.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Lantern } from '../../parts/lantern.tsx';
import { run } from '../../app/run.ts';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';

/**
 * How a story stands that can go to the teacher by itself: `ask`: nobody said yet that it may. `show`: it does not get
 * there, and can be shown instead. Nothing where the lesson is not live.
 */
export type Given = 'ask' | 'going' | 'has' | 'show';

/** What was given stays given when the questions after the story come to it. */
export function useGiven(level: Level, record: Playthrough, lesson: string, payload: string | undefined): Given | null {
  const { liveGuest, session } = useServices();
  useFollowing(liveGuest.subscribe);
  const { is, overdue } = liveGuest.state();
  const live = is !== 'none' && payload !== undefined;
  const handed = live ? liveGuest.handed(payload) : 'none';
  const player = session.player()?.id;
  const { after: _, ...before } = record;
  const earlier = live && record.after ? handIn(level, before, lesson).payload : undefined;
  const again = handed === 'none' && earlier !== undefined && liveGuest.handed(earlier) !== 'none';
  useEffect(() => {
    if (again && payload !== undefined && player !== undefined) run(liveGuest.hand(payload, player));
  }, [again, liveGuest, payload, player]);
  if (!live) return null;
  if (handed === 'taken') return 'has';
  if (handed === 'refused' || (handed === 'waiting' && overdue)) return 'show';
  return handed === 'waiting' || again ? 'going' : 'ask';
}

/** In place of what would be shown: that the teacher has it, or that it is on its way. */
export function GivenCard({ given, onGive }: { given: Exclude<Given, 'show'>; onGive: () => void }) {
  const t = useWords();
  return (
    <div class="live-given" data-given={given} role="status">
      {given === 'ask' ? (
        <>
          <p>{t('live.pupil.facts')}</p>
          <ChoiceButton lamp id="give" icon="teacher" onPress={onGive}>
            {t('live.pupil.give')}
          </ChoiceButton>
        </>
      ) : (
        <>
          <span class={`live-given-lamp ${given === 'has' ? 'live-given-lit' : ''}`}>
            {given === 'has' ? <Lantern /> : <Icon id="hourglass" />}
          </span>
          <p class="live-given-say">{t(given === 'has' ? 'live.pupil.has' : 'live.pupil.going')}</p>
          <p>{t(given === 'has' ? 'live.pupil.hasHow' : 'live.pupil.goingHow')}</p>
        </>
      )}
    </div>
  );
}
