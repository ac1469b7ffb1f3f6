import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { IconId } from '../parts/icons.ts';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { saveSettings } from '../app/kept-players.ts';
import { type Command, isCharacter, KEY_NAMES } from './keys.ts';

/** What the menu offers: everything but itself. */
export type Offered = Exclude<Command, 'menu'>;

const ICONS: Readonly<Record<Offered, IconId>> = {
  next: 'forward',
  back: 'back',
  reveal: 'eye',
  view: 'table',
  hands: 'hands',
  street: 'town',
  stage: 'play',
};

interface MenuProps {
  /** What can be done here, in this order. */
  readonly commands: readonly Offered[];
  readonly act: (command: Command) => void;
  /** Counts the last vote once more; absent where no hands were counted. */
  readonly onMend: (() => void) | undefined;
  /** Plays the story together; absent where it is no longer here. */
  readonly onTogether: (() => void) | undefined;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** All that can be done here, each with its key; it is also the help for the keys. */
export function Menu({ commands, act, onMend, onTogether, onLeave, onClose }: MenuProps) {
  const services = useServices();
  const t = useWords();
  const { projectorKeys } = useApp().settings;
  const isKey = (command: Command): boolean =>
    projectorKeys || ['next', 'back'].includes(command) || !isCharacter({ key: KEY_NAMES[command], code: '' });
  const key = (command: Command): string =>
    KEY_NAMES[command] === 'space' ? t('projector.keys.space') : KEY_NAMES[command];
  return (
    <Dialog id="projector" title={t('projector.keys.title')} onClose={onClose}>
      <div class="choices board-menu">
        {commands.map((command) => (
          <ChoiceButton key={command} icon={ICONS[command]} id={command} onPress={() => act(command)}>
            <span class="board-menu-words">{t(`projector.keys.${command}`)}</span>{' '}
            {isKey(command) && <kbd>{key(command)}</kbd>}
          </ChoiceButton>
        ))}
        {onMend && (
          <ChoiceButton icon="hands" id="mend" onPress={onMend}>
            {t('projector.keys.mend')}
          </ChoiceButton>
        )}
        {onTogether && (
          <ChoiceButton icon="people" id="together" onPress={onTogether}>
            {t('projector.keys.together')}
          </ChoiceButton>
        )}
        <ChoiceButton
          icon="settings"
          id="settings"
          onPress={() => services.app.dispatch({ type: 'show', dialog: 'settings' })}
        >
          {t('settings.title')}
        </ChoiceButton>
        <ChoiceButton icon="leave" id="leave" onPress={onLeave}>
          {t('projector.keys.leave')}
        </ChoiceButton>
      </div>
      <label class="board-menu-setting">
        <input
          type="checkbox"
          checked={projectorKeys}
          onChange={(event) => saveSettings(services, { projectorKeys: event.currentTarget.checked })}
        />
        <span>{t('projector.keys.characters')}</span>
      </label>
      <p class="quiet">{t('projector.keys.few')}</p>
    </Dialog>
  );
}
