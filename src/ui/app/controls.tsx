import { saveSettings } from '../town/kept-players.ts';
import { Unkept } from '../parts/unkept.tsx';
import { Control } from '../parts/button.tsx';
import { useApp, useFollowing, useServices, useWords } from './surroundings.ts';

/** Reads aloud, or not; absent where the device has no voice for the language. */
export function AloudControl() {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  useFollowing(services.voice.subscribe);
  if (!services.voice.has(services.words.language())) return null;
  return (
    <Control
      icon="aloud"
      label={t('controls.aloud')}
      pressed={settings.readAloud}
      onPress={() => saveSettings(services, { readAloud: !settings.readAloud })}
    />
  );
}

/** What is always there: who can help, read aloud, pause or settings, leave. */
export function Controls({ playing }: { playing: boolean }) {
  const { app } = useServices();
  const t = useWords();
  return (
    <fieldset class={`controls ${playing ? 'controls-play' : 'controls-town'}`} aria-label={t('controls.label')}>
      <Control
        icon="help"
        label={t('help.title')}
        class="control-help"
        onPress={() => app.dispatch({ type: 'show', dialog: 'help' })}
      />
      <div class="controls-rest">
        {playing && (
          <Control
            icon="book-open"
            label={t('play.said')}
            class="control-icon"
            onPress={() => app.dispatch({ type: 'show', dialog: 'said' })}
          />
        )}
        <AloudControl />
        {playing ? (
          <Control
            icon="pause"
            label={t('controls.pause')}
            onPress={() => app.dispatch({ type: 'show', dialog: 'pause' })}
          />
        ) : (
          <Control
            icon="settings"
            label={t('settings.title')}
            onPress={() => app.dispatch({ type: 'show', dialog: 'settings' })}
          />
        )}
        <Control icon="leave" label={t('controls.leave')} onPress={() => app.dispatch({ type: 'leave' })} />
      </div>
      <Unkept />
    </fieldset>
  );
}
