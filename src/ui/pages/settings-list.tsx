import type { Settings } from '../../core/save/settings.ts';
import { hrefOf } from '../../core/route/route.ts';
import { ADDRESSES } from '../../core/words/variants.ts';
import { saveSettings } from '../app/kept-players.ts';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { hasCapitals, languageName } from '../parts/language-name.ts';
import { Repair } from './repair.tsx';
import { SoundSwitch } from './sound-switch.tsx';
import { TextButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { LanguageSelect } from '../parts/language-select.tsx';

/** Settings of a few values. */
type Shown =
  | 'address'
  | 'textSize'
  | 'pace'
  | 'readAloud'
  | 'touchToHear'
  | 'hearButton'
  | 'capitals'
  | 'symbols'
  | 'voiceRate'
  | 'voiceVolume'
  | 'captions'
  | 'effects'
  | 'music'
  | 'motion'
  | 'oneSwitch'
  | 'contrast';

interface SegmentsProps<Key extends Shown> {
  readonly of: Key;
  readonly values: readonly Settings[Key][];
  readonly name: (value: Settings[Key]) => string;
  /** What it does, where its name does not say it. */
  readonly how?: string;
}

/** One setting with a few values, all in view. */
function Segments<Key extends Shown>({ of, values, name, how }: SegmentsProps<Key>) {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  return (
    <fieldset class="segments">
      <legend>{t(`settings.${of}.name`)}</legend>
      {how !== undefined && <p class="quiet">{how}</p>}
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

const LOUDNESS = [
  { step: 0, volume: 0 },
  { step: 1, volume: 0.35 },
  { step: 2, volume: 0.7 },
  { step: 3, volume: 1 },
] as const;
const VOLUMES = LOUDNESS.map((one) => one.volume);

/** How the game is shown on this device. */
export function SettingsList() {
  const { app, voice, words, offline } = useServices();
  const t = useWords();
  const { settings } = useApp();
  useFollowing(voice.subscribe);
  useFollowing(offline.subscribe);
  const gendered = words.languages().some((one) => one.gendered && one.tag === words.language());
  const onOff = (value: boolean): string => t(value ? 'settings.on' : 'settings.off');
  const loudness = (value: number): string => {
    const step = LOUDNESS.find((one) => one.volume === value)?.step ?? 0;
    return t(`settings.loudness.${step}`);
  };
  return (
    <div class="settings-list">
      <div class="segments">
        <LanguageSelect />
      </div>
      {gendered && <Segments of="address" values={ADDRESSES} name={(value) => t(`settings.address.${value}`)} />}
      <Segments
        of="textSize"
        values={[100, 125, 150, 200]}
        name={(value) => t('settings.textSize.percent', { value })}
      />
      <Segments of="pace" values={['calm', 'usual', 'own']} name={(value) => t(`settings.pace.${value}`)} />
      {voice.has(words.language()) ? (
        <Segments of="readAloud" values={[false, true]} name={onOff} />
      ) : (
        <div class="segments">
          <b>{t('settings.readAloud.name')}</b>
          <p>{t('aloud.none', { language: languageName(words.language()) })}</p>
        </div>
      )}
      {voice.has(words.language()) && settings.readAloud && (
        <>
          <Segments of="touchToHear" values={[false, true]} name={onOff} how={t('settings.touchToHear.how')} />
          <Segments
            of="voiceRate"
            values={[0.75, 1, 1.25]}
            name={(value) => t(`settings.voiceRate.${value < 1 ? 'slow' : value > 1 ? 'fast' : 'usual'}`)}
          />
          <Segments of="voiceVolume" values={[0.35, 0.7, 1]} name={loudness} />
        </>
      )}
      <Segments
        of="hearButton"
        values={['young', 'always', 'never']}
        name={(value) => t(`settings.hearButton.${value}`)}
        how={t('settings.hearButton.how')}
      />
      {hasCapitals(words.language()) ? (
        <Segments of="capitals" values={[false, true]} name={onOff} />
      ) : (
        <div class="segments">
          <b>{t('settings.capitals.name')}</b>
          <p>{t('settings.capitals.none')}</p>
        </div>
      )}
      <Segments of="symbols" values={[false, true]} name={onOff} how={t('settings.symbols.how')} />
      <Segments of="captions" values={[false, true]} name={onOff} how={t('settings.captions.how')} />
      <SoundSwitch />
      <Segments of="effects" values={VOLUMES} name={loudness} />
      <Segments of="music" values={VOLUMES} name={loudness} />
      <Segments of="motion" values={['system', 'full', 'reduced']} name={(value) => t(`settings.motion.${value}`)} />
      <Segments of="contrast" values={['system', 'usual', 'more']} name={(value) => t(`settings.contrast.${value}`)} />
      <Segments
        of="oneSwitch"
        values={[0, 1, 2, 3, 5]}
        name={(count) => (count === 0 ? t('settings.off') : t('settings.oneSwitch.seconds', { count }))}
        how={t('settings.oneSwitch.how')}
      />
      <TextButton icon="play" onPress={() => app.dispatch({ type: 'show', dialog: 'first-minute' })}>
        {t('firstMinute.title')}
      </TextButton>
      <a class="text-button" href={hrefOf({ page: 'access' })}>
        {t('access.title')}
      </a>
      <p class="quiet">{t(offline.ready() ? 'settings.offlineReady' : 'settings.offlineNotYet')}</p>
      <Repair />
    </div>
  );
}
