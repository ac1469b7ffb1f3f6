import type { Route } from '../../../core/route/route.ts';
import { AGES } from '../../../core/sid/levels.ts';
import { type Classes, schoolDay, sharesRole } from '../../../core/sid/school-day.ts';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';
import { Box } from '../print/sheet.tsx';
import { SidPaper } from './paper.tsx';

/** The school day on one page for the staff room: which class plays whom, with room for the classes' names. */
export function DaySheet({ back, classes }: { back: Route; classes: Classes }) {
  const services = useServices();
  const t = useWords();
  const day = schoolDay(services.levels.list(), classes);
  return (
    <SidPaper id="day" back={back}>
      <Box title={t('sid.steps')}>
        <ol class="a4-list a4-roomy">
          {(['play', 'write', 'together'] as const).map((step) => (
            <li key={step}>{t(`sid.day.steps.${step}`)}</li>
          ))}
        </ol>
      </Box>
      {AGES.map((age) => {
        const own = day.filter((one) => one.age === age);
        return (
          own.length > 0 && (
            <table key={age} class="a4-dealt">
              <thead>
                <tr>
                  <th scope="col">{t('sid.day.classes', { age: t(`town.ages.${age}`) })}</th>
                  <th scope="col">{t('teacher.prepare.role')}</th>
                  <th scope="col">{t('class.level')}</th>
                </tr>
              </thead>
              <tbody>
                {own.map(({ level, role, led }, at) => (
                  <tr key={`${at} ${level}`}>
                    <th scope="row">
                      <b>{at + 1}</b>
                    </th>
                    <td>{t(`roles.${role}`)}</td>
                    <td>
                      {titleOf(services, level)} {led && <Icon id="key" />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        );
      })}
      {day.some((one) => one.led) && (
        <p>
          <Icon id="key" class="a4-key" /> {t('sid.day.ledWhy')}
        </p>
      )}
      {sharesRole(day) && <p>{t('sid.day.shared')}</p>}
    </SidPaper>
  );
}
