import { classRoute } from '../../../core/route/route.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { Qr } from '../../lesson/qr.tsx';
import { storiesOf } from '../../parts/titles.ts';
import { Control } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { Bar } from '../bar.tsx';
import { useJoinLink } from '../class/join-link.ts';
import { LiveSays } from '../live/pane.tsx';
import { ReachSays } from '../live/reach.tsx';
import { useLive } from '../live/use-live.ts';

/** How the class gets in: a QR, letters for the board, a link. */
export function LessonCode({ of }: { of: SchoolClass }) {
  const services = useServices();
  const { location } = services;
  const t = useWords();
  const join = useJoinLink(of);
  const live = useLive(of);
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
  if (join === undefined) return <section class="page class-page">{bar}</section>;
  if (join === null)
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
  const { code, link, addresses, address, onlyHere, choose } = join;
  return (
    <section class="page class-page">
      {bar}
      <div class="join-code">
        <div class="join-qr">
          <Qr text={link} label={t('class.join.qr')} />
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
            <a class="source" href={link} target="_blank" data-join-link>
              <bdi dir="ltr">{link}</bdi>
            </a>
          </p>
          {addresses.length > 1 && (
            <label class="field join-address">
              <span>{t('class.join.otherAddress')}</span>
              <select value={address} dir="ltr" onChange={(event) => choose(event.currentTarget.value)}>
                {addresses.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          )}
          <LiveSays of={of} level={of.lesson.levels[0] ?? ''} />
          {live && <ReachSays />}
          {onlyHere && (
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
