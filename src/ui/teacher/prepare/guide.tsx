import { GroundRules } from '../../lesson/rules.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { LevelGuide } from './level-guide.tsx';
import { LESSON_STEPS } from './plan.ts';

const TELLS = ['listen', 'believe', 'promise', 'note', 'today'] as const;

/** The plan of a lesson, the ground rules, what to do if a pupil tells, and every level with its talk. */
export function Guide() {
  const { levels } = useServices();
  const t = useWords();
  return (
    <>
      <h2 class="part-title">{t('teacher.plan.title')}</h2>
      <ol class="plan">
        {LESSON_STEPS.map(({ id, minutes }) => (
          <li key={id}>
            <b>{t('class.time.minutes', { minutes })}</b> {t(`teacher.plan.${id}`)}
          </li>
        ))}
      </ol>
      <GroundRules />
      <h2 class="part-title">{t('teacher.tells.title')}</h2>
      <ul>
        {TELLS.map((one) => (
          <li key={one}>{t(`teacher.tells.${one}`)}</li>
        ))}
      </ul>
      <h2 class="part-title">{t('teacher.levels')}</h2>
      {levels.list().map((card) => (
        <LevelGuide key={card.id} card={card} />
      ))}
    </>
  );
}
