import './access.css';
import { hrefOf } from '../../core/route/route.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { PageFrame } from './frame.tsx';
import { useServices, useWords } from '../app/surroundings.ts';

const THERE = [
  'aloud',
  'hear',
  'text',
  'capitals',
  'symbols',
  'contrast',
  'still',
  'captions',
  'pace',
  'keys',
  'oneSwitch',
  'reader',
  'wall',
] as const;
const NOT = ['voices', 'typing', 'easy', 'signed', 'tried'] as const;
/** Lines to write on, on paper. */
const LINES = ['what', 'where', 'device'] as const;

/** What helps whoever plays otherwise, what is not there, and how the makers hear of it: on paper, through the school. */
export function AccessPage() {
  const { app } = useServices();
  const t = useWords();
  return (
    <PageFrame id="access" title={t('access.title')} size="page-access">
      <p>{t('access.about')}</p>
      <ChoiceButton icon="settings" id="settings" onPress={() => app.dispatch({ type: 'show', dialog: 'settings' })}>
        {t('settings.title')}
      </ChoiceButton>
      <a class="text-button" href={hrefOf({ page: 'check' })}>
        {t('device.title')}
      </a>
      <h2 class="part-title">{t('access.there.title')}</h2>
      <ul class="access-list">
        {THERE.map((one) => (
          <li key={one}>{t(`access.there.${one}`)}</li>
        ))}
      </ul>
      <h2 class="part-title">{t('access.not.title')}</h2>
      <ul class="access-list">
        {NOT.map((one) => (
          <li key={one}>{t(`access.not.${one}`)}</li>
        ))}
      </ul>
      <h2 class="part-title">{t('access.tell.title')}</h2>
      <p>{t('access.tell.pupil')}</p>
      <p>{t('access.tell.teacher')}</p>
      <ul class="access-lines">
        {LINES.map((one) => (
          <li key={one}>{t(`access.line.${one}`)}</li>
        ))}
      </ul>
      <ChoiceButton icon="printer" id="print" onPress={() => window.print()}>
        {t('export.print')}
      </ChoiceButton>
    </PageFrame>
  );
}
