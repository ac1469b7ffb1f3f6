import './live.css';
import type { ComponentChildren } from 'preact';
import type { SchoolClass } from '../../../core/class/class.ts';
import { cameIn } from '../../../core/class/notices.ts';
import { classRoute } from '../../../core/route/route.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { run } from '../../app/run.ts';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { ReachSays } from './reach.tsx';
import { playedHow, setLive, stopLive, useLive } from './use-live.ts';
import { Where } from './where.tsx';

/** How answers come, in words: how many devices are here, and how many have answered; never which of them has trouble. */
export function LiveSays({ of, level }: { of: SchoolClass; level: string }) {
  const { screen } = useServices();
  const t = useWords();
  useFollowing(screen.subscribe);
  const live = useLive(of);
  if (!live) return null;
  const { asks, class: shown } = screen.state();
  const came = cameIn(of, level).length;
  const said =
    live.is === 'joining'
      ? [t('live.starting')]
      : [
          live.is === 'away' ? t('live.away') : '',
          live.devices === 0 ? t('live.nobody') : t('live.devices', { count: live.devices }),
          shown === of.id && asks
            ? t('live.voted', { count: live.voted })
            : came > 0
              ? t('live.cameIn', { count: came })
              : '',
        ];
  return (
    <p class="live-says" role="status" data-live={live.is} data-mine>
      {said.filter((one) => one !== '').join(' ')}
    </p>
  );
}

function Segment({
  on,
  id,
  onPress,
  children,
}: {
  on: boolean;
  id: string;
  onPress: () => void;
  children: ComponentChildren;
}) {
  return (
    <button type="button" class="segment-button" aria-pressed={on} data-live-set={id} onClick={onPress}>
      {children}
    </button>
  );
}

/** The live lesson on the teacher's page: who is here, how the class plays, a rest for all devices, the end. */
export function LivePane({ of, level }: { of: SchoolClass; level: string }) {
  const services = useServices();
  const { location, screen } = services;
  const t = useWords();
  useFollowing(screen.subscribe);
  const live = useLive(of);
  if (!live) return null;
  const { mode, rest } = playedHow(services, of);
  const hold = (to: 'paused' | 'up'): void => setLive(services, of, { rest: rest === to ? undefined : to });
  return (
    <section class="pane live-pane" aria-labelledby="live">
      <div class="card-head">
        <h2 id="live">{t('live.title')}</h2>
        <TextButton icon="code" onPress={() => location.go(classRoute(of.id, { view: 'code' }))}>
          {t('live.code')}
        </TextButton>
      </div>
      <LiveSays of={of} level={level} />
      <fieldset class="steer-views" aria-label={t('live.mode')}>
        {(['own', 'together'] as const).map((one) => (
          <Segment key={one} id={one} on={mode === one} onPress={() => setLive(services, of, { mode: one })}>
            {t(`live.${one}`)}
          </Segment>
        ))}
      </fieldset>
      <p class="quiet">{t(`live.${mode}How`)}</p>
      <div class="steer-acts">
        <ChoiceButton icon="eye" id="eyes-up" lamp={rest === 'up'} onPress={() => hold('up')}>
          {t(rest === 'up' ? 'live.goOn' : 'live.up')}
        </ChoiceButton>
        <ChoiceButton icon="pause" id="pause-all" lamp={rest === 'paused'} onPress={() => hold('paused')}>
          {t(rest === 'paused' ? 'live.goOn' : 'live.pause')}
        </ChoiceButton>
      </div>
      {rest && (
        <p class="said" role="status">
          <Icon id={rest === 'up' ? 'eye' : 'pause'} />
          <span>{t(rest === 'up' ? 'live.isUp' : 'live.paused')}</span>
        </p>
      )}
      {mode === 'own' && <Where of={of} live={live} />}
      {live.devices === 0 && <ReachSays />}
      <div>
        <TextButton icon="remove" onPress={() => run(stopLive(services, of))}>
          {t('live.stop')}
        </TextButton>
        <p class="quiet">{t('live.stopWhy')}</p>
      </div>
    </section>
  );
}
