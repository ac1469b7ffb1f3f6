import { Garland } from '../../charter/garland.tsx';
import { Sentences } from '../../charter/sentences.tsx';
import { type Setting, settingOf } from '../../charter/setting.ts';
import { type Charter, rolesOf } from '../../charter/use-charter.ts';
import { listOf } from '../../parts/list-of.ts';
import { CastPortrait } from '../../parts/portrait.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';

/**
 * In points, as the room that one page has for the sentences: the rest is for the title, the lamps and those who sign.
 */
const ROOM = { width: 482, height: 420 };
const SETTINGS: readonly [...Setting[], Setting] = [
  { type: 18, columns: 1 },
  { type: 16, columns: 1 },
  { type: 14.5, columns: 1 },
  { type: 13, columns: 1 },
  { type: 12.5, columns: 2 },
  { type: 11.5, columns: 2 },
  { type: 10.5, columns: 2 },
];
/** More faces do not stand beside the title. */
const FACES = 5;

/** The charter as it is printed: one page, black on white, with room to sign. */
export function CharterPaper({ label, charter: { lines, groups, said } }: { label: string; charter: Charter }) {
  const { words, levels } = useServices();
  const t = useWords();
  const { roles, figures } = rolesOf(levels, lines);
  const setting = settingOf(
    groups.map((group) => group.lines.map(said)),
    ROOM,
    SETTINGS,
  );
  return (
    <article class="a4 charter-paper" aria-label={t('charter.paper')}>
      <header>
        <div>
          <p>
            <b>{t('charter.everyone')}</b>
          </p>
          <h2>{t('charter.title')}</h2>
          <p>{t('charter.lead')}</p>
        </div>
        <span class="charter-faces" aria-hidden="true">
          {figures.slice(0, FACES).map((figure) => (
            <CastPortrait key={figure} figure={figure} face="relieved" />
          ))}
        </span>
      </header>
      <Garland lamps={11} />
      {groups.length === 0 ? (
        <p>{t('charter.empty')}</p>
      ) : (
        <Sentences groups={groups} said={said} setting={setting} heading="h3" />
      )}
      <div class="charter-sign">
        <p>
          <b>{t('charter.signed', { label })}</b>
        </p>
        <p>{t('charter.sign')}</p>
      </div>
      <footer>
        <b>{t('charter.parts')}</b>{' '}
        {listOf(
          words.language(),
          roles.map((role) => t(`roles.${role}`)),
        )}
      </footer>
    </article>
  );
}
