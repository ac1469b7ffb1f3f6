import { classRoute } from '../../../core/route/route.ts';
import { useCallback, useRef } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { Control } from '../../parts/button.tsx';
import { Emoji, Icon } from '../../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { Lamps } from './arrivals.tsx';
import { cameIn } from '../../../core/class/notices.ts';
import { Bar } from '../bar.tsx';
import { chooseFiles, useDrop, useFiles } from './files.tsx';
import { titleOf } from '../../parts/titles.ts';
import { whoIs } from './messages.ts';
import { receivePayload } from './receive.ts';
import { SaidLine } from '../class/said.tsx';
import { sittingOf } from '../class/sitting.ts';
import { TypeCode } from './type-code.tsx';
import { useCamera } from './use-camera.ts';
import { useReceiver } from './use-receiver.ts';
import { run } from '../../app/run.ts';

/** A screen that is still held up is not read again; taken away for so many milliseconds and shown anew, it is. */
const HELD = 2500;

function LastOnes({ id }: { id: string }) {
  const services = useServices();
  const t = useWords();
  const sitting = sittingOf(services, id);
  useFollowing(sitting.subscribe);
  const last = sitting.state().receipts.slice(0, 5);
  if (last.length === 0) return null;
  return (
    <>
      <h2>{t('scan.last')}</h2>
      <ol class="receipts">
        {last.map(({ record, arrival }, at) => (
          <li
            key={`${record.id} ${sitting.state().receipts.length - at}`}
            class={at === 0 ? 'receipt receipt-new' : 'receipt'}
          >
            {record.seat ? (
              <Emoji id={record.seat} />
            ) : (
              <span class="emoji">
                <Icon id="person" />
              </span>
            )}
            <span class="receipt-name">{whoIs(t, record.seat)}</span>
            {arrival === 'again' && <span class="quiet">{t('scan.again')}</span>}
            <Icon id="check" />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Screens held up to the camera, one after the other, without a press between them. */
export function Scan({ of, level }: { of: SchoolClass; level: string }) {
  const services = useServices();
  const { location } = services;
  const t = useWords();
  const receiver = useReceiver(of.id);
  const { take } = receiver;
  const seen = useRef(new Map<string, number>());
  const hear = useCallback(
    (text: string) => {
      const moment = Date.now();
      const before = seen.current.get(text) ?? 0;
      seen.current.set(text, moment);
      if (moment - before > HELD) run(take('scan', () => receivePayload(services, of.id, text)));
    },
    [take, services, of.id],
  );
  const { video, standing: state, other, again } = useCamera(services.camera, hear);
  const takeFiles = useFiles(of.id, receiver);
  useDrop(takeFiles);
  const count = cameIn(of, level).length;
  return (
    <section class="page class-page">
      <Bar title={t('scan.title')} below={`${of.label} · ${titleOf(services, level)}`}>
        {other && <Control icon="camera" label={t('scan.other')} onPress={other} />}
        <Control
          icon="check"
          class="control-lamp"
          label={t('class.done')}
          onPress={() => location.go(classRoute(of.id))}
        />
      </Bar>
      <div class="scan">
        <div class="scan-eye" data-camera={state}>
          <div class={`scan-picture ${state === 'off' ? 'scan-hidden' : ''}`}>
            <video ref={video} muted playsInline aria-label={t('scan.picture')} />
            <div class="scan-frame" aria-hidden="true">
              <i />
              <i />
              <i />
              <i />
            </div>
          </div>
          {state === 'off' && (
            <div class="scan-off">
              <p class="said">
                <Icon id="camera" />
                <span>{t(window.isSecureContext ? 'scan.off' : 'scan.plain')}</span>
              </p>
              <div class="top-controls">
                <Control icon="file-in" label={t('class.ways.file')} onPress={() => chooseFiles(true, takeFiles)} />
                <Control icon="again" label={t('scan.try')} onPress={again} />
              </div>
              <TypeCode id={of.id} receiver={receiver} />
            </div>
          )}
          {(receiver.said || state !== 'off') && (
            <div class="scan-said">{receiver.said ? <SaidLine receiver={receiver} /> : <p>{t('scan.hold')}</p>}</div>
          )}
          <ul class="notes-list quiet">
            <li>
              <Icon id="camera" />
              {t('scan.stored')}
            </li>
            <li>
              <Icon id="check" />
              {t('scan.twice')}
            </li>
          </ul>
        </div>
        <div class="scan-side">
          <p class="scan-count">
            <b>{count}</b>{' '}
            <span>{of.pupils === undefined ? t('scan.in', { count }) : t('scan.of', { pupils: of.pupils })}</span>
          </p>
          <Lamps lit={count} all={of.pupils} />
          <LastOnes id={of.id} />
          {state !== 'off' && <TypeCode id={of.id} receiver={receiver} />}
        </div>
      </div>
    </section>
  );
}
