import { courseRoute, hrefOf, TITLE } from '../../core/route/route.ts';
import { useEffect, useRef } from 'preact/hooks';
import { ChoiceButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Unkept } from '../parts/unkept.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { AsideList } from './class/aside-list.tsx';
import { CalendarDoubt } from './class/calendar.tsx';
import { ClassList } from './class/class-list.tsx';
import { Guide } from './prepare/guide.tsx';
import type { Standing } from '../../ports/class.ts';
import { Passphrase, Unlock } from './class/passphrase.tsx';
import { SidLink } from './sid/link.tsx';
import { PageTools } from './page-tools.tsx';

/** For teachers: prepare a lesson, the classes on this device, and how a lesson goes. */
export function Home({ standing }: { standing: Standing | undefined }) {
  const { location } = useServices();
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="page page-teacher" aria-labelledby="teacher-title">
      <div class="sheet sheet-broad">
        <PageTools>
          <a class="text-button" href={hrefOf(TITLE)}>
            <Icon id="back" />
            {t('page.start')}
          </a>
        </PageTools>
        <h1 ref={heading} id="teacher-title" class="sheet-title" tabIndex={-1}>
          {t('teacher.title')}
        </h1>
        <p>{t('teacher.about')}</p>
        <Unkept />
        {standing === 'locked' && <Unlock />}
        {standing !== undefined && standing !== 'locked' && (
          <>
            <ChoiceButton
              icon="teacher"
              id="prepare"
              lamp
              onPress={() => location.go({ page: 'teacher', part: 'prepare' })}
            >
              {t('teacher.prepare.title')}
            </ChoiceButton>
            <CalendarDoubt />
            <ClassList />
            <AsideList />
            <Passphrase standing={standing} />
          </>
        )}
        <a class="choice sid-link" href={hrefOf(courseRoute())} data-courses>
          <Icon id="lantern" />
          <span class="choice-words">
            {t('course.title')}
            <span class="quiet">{t('course.link')}</span>
          </span>
        </a>
        <SidLink />
        <a class="choice sid-link" href={hrefOf({ page: 'teacher', part: 'told' })} data-told>
          <Icon id="heart-handshake" />
          <span class="choice-words">
            {t('told.title')}
            <span class="quiet">{t('told.link')}</span>
          </span>
        </a>
        <p>
          <a class="text-button" href={hrefOf({ page: 'access' })}>
            <Icon id="people" />
            {t('access.title')}
          </a>
        </p>
        <Guide />
      </div>
    </section>
  );
}
