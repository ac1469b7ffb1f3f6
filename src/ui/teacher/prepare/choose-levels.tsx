import { useEffect, useState } from 'preact/hooks';
import { run } from '../../app/run.ts';
import type { LevelCard } from '../../../core/level/card.ts';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { titleOf } from '../../parts/titles.ts';

interface Filter {
  readonly age: string;
  readonly role: string;
  readonly theme: string;
  readonly minutes: string;
}
const ALL: Filter = { age: '', role: '', theme: '', minutes: '' };

const fits = (card: LevelCard, { age, role, theme, minutes }: Filter): boolean =>
  (age === '' || card.age === age) &&
  (role === '' || card.role === role) &&
  (theme === '' || (card.themes as readonly string[]).includes(theme)) &&
  (minutes === '' || card.minutes <= Number(minutes));

function Select({
  label,
  value,
  values,
  onChange,
}: {
  label: string;
  value: string;
  values: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
}) {
  const t = useWords();
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('teacher.prepare.any')}</option>
        {values.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What each level is about, once its words are here; one that cannot be had is chosen by its title alone. */
function useAbouts(ids: readonly string[]): Readonly<Record<string, string>> {
  const { levels } = useServices();
  const [abouts, setAbouts] = useState<Readonly<Record<string, string>>>({});
  const wanted = ids.join();
  useEffect(() => {
    let gone = false;
    const all = wanted.split(',').map((id) =>
      levels.about(id).then(
        (about): [string, string][] => [[id, about]],
        () => [],
      ),
    );
    run(Promise.all(all).then((found) => gone || setAbouts(Object.fromEntries(found.flat()))));
    return () => {
      gone = true;
    };
  }, [levels, wanted]);
  return abouts;
}

/** Who that grew up with the language has read the levels in it: said once where it is the same of all. */
function ReadBy({ cards }: { cards: readonly LevelCard[] }) {
  const { words } = useServices();
  const t = useWords();
  const readers = new Set(cards.map((card) => card.readBy[words.language()] ?? ''));
  const [reader] = readers;
  if (readers.size !== 1 || reader === undefined) return null;
  return <p class="quiet">{reader === '' ? t('teacher.readBy.noneOfAll') : t('teacher.readBy.some', { reader })}</p>;
}

/** Levels to choose from, by age, role, theme and minutes. Those without a number are in no lesson code. */
export function ChooseLevels({
  chosen,
  played,
  first,
  onChange,
}: {
  chosen: readonly string[];
  /** What the class has played in lessons before. */
  played: readonly string[];
  /** The one that the lesson is for: it stands at the top. */
  first: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}) {
  const services = useServices();
  const t = useWords();
  const [filter, setFilter] = useState(ALL);
  const cards = services.levels.list().filter((card) => card.number !== undefined);
  const shown = cards
    .filter((card) => fits(card, filter) || chosen.includes(card.id))
    .sort((one, other) => Number(other.id === first) - Number(one.id === first));
  const abouts = useAbouts(cards.map(({ id }) => id));
  const language = services.words.language();
  const same = new Set(cards.map((card) => card.readBy[language] ?? '')).size === 1;
  const each = <Value extends string | number>(of: (card: LevelCard) => readonly Value[]): Value[] => [
    ...new Set(cards.flatMap(of)),
  ];
  const set =
    (part: keyof Filter) =>
    (value: string): void =>
      setFilter({ ...filter, [part]: value });
  return (
    <fieldset class="choose-levels">
      <legend>{t('teacher.prepare.levels')}</legend>
      <div class="filters">
        <Select
          label={t('town.age')}
          value={filter.age}
          onChange={set('age')}
          values={each((card) => [card.age]).map((age) => [age, t(`town.ages.${age}`)])}
        />
        <Select
          label={t('teacher.prepare.role')}
          value={filter.role}
          onChange={set('role')}
          values={each((card) => [card.role]).map((role) => [role, t(`roles.${role}`)])}
        />
        <Select
          label={t('teacher.prepare.theme')}
          value={filter.theme}
          onChange={set('theme')}
          values={each((card) => card.themes).map((theme) => [theme, t(`teacher.themes.${theme}`)])}
        />
        <Select
          label={t('teacher.prepare.minutes')}
          value={filter.minutes}
          onChange={set('minutes')}
          values={each((card) => [card.minutes])
            .sort((one, other) => one - other)
            .map((most) => [String(most), t('teacher.prepare.upTo', { minutes: most })])}
        />
      </div>
      <ReadBy cards={cards} />
      {shown.length === 0 && <p>{t('teacher.prepare.noLevel')}</p>}
      <ul class="level-cards">
        {shown.map((card) => (
          <li key={card.id}>
            <label class="level-card" data-level={card.id}>
              <input
                type="checkbox"
                aria-labelledby={`level-name-${card.id}`}
                aria-describedby={`level-facts-${card.id}`}
                checked={chosen.includes(card.id)}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? [...chosen, card.id] : chosen.filter((id) => id !== card.id))
                }
              />
              <span>
                <b id={`level-name-${card.id}`}>{titleOf(services, card.id)}</b>
                <span class="quiet" id={`level-facts-${card.id}`}>
                  {t('teacher.facts', {
                    age: t(`town.ages.${card.age}`),
                    role: t(`roles.${card.role}`),
                    minutes: card.minutes,
                  })}
                </span>
                <span class="level-about">{abouts[card.id] ?? ''}</span>
                {!same && (
                  <span class="quiet">
                    {card.readBy[language]
                      ? t('teacher.readBy.some', { reader: card.readBy[language] })
                      : t('teacher.readBy.none')}
                  </span>
                )}
                {played.includes(card.id) && (
                  <span class="quiet" data-played={card.id}>
                    <Icon id="lantern" /> {t('teacher.prepare.played')}
                  </span>
                )}
                {card.opens === 'lesson' && (
                  <span class="quiet">
                    <Icon id="key" /> {t('town.key')}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
