import type { Route } from '../../../core/route/route.ts';
import { ASSEMBLY } from '../../../core/sid/assembly.ts';
import { AGES, hallLevel } from '../../../core/sid/levels.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';
import { Box, Helpers } from '../print/sheet.tsx';
import { AssemblySteps } from './assembly-steps.tsx';
import { PlanBar, SidPaper } from './paper.tsx';

const PREPARE = ['lead', 'story', 'adults', 'room'] as const;
const RULES = ['story', 'seated', 'front', 'later'] as const;

/** The twenty minutes in the hall, for whoever leads them. */
export function AssemblySheet({ back }: { back: Route }) {
  const services = useServices();
  const t = useWords();
  const cards = AGES.flatMap((age) => hallLevel(services.levels.list(), age) ?? []);
  return (
    <SidPaper id="assembly" back={back}>
      <PlanBar steps={ASSEMBLY.map((step) => ({ ...step, name: t(`sid.assembly.names.${step.id}`) }))} />
      <div class="a4-two">
        <Box title={t('class.plan.prepare')}>
          <ul class="a4-boxes">
            {PREPARE.map((one) => (
              <li key={one}>{t(`sid.assembly.prepare.${one}`)}</li>
            ))}
          </ul>
        </Box>
        <Box title={t('sid.assembly.rulesTitle')}>
          <ul class="a4-rings">
            {RULES.map((one) => (
              <li key={one}>{t(`sid.assembly.rules.${one}`)}</li>
            ))}
          </ul>
        </Box>
      </div>
      <Box title={t('sid.steps')}>
        <AssemblySteps class="a4-list a4-roomy" />
      </Box>
      <Box title={t('sid.assembly.voteTitle')}>
        <p>
          {t('sid.assembly.vote')} {t('sid.assembly.most')}
        </p>
      </Box>
      <div class="a4-two">
        <div>
          {cards.length > 0 && (
            <Box title={t('teacher.levels')}>
              {cards.map((card) => (
                <p key={card.id}>
                  <b>{titleOf(services, card.id)}</b> ·{' '}
                  {t('teacher.facts', {
                    age: t(`town.ages.${card.age}`),
                    role: t(`roles.${card.role}`),
                    minutes: card.minutes,
                  })}
                </p>
              ))}
            </Box>
          )}
          <Box title={t('teacher.tells.title')}>
            <p>{t('class.sheet.tells')}</p>
          </Box>
        </div>
        <Helpers />
      </div>
    </SidPaper>
  );
}
