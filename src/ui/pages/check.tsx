import './check.css';
import { useRef, useState } from 'preact/hooks';
import {
  DEVICE_PARTS,
  type DeviceFinding,
  type DevicePart,
  deviceWord,
  findingOf,
  stateOf,
} from '../../core/device/findings.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { run } from '../app/run.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { PageFrame } from './frame.tsx';

const SIGNS = { ready: 'check', less: 'hint', missing: 'remove' } as const;

type Found = Readonly<Partial<Record<DevicePart, DeviceFinding>>>;

/** Is this device ready for the game? Each part is tried at a press, and said in one sentence with what to do. */
export function CheckPage() {
  const { tries, announce } = useServices();
  const t = useWords();
  const [found, setFound] = useState<Found | null>(null);
  // a press that comes while parts are tried begins nothing anew
  const under = useRef(false);

  async function start(): Promise<void> {
    if (under.current) return;
    under.current = true;
    setFound({});
    await Promise.all(
      DEVICE_PARTS.map(async (part) => {
        const finding = findingOf(part, await tries.look(part).catch(() => undefined));
        setFound((before) => ({ ...before, [part]: finding }));
      }),
    );
    under.current = false;
    announce(t('device.done'));
  }

  const whole = found !== null && DEVICE_PARTS.every((part) => found[part]);
  return (
    <PageFrame id="check" title={t('device.title')} size="page-check">
      <p>{t('device.about')}</p>
      <p>{t('device.ask')}</p>
      <ChoiceButton lamp icon="again" id="try" onPress={() => run(start())}>
        {t(found === null ? 'device.start' : whole ? 'device.again' : 'device.trying')}
      </ChoiceButton>
      {found !== null && (
        <ul class="device-parts">
          {DEVICE_PARTS.map((part) => {
            const finding = found[part];
            const state = finding && stateOf(finding);
            return (
              <li key={part} class="device-part" data-part={part} data-state={state}>
                {state ? <Icon id={SIGNS[state]} /> : <Icon id="hourglass" />}
                <div>
                  <strong>{t(`device.part.${part}`)}</strong>
                  {state && <span class="device-state">{t(`device.state.${state}`)}</span>}
                  <p>{finding ? t(deviceWord(finding)) : t('device.trying')}</p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </PageFrame>
  );
}
