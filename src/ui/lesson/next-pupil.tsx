import { useState } from 'preact/hooks';
import { run } from '../app/run.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { handOn, keepForTeacher } from './lessons.ts';

/** On a shared device: somebody else is next, wherever the one before stands. What they played is put away. */
export function NextPupil() {
  const services = useServices();
  const { announce, app, lesson, session } = services;
  const t = useWords();
  const [unkept, setUnkept] = useState(false);
  const player = session.player();
  const close = (): void => app.dispatch({ type: 'close' });
  const begun = lesson.now()?.lesson.levels.some((id) => Object.keys(player?.stories[id]?.first ?? {}).length > 0);
  const next = async (share: boolean): Promise<void> => {
    // once it was said that this device cannot keep it, the second press goes on
    if (share && player && !unkept && !(await keepForTeacher(services, player))) {
      setUnkept(true);
      announce(t('finish.unkept'));
      return;
    }
    close();
    await handOn(services);
  };
  return (
    <Dialog id="next-pupil" title={t('nextPupil.title')} onClose={close}>
      <p>{t('nextPupil.why')}</p>
      {unkept && (
        <p class="lesson-fault">
          <Icon id="hint" />
          {t('finish.unkept')}
        </p>
      )}
      <div class="choices">
        {begun && (
          <ChoiceButton icon="check" id="share" onPress={() => run(next(true))}>
            {t('nextPupil.share')}
          </ChoiceButton>
        )}
        <ChoiceButton icon="person" id="next" onPress={() => run(next(false))}>
          {t(begun ? 'nextPupil.keepNothing' : 'nextPupil.next')}
        </ChoiceButton>
        <ChoiceButton icon="back" id="stay" onPress={close}>
          {t('nextPupil.stay')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}
