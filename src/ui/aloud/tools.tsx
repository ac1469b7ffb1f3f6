import { saveSettings } from '../app/kept-players.ts';
import { Control } from '../parts/button.tsx';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import './tools.css';

/** While the page is read aloud: say it again, and what a touch does. */
export function ReadingTools() {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  useFollowing(services.voice.subscribe);
  if (!services.aloud.isOn()) return null;
  return (
    <fieldset class="reading-tools" aria-label={t('controls.aloud')} data-aloud="asked">
      <Control icon="again" label={t('aloud.again')} class="control-icon" onPress={services.aloud.again} />
      <Control
        icon="ear"
        label={t('aloud.touch')}
        class="control-icon"
        pressed={settings.touchToHear}
        onPress={() => saveSettings(services, { touchToHear: !settings.touchToHear })}
      />
    </fieldset>
  );
}
