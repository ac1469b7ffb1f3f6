import { ASSEMBLY } from '../../../core/sid/assembly.ts';
import { useWords } from '../../app/surroundings.ts';

/** What is done in the hall, step by step, each with its minutes. */
export function AssemblySteps({ class: look }: { class: string }) {
  const t = useWords();
  return (
    <ol class={look}>
      {ASSEMBLY.map(({ id, minutes }) => (
        <li key={id}>
          <b>{t('class.time.minutes', { minutes })}</b>{' '}
          {t(`sid.assembly.steps.${id}`, {
            together: t('projector.keys.together'),
            vote: t('projector.standing.count'),
          })}
        </li>
      ))}
    </ol>
  );
}
