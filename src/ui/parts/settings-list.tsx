import type { Settings } from '../../core/save/settings.ts';
import { saveSettings } from '../town/kept-players.ts';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Icon } from './icon.tsx';
import { LanguageSelect } from './language-select.tsx';

interface SegmentsProps<Key extends keyof Settings> {
  readonly of: Key;
  readonly values: readonly Settings[Key][];
  readonly name: (value: Settings[Key]) => string;
}

/** One setting with a few values, all in view. */
function Segments<Key extends keyof Settings>({ of, values, name }: SegmentsProps<Key>) {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  return (
    <fieldset class="segments">
      <legend>{t(`settings.${of}.name`)}</legend>
      <div class="segments-row">
        {values.map((value) => (
          <label key={String(value)} class="segment">
            <input
              type="radio"
              name={of}
              value={String(value)}
              checked={settings[of] === value}
              onChange={() => saveSettings(services, { [of]: value })}
            />
            <span>
              {settings[of] === value && <Icon id="check" />}
              {name(value)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const LOUDNESS = [0, 0.35, 0.7, 1] as const;

/** How the game is shown on this device. */
export function SettingsList() {
  const { voice, words, offline } = useServices();
  const t = useWords();
  useFollowing(voice.subscribe);
  useFollowing(offline.subscribe);
  const named =
    <Key extends keyof Settings>(key: Key) =>
    (value: Settings[Key]): string =>
      t(`settings.${key}.${String(value)}`);
  const loudness = (value: number): string => t(`settings.loudness.${LOUDNESS.indexOf(value as 0)}`);
  return (
    <div class="settings-list">
      <div class="segments">
        <LanguageSelect />
      </div>
      <Segments
        of="textSize"
        values={[100, 125, 150, 200]}
        name={(value) => t('settings.textSize.percent', { value })}
      />
      <Segments of="pace" values={['calm', 'usual', 'own']} name={named('pace')} />
      {voice.has(words.language()) && (
        <Segments of="readAloud" values={[false, true]} name={(value) => t(value ? 'settings.on' : 'settings.off')} />
      )}
      <Segments of="effects" values={LOUDNESS} name={loudness} />
      <Segments of="music" values={LOUDNESS} name={loudness} />
      <Segments of="motion" values={['system', 'full', 'reduced']} name={named('motion')} />
      <Segments of="contrast" values={['system', 'usual', 'more']} name={named('contrast')} />
      <p class="quiet">{t(offline.ready() ? 'settings.offlineReady' : 'settings.offlineNotYet')}</p>
    </div>
  );
}
