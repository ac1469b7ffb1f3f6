import { useWords } from '../app/surroundings.ts';

export const RULES = ['pass', 'character', 'kind', 'secret', 'adult'] as const;

/** The ground rules: what the teacher agrees with the class, and every pupil sees before a lesson's first story. */
export function GroundRules() {
  const t = useWords();
  return (
    <>
      <h2 class="part-title">{t('teacher.rules.title')}</h2>
      <ul class="ground-rules">
        {RULES.map((one) => (
          <li key={one}>{t(`teacher.rules.${one}`)}</li>
        ))}
      </ul>
    </>
  );
}
