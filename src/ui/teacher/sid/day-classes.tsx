import { type Age, AGES } from '../../../core/sid/levels.ts';
import { type Classes, MOST_CLASSES, schoolDay, sharesRole } from '../../../core/sid/school-day.ts';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';
import { countOf } from '../../../core/sid/view.ts';

/** How many classes take part, and what each of them plays. */
export function DayClasses({ classes, onChange }: { classes: Classes; onChange: (classes: Classes) => void }) {
  const services = useServices();
  const t = useWords();
  const day = schoolDay(services.levels.list(), classes);
  // an emptied field is about to be filled again
  const type = (age: Age, text: string): void => {
    if (text !== '') onChange({ ...classes, [age]: countOf(text) });
  };
  return (
    <>
      <div class="sid-counts">
        {AGES.map((age) => (
          <label key={age} class="field">
            <span>{t('sid.day.classes', { age: t(`town.ages.${age}`) })}</span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_CLASSES}
              value={classes[age]}
              data-classes={age}
              onInput={(event) => type(age, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {AGES.map((age) => {
        const own = day.filter((one) => one.age === age);
        return (
          own.length > 0 && (
            <section key={age} aria-label={t('sid.ages', { age: t(`town.ages.${age}`) })}>
              <h3>{t('sid.ages', { age: t(`town.ages.${age}`) })}</h3>
              <ol class="sid-dealt">
                {own.map(({ level, role, led }, at) => (
                  <li key={`${at} ${level}`} data-dealt={level}>
                    <b>{t(`roles.${role}`)}</b> · {titleOf(services, level)}
                    {led && (
                      <span class="quiet">
                        <Icon id="key" /> {t('sid.day.led')}
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
      {sharesRole(day) && <p class="quiet">{t('sid.day.shared')}</p>}
    </>
  );
}
