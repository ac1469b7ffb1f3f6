import { useEffect, useState } from 'preact/hooks';
import type { PersistPort } from '../../../ports/device.ts';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';

type Said = Awaited<ReturnType<PersistPort['now']>>;

/** Does the browser promise to keep the class, and what can be done so that it is not lost. */
export function Lasting() {
  const { persist, announce } = useServices();
  const t = useWords();
  const [said, setSaid] = useState<Said>();
  useEffect(() => run(persist.now().then(setSaid)), [persist]);
  const ask = async (): Promise<void> => {
    const answer = await persist.ask();
    setSaid(answer);
    announce(t(`class.lasting.${answer}`));
  };
  return (
    <div data-lasting={said}>
      {said !== undefined && (
        <ul class="notes-list">
          <li>
            <Icon id={said === 'promised' ? 'check' : 'hint'} />
            {t(`class.lasting.${said}`)}
          </li>
        </ul>
      )}
      {said === 'open' && <TextButton onPress={() => run(ask())}>{t('class.lasting.ask')}</TextButton>}
      <details class="level-sheet">
        <summary>
          <h3>{t('class.lasting.how')}</h3>
        </summary>
        <ul class="notes-list">
          <li>
            <Icon id="save" />
            {t('class.lasting.file')}
          </li>
          <li>
            <Icon id="tablet" />
            {t('class.lasting.ipad')}
          </li>
          <li>
            <Icon id="laptop" />
            {t('class.lasting.other')}
          </li>
          <li>
            <Icon id="hint" />
            {t('class.lasting.private')}
          </li>
        </ul>
      </details>
    </div>
  );
}
