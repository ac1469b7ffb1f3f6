import { useState } from 'preact/hooks';
import { TextButton } from '../../parts/button.tsx';
import { saveSettings } from '../../app/kept-players.ts';
import { useApp, useServices, useWords } from '../../app/surroundings.ts';
import { useDay } from './use-day.ts';

/** The date of the teacher's own country or school; kept on this device. */
export function OwnDay() {
  const services = useServices();
  const t = useWords();
  const { settings } = useApp();
  const { today, day, byRule, write } = useDay();
  const [said, setSaid] = useState('');
  const last = `${byRule.slice(0, 4)}-12-31`;
  const say = (text: string): void => {
    setSaid(text);
    if (text !== '') services.announce(text);
  };
  const choose = (chosen: string): void => {
    // a date that is half typed is none yet
    if (chosen === '') return;
    if (chosen < today || chosen > last) return say(t('sid.date.outside', { day: write(last) }));
    say('');
    saveSettings(services, { internetDay: chosen === byRule ? null : chosen });
  };
  return (
    <div class="sid-date">
      <label class="field">
        <span>{t('sid.date.own')}</span>
        <input
          type="date"
          data-own-day
          value={day}
          min={today}
          max={last}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('sid.date.why')}</p>
      {said !== '' && <p class="said">{said}</p>}
      {settings.internetDay !== null && day !== byRule && (
        <TextButton icon="again" onPress={() => choose(byRule)}>
          {t('sid.date.back', { day: write(byRule) })}
        </TextButton>
      )}
    </div>
  );
}
