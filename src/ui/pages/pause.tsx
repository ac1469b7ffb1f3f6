import { TOWN } from '../../core/route/route.ts';
import { useRef } from 'preact/hooks';
import { forksBehind } from '../../core/story/questions.ts';
import { ChoiceButton, TextButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SoundSwitch } from './sound-switch.tsx';
import { useServices, useWords } from '../app/surroundings.ts';

/** The story rests: go on, settings, back to town, leave. */
export function PauseDialog() {
  const { app, location, session } = useServices();
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="pause" title={t('pause.title')} onClose={close}>
      <p class="quiet">{t('pause.kept')}</p>
      <div class="choices">
        <ChoiceButton lamp icon="play" id="go-on" onPress={close}>
          {t('play.goOn')}
        </ChoiceButton>
        {session.current()?.words.signed !== undefined && (
          <ChoiceButton icon="video" id="signed" onPress={() => app.dispatch({ type: 'show', dialog: 'signed' })}>
            {t('signed.title')}
          </ChoiceButton>
        )}
        <SoundSwitch />
        <ChoiceButton icon="settings" id="settings" onPress={() => app.dispatch({ type: 'show', dialog: 'settings' })}>
          {t('settings.title')}
        </ChoiceButton>
        <ChoiceButton icon="town" id="town" onPress={() => location.go(TOWN)}>
          {t('play.town')}
        </ChoiceButton>
        <ChoiceButton icon="leave" id="leave" onPress={() => app.dispatch({ type: 'leave' })}>
          {t('controls.leave')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}

/** Which moment to try another way: the questions behind, oldest first. */
export function MomentsDialog() {
  const { app, session, words } = useServices();
  const t = useWords();
  const current = useRef(session.current()).current;
  const close = (): void => app.dispatch({ type: 'close' });
  if (!current) return null;
  const { level, store } = current;
  const back = (to: string): void => {
    session.setPart({ kind: 'story' });
    store.dispatch({ type: 'rewind', to });
    close();
  };
  return (
    <Dialog id="moments" title={t('moments.title')} onClose={close}>
      <div class="choices">
        {forksBehind(level, store.state()).map((fork) => (
          <ChoiceButton key={fork.id} icon="again" id={fork.id} onPress={() => back(fork.id)}>
            {words.level(level.id, `beats.${fork.id}.${fork.ask ?? 'ask'}`)}
          </ChoiceButton>
        ))}
      </div>
      <div class="pass">
        <TextButton icon="back" onPress={close}>
          {t('page.back')}
        </TextButton>
      </div>
    </Dialog>
  );
}

/** A story that opens in a lesson. */
export function LessonDialog() {
  const { app, location } = useServices();
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="lesson" title={t('lesson.title')} onClose={close}>
      <p>{t('lesson.closed')}</p>
      <ChoiceButton icon="key" id="join" onPress={() => location.go({ page: 'join', code: '' })}>
        {t('join.title')}
      </ChoiceButton>
      <ChoiceButton lamp icon="back" id="back" onPress={close}>
        {t('page.back')}
      </ChoiceButton>
    </Dialog>
  );
}
