import '../class/sent.css';
import { useEffect, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { isLit, type Light, lightOfClass, NO_COUNTRY } from '../../../core/lights/light.ts';
import { isLightTime } from '../../../core/lights/time.ts';
import { hrefOf, LIGHTS } from '../../../core/route/route.ts';
import { AGES } from '../../../core/sid/levels.ts';
import type { WordKey } from '../../../ports/word-keys.ts';
import { run } from '../../app/run.ts';
import { useApp, useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { countryName } from '../../lights/country-name.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { Icon } from '../../parts/icon.tsx';
import { titleOf } from '../../parts/titles.ts';
import { labelsOf } from '../class/labels.ts';
import { useVersion } from '../class/use-class.ts';
import { COUNTRIES } from './countries.ts';

type Says = NonNullable<ReturnType<typeof lightOfClass>>;
type As = Pick<Light, 'country' | 'age'>;

interface PreviewProps {
  readonly of: SchoolClass;
  readonly level: string;
  readonly says: Says;
  readonly onSend: (as: As) => void;
  readonly onClose: () => void;
}

/** Everything that a light says, before it is sent. */
function Preview({ of, level, says, onSend, onClose }: PreviewProps) {
  const services = useServices();
  const { words, helplines, levels, chance } = services;
  const t = useWords();
  useFollowing(helplines.subscribe);
  const version = useVersion(of, level);
  const card = levels.list().find((one) => one.id === level);
  const sent = of.lights?.sent[level];
  const [country, setCountry] = useState<string>();
  const [age, setAge] = useState(sent?.age ?? card?.age ?? AGES[0]);
  // a country that is only guessed is not said
  const known = helplines.guessed() ? null : helplines.country();
  const where = country ?? sent?.country ?? known ?? NO_COUNTRY;
  const name = (code: string): string => countryName(words.language(), code, t('lights.unsaid'));
  const codes = [...new Set([NO_COUNTRY, where, ...COUNTRIES])].sort((one, other) =>
    one === NO_COUNTRY ? -1 : other === NO_COUNTRY ? 1 : name(one).localeCompare(name(other), words.language()),
  );
  if (!version) return null;
  const labels = labelsOf(version, words);
  const ahead = (fork: string, group: string | null): string =>
    group === null ? t('lights.nobody') : labels.value(fork, group);
  return (
    <div class="sent-preview" data-light-preview>
      <p>
        <b>{t('lights.send.all')}</b>
      </p>
      <dl>
        <dt>
          <label for="light-country">{t('lights.send.country')}</label>
        </dt>
        <dd class="field">
          <select id="light-country" value={where} onChange={(event) => setCountry(event.currentTarget.value)}>
            {codes.map((code) => (
              <option key={code} value={code}>
                {name(code)}
              </option>
            ))}
          </select>
        </dd>
        <dt>
          <label for="light-age">{t('lights.send.age')}</label>
        </dt>
        <dd class="field">
          <select
            id="light-age"
            value={age}
            onChange={({ currentTarget: { value } }) => setAge(AGES.find((one) => one === value) ?? age)}
          >
            {AGES.map((one) => (
              <option key={one} value={one}>
                {t(`town.ages.${one}`)}
              </option>
            ))}
          </select>
        </dd>
        <dt>{t('lights.send.story')}</dt>
        <dd>
          {titleOf(services, level)} ({says.version})
        </dd>
        <dt>{t('lights.send.day')}</dt>
        <dd>{dayWords(words.language(), chance.day())}</dd>
        {says.forks.map(({ fork, first, last }) => (
          <div key={fork} class="sent-fork" data-fork={fork}>
            <dt>{labels.fork(fork)}</dt>
            <dd>
              {t('lights.send.first')}: {ahead(fork, first)}
              {last !== undefined && (
                <>
                  <br />
                  {t('lights.send.last')}: {ahead(fork, last)}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t('lights.send.and')}</p>
      <div class="choices">
        <ChoiceButton icon="megaphone" id="light" lamp onPress={() => onSend({ country: where, age })}>
          {t('lights.send.light')}
        </ChoiceButton>
        <TextButton onPress={onClose}>{t('lights.send.later')}</TextButton>
      </div>
    </div>
  );
}

/** Does the server carry lights? Nothing until that is known. */
function usePossible(): boolean {
  const { lights } = useServices();
  const [possible, setPossible] = useState(false);
  useEffect(() => {
    let gone = false;
    run(lights.possible().then((can) => !gone && setPossible(can)));
    return () => {
      gone = true;
    };
  }, [lights]);
  return possible;
}

/**
 * The class's window in the night of lights: in the weeks round Safer Internet Day, where a broker carries it, by one press
 * after a look at all that is sent; and for as long as it is lit, how it is taken back.
 */
export function LightsPane({ of, level }: { readonly of: SchoolClass; readonly level: string }) {
  const { lights, chance, words, announce } = useServices();
  const t = useWords();
  const { internetDay } = useApp().settings;
  const possible = usePossible();
  const [looks, setLooks] = useState(false);
  const [said, setSaid] = useState<WordKey | null>(null);
  const [busy, setBusy] = useState(false);
  const today = chance.day();
  const kept = of.lights?.sent[level];
  const sent = kept && isLit(kept, today) ? kept : undefined;
  if (!possible || (!sent && !isLightTime(today, internetDay))) return null;
  const says = lightOfClass(of, level);

  const say = (key: WordKey | null): void => {
    setSaid(key);
    if (key) announce(t(key));
  };
  async function act(doing: () => Promise<WordKey | null>): Promise<void> {
    // a second press while the first is under way begins nothing
    if (busy) return;
    setBusy(true);
    say(null);
    setLooks(false);
    say(await doing().finally(() => setBusy(false)));
  }
  const send = (as: As): void =>
    run(
      act(async () => {
        const what = await lights.light(of.id, level, as);
        return what === 'lit' ? null : `lights.send.${what}`;
      }),
    );
  const takeBack = (): void =>
    run(act(async () => ((await lights.takeBack(of.id, level)) ? 'lights.send.gone' : 'lights.send.stays')));

  return (
    <section class="take sent-pane" aria-labelledby="light-pane" data-light={sent ? 'lit' : 'dark'} aria-busy={busy}>
      <h2 id="light-pane">{t('lights.title')}</h2>
      {sent ? (
        <p role="status">
          <b>{t('lights.send.lit', { day: dayWords(words.language(), sent.day) })}</b>
        </p>
      ) : (
        <p class="quiet">{t(says ? 'lights.send.about' : 'lights.send.nothing')}</p>
      )}
      {said && <p data-light-said>{t(said)}</p>}
      {looks && says ? (
        <Preview of={of} level={level} says={says} onSend={send} onClose={() => setLooks(false)} />
      ) : (
        <div class="take-grid">
          {says && (
            <ChoiceButton icon="eye" id="light-look" onPress={() => setLooks(true)}>
              {t(sent ? 'lights.send.again' : 'lights.send.look')}
            </ChoiceButton>
          )}
          {sent && (
            <ChoiceButton icon="remove" id="light-back" onPress={takeBack}>
              {t('lights.send.back')}
            </ChoiceButton>
          )}
        </div>
      )}
      <a class="text-button" href={hrefOf(LIGHTS)}>
        <Icon id="eye" />
        {t('lights.way.look')}
      </a>
    </section>
  );
}
