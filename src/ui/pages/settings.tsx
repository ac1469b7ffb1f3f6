import { hrefOf, TITLE } from '../../core/route/route.ts';
import { useEffect, useRef } from 'preact/hooks';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { SettingsList } from '../parts/settings-list.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { AsideSaves } from './aside-saves.tsx';

/** Settings, over whatever is open. */
export function SettingsDialog() {
  const { app } = useServices();
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="settings" title={t('settings.title')} onClose={close}>
      <SettingsList />
      <AsideSaves />
      <ChoiceButton lamp icon="back" id="back" onPress={close}>
        {t('page.back')}
      </ChoiceButton>
    </Dialog>
  );
}

/** Settings as a page of its own. */
export function SettingsPage() {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="page" aria-labelledby="settings-title">
      <div class="sheet">
        <h1 ref={heading} id="settings-title" class="sheet-title" tabIndex={-1}>
          {t('settings.title')}
        </h1>
        <SettingsList />
        <AsideSaves />
        <a class="choice choice-lamp" href={hrefOf(TITLE)}>
          <Icon id="back" />
          <span class="choice-words">{t('page.start')}</span>
        </a>
      </div>
    </section>
  );
}
