import { hrefOf } from '../../core/route/route.ts';
import { Icon } from '../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { lessonRoute } from './now.ts';
import { storiesOf } from '../parts/titles.ts';

/** In the town: the lesson this device is in and the way out of it, or the way into one. */
export function LessonBar() {
  const services = useServices();
  const { app, lesson } = services;
  const t = useWords();
  useFollowing(lesson.subscribe);
  const now = lesson.now();
  if (!now)
    return (
      <a class="text-button text-button-light town-lesson" href={hrefOf({ page: 'join', code: '' })}>
        <Icon id="key" />
        {t('join.title')}
      </a>
    );
  return (
    <fieldset class="town-lesson lesson-bar" aria-label={t('lesson.name')}>
      <a class="lesson-bar-name" href={hrefOf(lessonRoute(now))}>
        <Icon id="key" />
        <span>{t('lesson.bar', { stories: storiesOf(services, now.lesson) })}</span>
      </a>
      {now.joined.shared && (
        <button
          type="button"
          class="lesson-bar-leave"
          data-next-pupil
          onClick={() => app.dispatch({ type: 'show', dialog: 'next-pupil' })}
        >
          {t('nextPupil.name')}
        </button>
      )}
      <button
        type="button"
        class="lesson-bar-leave"
        onClick={() => app.dispatch({ type: 'show', dialog: 'leave-lesson' })}
      >
        {t('lesson.leave')}
      </button>
    </fieldset>
  );
}
