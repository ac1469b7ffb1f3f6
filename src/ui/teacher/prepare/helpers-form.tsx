import { useState } from 'preact/hooks';
import type { Helper } from '../../../core/help/helpers.ts';
import { TextButton } from '../../parts/button.tsx';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';

/** More names are not read by anybody. */
const MOST = 4;
const EMPTY: Helper = { name: '', where: '' };

/** The helpers as they are typed in; whole ones are kept at once on this device. */
export function HelpersForm() {
  const { helpers } = useServices();
  const t = useWords();
  const [rows, setRows] = useState<readonly Helper[]>(() => (helpers.list().length > 0 ? helpers.list() : [EMPTY]));
  const [unkept, setUnkept] = useState(false);
  const change = (at: number, part: Partial<Helper>): void => {
    const next = rows.map((row, index) => (index === at ? { ...row, ...part } : row));
    setRows(next);
    run(
      helpers
        .put(next.filter(({ name, where }) => name.trim() !== '' && where.trim() !== ''))
        .then((kept) => setUnkept(!kept)),
    );
  };
  return (
    <fieldset class="helpers-form">
      <legend class="visually-hidden">{t('teacher.prepare.helpers')}</legend>
      <p class="quiet">{t('teacher.prepare.helpersWhy')}</p>
      {rows.map((row, at) => (
        <div key={at} class="helpers-row">
          <label>
            <span>{t('teacher.prepare.helperName')}</span>
            <input
              value={row.name}
              maxLength={120}
              autocomplete="off"
              onInput={(event) => change(at, { name: event.currentTarget.value })}
            />
          </label>
          <label>
            <span>{t('teacher.prepare.helperWhere')}</span>
            <input
              value={row.where}
              maxLength={120}
              autocomplete="off"
              onInput={(event) => change(at, { where: event.currentTarget.value })}
            />
          </label>
        </div>
      ))}
      {rows.length < MOST && (
        <TextButton icon="add" onPress={() => setRows([...rows, EMPTY])}>
          {t('teacher.prepare.helperMore')}
        </TextButton>
      )}
      {unkept && <p class="said">{t('class.unkept')}</p>}
    </fieldset>
  );
}
