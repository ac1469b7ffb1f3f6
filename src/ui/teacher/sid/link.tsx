import { hrefOf, sidRoute } from '../../../core/route/route.ts';
import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../app/surroundings.ts';
import { useDay } from './use-day.ts';

/** On the teacher's start, all year: when the day is, and the way to its page. */
export function SidLink() {
  const t = useWords();
  const { written } = useDay();
  return (
    <a class="choice sid-link" href={hrefOf(sidRoute())} data-sid>
      <Icon id="globe" />
      <span class="choice-words">
        {t('sid.on', { day: written })}
        <span class="quiet">{t('sid.three')}</span>
      </span>
    </a>
  );
}
