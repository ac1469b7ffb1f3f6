import { classRoute, type ClassView, hrefOf, TEACHER } from '../../../core/route/route.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { Control, TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Unkept } from '../../parts/unkept.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { useKeys } from '../../projector/keys.ts';
import { useCarrying } from '../course/use-course.ts';
import { sittingOf } from './sitting.ts';
import { Arrivals } from '../arrive/arrivals.tsx';
import { Bar } from '../bar.tsx';
import { CharterPage } from '../print/charter.tsx';
import { Keep } from './lifetime.tsx';
import { LessonCode } from '../prepare/lesson-code.tsx';
import { titleOf } from '../../parts/titles.ts';
import { PaperCards } from '../print/paper-cards.tsx';
import { Report } from '../print/report.tsx';
import { Scan } from '../arrive/scan.tsx';
import { LessonSheet } from '../print/sheet.tsx';
import { showProjector } from './show-projector.ts';
import { Steer } from './steer.tsx';
import { TalkAlone } from './talk-guide.tsx';
import { TakeWithYou } from './take-with-you.tsx';
import { TimeLine } from './time-line.tsx';
import { useClass, useKeptShapes } from './use-class.ts';
import { LivePane } from '../live/pane.tsx';
import { LiveLeads } from '../live/leads.tsx';
import { LightsPane } from '../lights/lights-pane.tsx';
import { Lrs } from '../lrs/lrs.tsx';
import { WaysIn } from '../arrive/ways-in.tsx';
import { Boundary } from '../../app/errors.tsx';

/** There is no such class here: it was deleted, or its time is over. */
function Gone() {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="page page-small">
      <div class="sheet">
        <h1 ref={heading} class="sheet-title" tabIndex={-1}>
          {t('class.gone.title')}
        </h1>
        <p>{t('class.gone.text')}</p>
        <a class="choice choice-lamp" href={hrefOf(TEACHER)}>
          <Icon id="back" />
          <span class="choice-words">{t('class.back')}</span>
        </a>
      </div>
    </section>
  );
}

/** It is not known now whether there is such a class: that is not the same as that it is gone. */
function Later({ why }: { why: 'locked' | 'unknown' }) {
  const t = useWords();
  return (
    <section class="page page-small">
      <div class="sheet">
        <h1 class="sheet-title">{t('teacher.title')}</h1>
        <p>{t(`class.later.${why}`)}</p>
        <a class="choice choice-lamp" href={hrefOf(TEACHER)}>
          <Icon id="back" />
          <span class="choice-words">{t('class.back')}</span>
        </a>
      </div>
    </section>
  );
}

interface OverviewProps {
  readonly of: SchoolClass;
  readonly level: string;
  readonly onLevel: (level: string) => void;
}

function Overview({ of, level, onLevel }: OverviewProps) {
  const services = useServices();
  const { app, levels, location, screen } = services;
  useFollowing(screen.subscribe);
  const t = useWords();
  const sitting = sittingOf(services, of.id);
  useFollowing(sitting.subscribe);
  const { hidden, place } = sitting.state();
  const hide = (): void => sitting.dispatch({ type: 'hide', hidden: !sitting.state().hidden });
  useKeys(({ code }) => {
    if (code === 'KeyN') hide();
    return code === 'KeyN';
  });
  // while the class talks the wall is steered; before that answers come in
  const steers = place !== null && !['prepare', 'play', 'collect'].includes(place.step);
  const card = levels.list().find((one) => one.id === level);
  const below = card ? t('class.below', { level: titleOf(services, level), age: t(`town.ages.${card.age}`) }) : level;
  return (
    <section class={`page class-page ${hidden ? 'class-page-hidden' : ''}`}>
      <Bar title={of.label} below={below} figure="adeyemi">
        <Control icon="back" label={t('class.back')} onPress={() => location.go(TEACHER)} />
        <Control
          icon="code"
          label={t('class.join.show')}
          onPress={() => location.go(classRoute(of.id, { view: 'code' }))}
        />
        <Control icon="help" label={t('help.title')} onPress={() => app.dispatch({ type: 'show', dialog: 'help' })} />
        <Control icon="teacher" label={t('class.project')} onPress={() => showProjector(services, of, level, false)} />
      </Bar>
      <div class="class-body">
        <Unkept />
        <TimeLine of={of}>
          <TextButton icon={hidden ? 'eye' : 'hide'} onPress={hide}>
            {t(hidden ? 'class.mine.show' : 'class.mine.hide')}
          </TextButton>
        </TimeLine>
        {of.lesson.levels.length > 1 && (
          <label class="field level-choice">
            <span>{t('class.level')}</span>
            <select value={level} onChange={(event) => onLevel(event.currentTarget.value)}>
              {of.lesson.levels.map((id) => (
                <option key={id} value={id}>
                  {titleOf(services, id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <div class="class-grid">
          <div class={`class-main ${steers ? 'class-main-steers' : ''}`}>
            <Boundary place="part" of={level}>
              <LivePane of={of} level={level} />
            </Boundary>
            <Boundary place="part" of={level}>
              <Arrivals of={of} level={level} />
            </Boundary>
            <Boundary place="part" of={level}>
              <Steer of={of} />
              {steers && screen.state().class !== of.id && <TalkAlone of={of} level={level} />}
            </Boundary>
          </div>
          <div class="class-side">
            <Boundary place="part" of={level}>
              <WaysIn of={of} level={level} />
            </Boundary>
            <Boundary place="part" of={level}>
              <LightsPane key={level} of={of} level={level} />
            </Boundary>
            <Boundary place="part" of={level}>
              <Keep of={of} />
            </Boundary>
            <Boundary place="part" of={level}>
              <TakeWithYou of={of} level={level} />
            </Boundary>
            <Boundary place="nothing">
              <Lrs key={level} of={of} level={level} />
            </Boundary>
          </div>
        </div>
      </div>
    </section>
  );
}

/** The page of one class. What is looked at stands in the address, so that "back" goes back. */
export function ClassPage({ id, view }: { id: string; view: ClassView }) {
  const of = useClass(id);
  const [chosen, setChosen] = useState<string>();
  useKeptShapes(typeof of === 'object' ? of : undefined);
  useCarrying();
  if (of === undefined) return <section class="page class-page" aria-busy="true" />;
  if (of === 'none') return <Gone />;
  if (of === 'locked' || of === 'unknown') return <Later why={of} />;
  const levels = of.lesson.levels;
  const level =
    ['level' in view ? view.level : undefined, chosen].find((one) => one !== undefined && levels.includes(one)) ??
    levels[0] ??
    '';
  return (
    <>
      <Boundary place="nothing">
        <LiveLeads of={of} />
      </Boundary>
      <View of={of} view={view} level={level} chosen={chosen} onLevel={setChosen} />
    </>
  );
}

interface ViewProps extends OverviewProps {
  readonly view: ClassView;
  readonly chosen: string | undefined;
}

function View({ of, view, level, chosen, onLevel }: ViewProps) {
  switch (view.view) {
    case 'code':
      return <LessonCode of={of} />;
    case 'scan':
      return <Scan of={of} level={chosen ?? level} />;
    case 'sheet':
      return <LessonSheet key={level} of={of} level={level} />;
    case 'cards':
      return <PaperCards of={of} />;
    case 'charter':
      return <CharterPage of={of} />;
    case 'report':
      return <Report key={level} of={of} level={level} />;
    case 'overview':
      return <Overview of={of} level={level} onLevel={onLevel} />;
  }
}
