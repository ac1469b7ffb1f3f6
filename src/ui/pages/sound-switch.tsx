import { isHeard, otherSound } from '../../core/save/settings.ts';
import { saveSettings } from '../app/kept-players.ts';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';

/** All sound off, or on again, by one press. */
export function SoundSwitch() {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  const heard = isHeard(settings);
  return (
    <ChoiceButton
      icon={heard ? 'silent' : 'aloud'}
      id="sound"
      onPress={() => saveSettings(services, otherSound(settings))}
    >
      {t(heard ? 'settings.sound.off' : 'settings.sound.on')}
    </ChoiceButton>
  );
}
