import type { SchoolClass } from '../../../core/class/class.ts';
import { countedForks } from '../../../core/record/forks.ts';
import type { LiveHostState } from '../../../ports/live.ts';
import { titleOf } from '../../parts/titles.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { useLevelsHere } from '../class/use-class.ts';

/** How many are where in their stories, as far as the rule of small groups lets it be said; never who. */
export function Where({
  of,
  live: { where, devices },
}: {
  of: SchoolClass;
  live: Pick<LiveHostState, 'where' | 'devices'>;
}) {
  const services = useServices();
  const t = useWords();
  const here = useLevelsHere(of.lesson.levels);
  if (devices === 0 || !here) return null;
  const said = where.flatMap(({ level, part, pupils }) => {
    if (pupils === null) return [];
    const number = typeof pupils === 'number' ? pupils : t(`projector.rank.${pupils}`);
    const story = titleOf(services, level);
    const forks = here.find(({ id }) => id === level);
    const all = forks ? countedForks(forks).length : 0;
    if (part === 'end') return [t('live.whereEnd', { story, number })];
    return [t('live.whereIs', { story, number, at: Math.min(part + 1, Math.max(all, 1)), of: Math.max(all, 1) })];
  });
  return (
    <details class="live-where" data-mine>
      <summary>
        <b>{t('live.where')}</b>
      </summary>
      {said.length > 0 && (
        <ul>
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <p class="quiet">{t(said.length > 0 ? 'live.whereFew' : 'live.whereNone')}</p>
    </details>
  );
}
