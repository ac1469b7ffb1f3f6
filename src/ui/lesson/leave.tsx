import { TOWN } from '../../core/route/route.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { putAway } from '../app/kept-players.ts';
import { run } from '../app/run.ts';

/** Out of the lesson: what belongs to it goes, the stories stay. */
export function LeaveLesson() {
  const services = useServices();
  const { app, lesson, location } = services;
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  const leave = async (): Promise<void> => {
    const { shared = false, holder } = lesson.now()?.joined ?? {};
    await lesson.leave();
    // nobody hands the device on any more: what was played on it is for nobody who comes after
    if (shared && holder !== undefined) await putAway(services, holder);
    close();
    location.go(TOWN);
  };
  return (
    <Dialog id="leave-lesson" title={t('lesson.leaveSure')} onClose={close}>
      <p>{t(lesson.now()?.joined.shared ? 'lesson.leaveShared' : 'lesson.leaveWhy')}</p>
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
