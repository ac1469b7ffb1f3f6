import './live.css';
import type { At } from '../../../core/live/at.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Bust } from '../../projector/bust.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { LessonPage } from '../shell.tsx';
import type { Over } from './over.ts';
import { Vote } from './vote.tsx';

/** The teacher speaks, or the story is on the wall: one sentence and a calm picture, over whatever was on the page. */
function Rest({ over }: { over: Exclude<Over, 'vote'> }) {
  const { app } = useServices();
  const t = useWords();
  const wall = over === 'wait' || over === 'shown';
  return (
    <LessonPage
      part={`live-${over}`}
      title={t(wall ? 'live.pupil.waitTitle' : over === 'up' ? 'live.pupil.upTitle' : 'live.pupil.pausedTitle')}
    >
      <div class="live-rest" data-over={over}>
        <span class="live-rest-person">
          <Bust who="adeyemi" face={over === 'up' ? 'explaining' : 'calm'} />
        </span>
        <p class="live-rest-say">{t(`live.pupil.${over}Text`)}</p>
        {wall && (
          <ChoiceButton id="leave" icon="remove" onPress={() => app.dispatch({ type: 'show', dialog: 'leave-lesson' })}>
            {t('lesson.leave')}
          </ChoiceButton>
        )}
      </div>
    </LessonPage>
  );
}

/** What the class of a live lesson does together, over the page of a pupil. Nothing beneath it is lost. */
export function LiveOver({ over, at }: { over: Over; at: At }) {
  const { lesson } = useServices();
  useFollowing(lesson.subscribe);
  return over === 'vote' ? <Vote key={`${at.level}/${at.fork}/${at.time}`} at={at} /> : <Rest over={over} />;
}
