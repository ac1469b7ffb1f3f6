import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { PageFrame } from './frame.tsx';
import { SettingsList } from './settings-list.tsx';
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
  return (
    <PageFrame id="settings" title={t('settings.title')}>
      <SettingsList />
      <AsideSaves />
    </PageFrame>
  );
}
