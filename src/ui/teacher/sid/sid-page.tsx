import { hrefOf, LIGHTS, sidRoute, TEACHER } from '../../../core/route/route.ts';
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Paper } from '../../../core/sid/view.ts';
import { AGES, dayLevels, hallLevel } from '../../../core/sid/levels.ts';
import type { Classes } from '../../../core/sid/school-day.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';
import type { Standing } from '../../../ports/class.ts';
import { Unlock } from '../class/passphrase.tsx';
import { LESSON_STEPS } from '../prepare/plan.ts';
import { AssemblySteps } from './assembly-steps.tsx';
import { DayClasses } from './day-classes.tsx';
import { makeAssembly, makeLesson } from './make-lesson.ts';
import { OwnDay } from './own-day.tsx';
import { useDay } from './use-day.ts';
import { run } from '../../app/run.ts';
import { PageTools } from '../page-tools.tsx';

const GROUPS = ['children', 'parents', 'educators', 'industry', 'deciders'] as const;

interface SidPageProps {
  readonly standing: Standing | undefined;
  readonly classes: Classes;
  readonly onClasses: (classes: Classes) => void;
}

interface VersionProps {
  readonly id: Paper;
  readonly classes: Classes;
  readonly children: ComponentChildren;
}

/** One of the three versions: what it is, its plan, what can be done with it. */
function Version({ id, classes, children }: VersionProps) {
  const t = useWords();
  return (
    <section class="level-sheet sid-version" aria-labelledby={`sid-${id}`} data-version={id}>
      <h2 id={`sid-${id}`}>{t(`sid.${id}.title`)}</h2>
      <p>{t(`sid.${id}.about`)}</p>
      {children}
      <a class="choice" href={hrefOf(sidRoute({ paper: id, classes }))} data-paper={id}>
        <Icon id="printer" />
        <span class="choice-words">{t('sid.paper')}</span>
      </a>
    </section>
  );
}

/** When the day is, what it is, and three ways to take part. */
export function SidPage({ standing, classes, onClasses }: SidPageProps) {
  const services = useServices();
  const { levels } = services;
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { written } = useDay();
  const cards = levels.list();
  const open = standing !== undefined && standing !== 'locked';
  const named = (id: string) => ({ level: titleOf(services, id) });
  return (
    <section class="page page-teacher" aria-labelledby="sid-title">
      <div class="sheet sheet-broad">
        <PageTools>
          <a class="text-button" href={hrefOf(TEACHER)}>
            <Icon id="back" />
            {t('page.back')}
          </a>
        </PageTools>
        <h1 ref={heading} id="sid-title" class="sheet-title" tabIndex={-1}>
          {t('sid.name')}
        </h1>
        <p class="sid-day" data-day>
          <b>{t('sid.is', { day: written })}</b>
        </p>
        <p>{t('sid.about')}</p>
        <p>{t('sid.groups.about')}</p>
        <ul>
          {GROUPS.map((one) => (
            <li key={one}>{t(`sid.groups.${one}`)}</li>
          ))}
        </ul>
        <OwnDay />
        <a class="text-button" href={hrefOf(LIGHTS)} data-lights>
          <Icon id="building" />
          {t('lights.way.look')}
        </a>
        <p class="quiet">{t('sid.ours')}</p>
        {standing === 'locked' && <Unlock />}
        <Version id="assembly" classes={classes}>
          <AssemblySteps class="plan" />
          <p>{t('sid.assembly.vote')}</p>
          <p>{t('sid.assembly.most')}</p>
          {AGES.map((age) => {
            const card = hallLevel(cards, age);
            return (
              card &&
              open && (
                <ChoiceButton
                  key={age}
                  icon="hands"
                  id={`assembly-${card.id}`}
                  lamp
                  onPress={() => run(makeAssembly(services, t('sid.assembly.label'), card.id))}
                >
                  {t('sid.assembly.make', named(card.id))}
                  <span class="quiet">{t('sid.ages', { age: t(`town.ages.${age}`) })}</span>
                </ChoiceButton>
              )
            );
          })}
        </Version>
        <Version id="lesson" classes={classes}>
          <ol class="plan">
            {LESSON_STEPS.map(({ id, minutes }) => (
              <li key={id}>
                <b>{t('class.time.minutes', { minutes })}</b> {t(`class.plan.${id}`)}
              </li>
            ))}
          </ol>
          <p>{t('sid.lesson.close')}</p>
          {open &&
            AGES.map((age) => (
              <Fragment key={age}>
                {dayLevels(cards, age).map((card) => (
                  <ChoiceButton
                    key={card.id}
                    icon="teacher"
                    id={`lesson-${card.id}`}
                    onPress={() => run(makeLesson(services, t('sid.name'), card.id))}
                  >
                    {t('sid.lesson.make', named(card.id))}
                    <span class="quiet">
                      {t('teacher.facts', {
                        age: t(`town.ages.${age}`),
                        role: t(`roles.${card.role}`),
                        minutes: card.minutes,
                      })}
                      {card.opens === 'lesson' && ` · ${t('sid.day.led')}`}
                    </span>
                  </ChoiceButton>
                ))}
              </Fragment>
            ))}
        </Version>
        <Version id="day" classes={classes}>
          <ol>
            {(['play', 'write', 'together'] as const).map((step) => (
              <li key={step}>{t(`sid.day.steps.${step}`)}</li>
            ))}
          </ol>
          <DayClasses classes={classes} onChange={onClasses} />
        </Version>
      </div>
    </section>
  );
}
