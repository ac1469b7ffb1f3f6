import { TOWN } from '../../core/route/route.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { run } from '../app/run.ts';

/** Out of the lesson: what belongs to it goes, the stories stay. */
export function LeaveLesson() {
  const { app, lesson, location } = useServices();
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  const leave = async (): Promise<void> => {
    await lesson.leave();
    close();
    location.go(TOWN);
  };
  return (
    <Dialog id="leave-lesson" title={t('lesson.leaveSure')} onClose={close}>
      <p>{t('lesson.leaveWhy')}</p>
      <div class="pair">
        <ChoiceButton id="stay" icon="back" onPress={close}>
          {t('lesson.stay')}
        </ChoiceButton>
        <ChoiceButton id="leave" icon="remove" onPress={() => run(leave())}>
          {t('lesson.leave')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}
