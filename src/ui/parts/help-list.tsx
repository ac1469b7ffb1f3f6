import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Icon } from './icon.tsx';
import { CastPortrait } from './portrait.tsx';

/** A day as the language writes it. */
const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The next deeper heading than that of the page or dialog it stands in. */
type Heading = 'h2' | 'h3';

function School({ heading: Title }: { heading: Heading }) {
  const { helpers } = useServices();
  const { settings } = useApp();
  const t = useWords();
  useFollowing(helpers.subscribe);
  const list = helpers.list();
  return (
    <>
      <Title class="part-title">{t('help.school')}</Title>
      {list.length === 0 ? (
        <ul class="helpers-any">
          {(['teacher', 'nurse', 'home'] as const).map((one) => (
            <li key={one}>{t(`help.any.${one}`)}</li>
          ))}
        </ul>
      ) : (
        <ul class="helpers">
          {list.map(({ name, where, figure }) => (
            <li key={name}>
              {figure === undefined ? (
                <span class="portrait portrait-sign">
                  <Icon id="person" />
                </span>
              ) : (
                <CastPortrait figure={figure} warm />
              )}
              <p>
                <b>{name}</b>
                <br />
                {where}
              </p>
            </li>
          ))}
        </ul>
      )}
      {settings.messageLine !== '' && <p>{t('help.message', { line: settings.messageLine })}</p>}
    </>
  );
}

function Outside({ heading: Title }: { heading: Heading }) {
  const { helplines, words } = useServices();
  const t = useWords();
  useFollowing(helplines.subscribe);
  const line = helplines.line();
  const emergency = helplines.emergency();
  const directory = helplines.directory();
  const names = new Intl.DisplayNames([words.language()], { type: 'region' });
  const countries = helplines
    .countries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language()));
  return (
    <>
      <Title class="part-title">{t('help.outside')}</Title>
      {line && (
        <div class="helpline">
          <Icon id="phone" />
          <p>
            <b>
              <bdi>{line.name}</bdi> <bdi class="number">{line.number}</bdi>
            </b>
            {line.hours !== '' && (
              <>
                <br />
                {line.hours}
              </>
            )}
            <br />
            <span class="quiet">
              {line.checked === null
                ? t('help.unchecked')
                : t('help.checked', { day: dayIn(words.language(), line.checked) })}
            </span>
          </p>
        </div>
      )}
      {countries.length > 0 && (
        <label class="field">
          <span>{t(helplines.guessed() ? 'help.guess' : 'help.country')}</span>
          <select
            value={helplines.country() ?? ''}
            onChange={(event) => helplines.choose(event.currentTarget.value || null)}
          >
            <option value="">{t('help.noCountry')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!line && <p>{t('help.noLine')}</p>}
      {!line && directory && (
        <p class="quiet">
          {t('help.directory')} {directory.name}, <bdi class="source">{directory.site}</bdi>
        </p>
      )}
      {emergency !== null && (
        <p>
          {t('help.danger')}{' '}
          <b>
            <bdi>{emergency}</bdi>
          </b>
        </p>
      )}
    </>
  );
}

/** Who can help, in this order: the school's own people, a national line, the emergency number, one sentence to say. */
export function HelpList({ heading: Title }: { heading: Heading }) {
  const t = useWords();
  return (
    <>
      <p class="quiet">{t('help.never')}</p>
      <School heading={Title} />
      <Outside heading={Title} />
      <Title class="part-title">{t('ending.could')}</Title>
      <p class="could">{t('help.say')}</p>
    </>
  );
}
