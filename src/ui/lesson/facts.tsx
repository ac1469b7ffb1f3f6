import type { Lesson } from '../../core/record/lesson.ts';
import { Icon } from '../parts/icon.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { titleOf } from '../parts/titles.ts';

/** What the lesson is: its stories, and what the pupil will meet. */
export function LessonFacts({ lesson, live = false }: { lesson: Lesson; live?: boolean }) {
  const services = useServices();
  const { words } = services;
  const t = useWords();
  const language = words.languages().find((one) => one.tag === lesson.language);
  return (
    <>
      <h2 class="part-title">{t('lesson.stories', { count: lesson.levels.length })}</h2>
      <ul class="lesson-stories">
        {lesson.levels.map((id) => (
          <li key={id}>
            <Icon id="play" />
            {titleOf(services, id)}
          </li>
        ))}
      </ul>
      <ul class="lesson-facts">
        {language && (
          <li>
            <Icon id="language" />
            <span>
              {t('lesson.language')} <bdi lang={language.tag}>{language.name}</bdi>
            </span>
          </li>
        )}
        {lesson.seats && (
          <li>
            <Icon id="person" />
            {t('lesson.seats')}
          </li>
        )}
        {live && (
          <li>
            <Icon id="lantern" />
            {t('live.pupil.facts')}
          </li>
        )}
        {lesson.check && (
          <li>
            <Icon id="check" />
            {t('lesson.check')}
          </li>
        )}
      </ul>
    </>
  );
}
