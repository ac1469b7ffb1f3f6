import { hrefOf, sidRoute } from '../../core/route/route.ts';
import type { ComponentChild } from 'preact';
import { nextDay, season } from '../../core/sid/date.ts';
import { dayWords } from './day-words.ts';
import { useApp, useServices, useWords } from '../app/surroundings.ts';

/** One line for teachers in the weeks before Safer Internet Day and on it. It names the day and counts nothing down. */
export function Invitation({ otherwise }: { otherwise: ComponentChild }) {
  const { chance, words } = useServices();
  const t = useWords();
  const { settings } = useApp();
  const today = chance.day();
  const day = nextDay(today, settings.internetDay);
  const now = season(today, day);
  if (now === null) return otherwise;
  return (
    <p class="title-invitation">
      <a class="text-button text-button-light" href={hrefOf(sidRoute())} data-sid={now}>
        <span>
          {t(`sid.invitation.${now}`, { day: dayWords(words.language(), day, true) })}
          <span class="title-invitation-more"> · {t('sid.invitation.more')}</span>
        </span>
      </a>
    </p>
  );
}
