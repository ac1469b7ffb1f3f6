import './hear.css';
import { useEffect } from 'preact/hooks';
import { canHear } from '../../core/save/settings.ts';
import { isResting } from '../app/state.ts';
import { Icon } from '../parts/icon.tsx';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { sayNoVoice } from './no-voice.ts';
import { partsFrom } from './parts.ts';

/**
 * Reads the question and what can be chosen, whether or not all is read aloud; the second press stops it. Its name stays
 * as it is, so that a screen reader says nothing into the voice.
 */
export function HearButton() {
  const services = useServices();
  const { aloud, session, voice, words } = services;
  const t = useWords();
  const state = useApp();
  useFollowing(aloud.subscribe);
  const resting = isResting(state);
  useEffect(() => {
    if (resting) aloud.stop();
  }, [aloud, resting]);
  useEffect(() => () => aloud.stop(), [aloud]);
  if (!canHear(state.settings, session.current()?.level.age ?? state.settings.age)) return null;
  const press = (event: MouseEvent): void => {
    const button = event.currentTarget as Element;
    const panel = button.closest('#panel');
    const question = panel?.querySelector('[data-question]');
    if (aloud.isReading()) aloud.stop();
    else if (!voice.has(words.language())) sayNoVoice(services);
    else if (panel && question) aloud.read(partsFrom(panel, question));
  };
  return (
    <button type="button" class="hear" data-hear data-aloud="asked" aria-pressed={aloud.isReading()} onClick={press}>
      <Icon id="aloud" />
      <span class="hear-words">{t('aloud.hear')}</span>
    </button>
  );
}
