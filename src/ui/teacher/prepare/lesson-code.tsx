import { classRoute, hrefOf } from '../../../core/route/route.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { codeOfClass } from '../../../core/class/versions.ts';
import { joinRoute } from '../../../core/record/lesson.ts';
import { Qr } from '../../lesson/qr.tsx';
import { storiesOf } from '../../parts/titles.ts';
import { Control } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { Bar } from '../bar.tsx';

/** Addresses that mean "this very machine". */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** How the class gets in: a QR, letters for the board, a link. */
export function LessonCode({ of }: { of: SchoolClass }) {
  const services = useServices();
  const { levels, location } = services;
  const t = useWords();
  const code = codeOfClass(of, levels.list());
  const bar = (
    <Bar title={t('class.join.title')} below={`${of.label} · ${storiesOf(services, of.lesson)}`}>
      <Control
        icon="check"
        class="control-lamp"
        label={t('class.done')}
        onPress={() => location.go(classRoute(of.id))}
      />
    </Bar>
  );
  if (code === undefined)
    return (
      <section class="page class-page">
        {bar}
        <div class="join-words">
          <p class="said">
            <Icon id="hint" />
            <span>{t('class.join.gone')}</span>
          </p>
        </div>
      </section>
    );
  const link = new URL(hrefOf(joinRoute(code)), `${window.location.origin}${window.location.pathname}`);
  return (
    <section class="page class-page">
      {bar}
      <div class="join-code">
        <div class="join-qr">
          <Qr text={link.href} label={t('class.join.qr')} />
        </div>
        <div class="join-words">
          <p>{t('class.join.letters')}</p>
          <p class="board-letters">
            <bdi dir="ltr" data-lesson-code>
              {code}
            </bdi>
          </p>
          <p>{t('class.join.link')}</p>
          <p>
            <a class="source" href={link.href} target="_blank" data-join-link>
              <bdi dir="ltr">{link.href}</bdi>
            </a>
          </p>
          {HERE.has(link.hostname) && (
            <p class="said">
              <Icon id="hint" />
              <span>{t('class.join.local')}</span>
            </p>
          )}
          <p class="quiet">{t('class.join.nothing')}</p>
        </div>
      </div>
    </section>
  );
}
