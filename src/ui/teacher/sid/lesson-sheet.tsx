import type { Route } from '../../../core/route/route.ts';
import { AGES, dayLevels } from '../../../core/sid/levels.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';
import { LESSON_STEPS } from '../prepare/plan.ts';
import { Box, Helpers } from '../print/sheet.tsx';
import { PlanBar, SidPaper } from './paper.tsx';

const RULES = ['pass', 'character', 'kind', 'secret', 'adult'] as const;

/**
 * One lesson on the day: the plan of every lesson, with a sentence for the day before and after. The choices of a story
 * stand on its own sheet.
 */
export function LessonOfTheDaySheet({ back }: { back: Route }) {
  const services = useServices();
  const t = useWords();
  const cards = AGES.flatMap((age) => dayLevels(services.levels.list(), age));
  return (
    <SidPaper id="lesson" back={back}>
      <PlanBar steps={LESSON_STEPS.map((step) => ({ ...step, name: t(`class.plan.${step.id}`) }))} />
      {cards.length > 0 && (
        <Box title={t('sid.lesson.stories')}>
          <ul class="a4-list a4-dots">
            {cards.map((card) => (
              <li key={card.id}>
                <b>{titleOf(services, card.id)}</b> ·{' '}
                {t('teacher.facts', {
                  age: t(`town.ages.${card.age}`),
                  role: t(`roles.${card.role}`),
                  minutes: card.minutes,
                })}
                {card.opens === 'lesson' && ` · ${t('sid.day.led')}`}
              </li>
            ))}
          </ul>
          <p>{t('sid.lesson.sheet', { where: t('export.title') })}</p>
        </Box>
      )}
      <Box title={t('sid.steps')}>
        <p>{t('sid.lesson.open')}</p>
        <ol class="a4-list a4-roomy">
          {LESSON_STEPS.map(({ id, minutes }) => (
            <li key={id}>
              <b>{t('class.time.minutes', { minutes })}</b> {t(`teacher.plan.${id}`)}
            </li>
          ))}
        </ol>
        <p>{t('sid.lesson.close')}</p>
      </Box>
      <div class="a4-two">
        <Box title={t('class.sheet.rulesTitle')}>
          <ul class="a4-rings">
            {RULES.map((one) => (
              <li key={one}>{t(`teacher.rules.${one}`)}</li>
            ))}
          </ul>
        </Box>
        <div>
          <Helpers />
          <Box title={t('teacher.tells.title')}>
            <p>{t('class.sheet.tells')}</p>
          </Box>
        </div>
      </div>
    </SidPaper>
  );
}
