import type { Guide } from '../../../core/course/guide.ts';
import { ADULTS, SESSION, STORY_OF } from '../../../core/course/plan.ts';
import { hrefOf } from '../../../core/route/route.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { titleOf } from '../../parts/titles.ts';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { makeTogether } from '../sid/make-lesson.ts';
import { Papers } from './lesson-facts.tsx';

/** The session for the staff and the evening for parents, each with a story on the wall. */
export function GrownUps({ guide }: { guide: Guide | undefined }) {
  const services = useServices();
  const t = useWords();
  const here = services.levels.list();
  if (!guide) return null;
  return (
    <section aria-labelledby="grown-ups">
      <h2 id="grown-ups" class="part-title">
        {t('course.grownUps')}
      </h2>
      {ADULTS.map((one) => {
        const words = guide.adults[one];
        const story = STORY_OF[one];
        return (
          <details key={one} class="level-sheet course-adults" data-adults={one}>
            <summary>
              <h3>{words.title}</h3>
              <span class="quiet">{words.about}</span>
            </summary>
            <ol class="plan">
              {SESSION[one].map(({ id, minutes }) => (
                <li key={id}>
                  <b>{t('class.time.minutes', { minutes })}</b> {words[id]}
                </li>
              ))}
            </ol>
            <Papers level={story} beside={one} />
            {here.some((card) => card.id === story) && (
              <ChoiceButton
                icon="teacher"
                id={`wall-${one}`}
                onPress={() => run(makeTogether(services, words.title, story))}
              >
                {t('course.wall', { level: titleOf(services, story) })}
              </ChoiceButton>
            )}
          </details>
        );
      })}
      <p>
        <a class="text-button" href={hrefOf({ page: 'teacher', part: 'told' })} data-told>
          <Icon id="heart-handshake" />
          {t('told.title')}
        </a>
      </p>
    </section>
  );
}
