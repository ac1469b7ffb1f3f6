import { LiveSign } from '../lesson/live/sign.tsx';
import { saveSettings } from './kept-players.ts';
import { Unkept } from '../parts/unkept.tsx';
import { Control } from '../parts/button.tsx';
import { sayNoVoice } from '../aloud/no-voice.ts';
import { useApp, useFollowing, useServices, useWords } from './surroundings.ts';

/** Reads aloud, or not. Where the device has no voice for the language it says so, and what to do. */
export function AloudControl() {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  useFollowing(services.voice.subscribe);
  const language = services.words.language();
  const press = (): void => {
    if (services.voice.has(language)) saveSettings(services, { readAloud: !settings.readAloud });
    else sayNoVoice(services);
  };
  return (
    <Control
      icon="aloud"
      label={t('controls.aloud')}
      pressed={services.voice.has(language) && settings.readAloud}
      onPress={press}
    />
  );
}

/** What is always there: who can help, read aloud, pause or settings, leave. */
export function Controls({ playing }: { playing: boolean }) {
  const { app, session } = useServices();
  const t = useWords();
  useFollowing(session.subscribe);
  return (
    <fieldset
      class={`controls ${playing ? 'controls-play' : 'controls-town'}`}
      aria-label={t('controls.label')}
      data-aloud="asked"
    >
      <Control
        icon="help"
        label={t('help.title')}
        class="control-help"
        onPress={() => app.dispatch({ type: 'show', dialog: 'help' })}
      />
      <div class="controls-rest">
        <LiveSign />
        {playing && session.current() !== null && (
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
            class="control-icon"
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
