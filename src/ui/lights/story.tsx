import type { Level } from '../../core/level/schema.ts';
import type { LitWindow } from '../../core/lights/lights.ts';
import type { ForkOfAge, ForkOfClasses, LevelOfClasses, Standing } from '../../core/lights/sums.ts';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { Control } from '../parts/button.tsx';
import { titleOf } from '../parts/titles.ts';
import { type Labels, labelsOf } from '../teacher/class/labels.ts';
import { useForks, useStory } from './use-lights.ts';

type Time = 'first' | 'last';

/** The one that stood first most often, where there is one. */
function mostOf(standings: readonly Standing[], time: Time): Standing | undefined {
  const most = Math.max(...standings.map((one) => one[time]));
  const [one, ...others] = standings.filter((each) => each[time] === most);
  return most > 0 && others.length === 0 ? one : undefined;
}

interface RowsProps {
  readonly of: ForkOfAge;
  readonly name: (group: string | null) => string;
  /** Is it said after the talk by any age? */
  readonly talked: boolean;
  /** Does the age stand over the rows? */
  readonly headed: boolean;
}

/** The rows of an age: how many classes had which choice first. */
function Rows({ of: { age, classes, standings }, name, talked, headed }: RowsProps) {
  const t = useWords();
  const cell = (count: number, of: number) => (
    <td class="lights-number">
      {count > 0 && <span class="lights-bar" style={{ '--part': count / of }} aria-hidden="true" />}
      {count}
    </td>
  );
  return (
    <tbody>
      {headed && (
        <tr>
          <th scope="rowgroup" colSpan={talked ? 3 : 2} class="lights-age">
            {t('sid.ages', { age: t(`town.ages.${age}`) })}
          </th>
        </tr>
      )}
      {standings.map((one) => (
        <tr key={String(one.group)} data-group={one.group ?? ''}>
          <th scope="row">{name(one.group)}</th>
          {cell(one.first, classes.first)}
          {talked && cell(one.last, classes.last)}
        </tr>
      ))}
    </tbody>
  );
}

interface ForkProps {
  readonly of: ForkOfClasses;
  readonly labels: Labels;
}

/** What most classes chose at a fork, in a sentence and as a table. */
function Fork({ of: { fork, ages }, labels }: ForkProps) {
  const t = useWords();
  const talked = ages.some(({ classes }) => classes.last > 0);
  const name = (group: string | null): string => (group === null ? t('lights.nobody') : labels.value(fork, group));
  const sentences = ages.map(({ age, standings, classes }) => {
    const [first, last] = [mostOf(standings, 'first'), classes.last > 0 ? mostOf(standings, 'last') : undefined];
    return (
      <p key={age} class="lights-most">
        {ages.length > 1 && <b>{t('sid.ages', { age: t(`town.ages.${age}`) })} </b>}
        {first ? t('lights.most.first', { choice: name(first.group) }) : t('lights.tie')}
        {last && (
          <>
            <br />
            {t('lights.most.last', { choice: name(last.group) })}
          </>
        )}
      </p>
    );
  });
  return (
    <div class="lights-fork" data-fork={fork}>
      <h3>{labels.ask(fork)}</h3>
      {sentences}
      <table class="lights-table">
        <thead>
          <tr>
            <th scope="col">{t('lights.choice')}</th>
            <th scope="col">{t('lights.first')}</th>
            {talked && <th scope="col">{t('lights.last')}</th>}
          </tr>
        </thead>
        {ages.map((one) => (
          <Rows key={one.age} of={one} name={name} talked={talked} headed={ages.length > 1} />
        ))}
      </table>
    </div>
  );
}

function Told({ level, forks }: { readonly level: Level; readonly forks: readonly ForkOfClasses[] }) {
  const { words } = useServices();
  const labels = labelsOf(level, words);
  return (
    <>
      {forks
        .filter(({ fork }) => level.beats.some((beat) => beat.id === fork))
        .map((fork) => (
          <Fork key={fork.fork} of={fork} labels={labels} />
        ))}
    </>
  );
}

interface StoryProps {
  readonly windows: readonly LitWindow[];
  readonly story: LevelOfClasses;
  /** Is there no other? */
  readonly only: boolean;
  readonly onTurn: (by: number) => void;
}

/** One story of all that classes have lit windows for. What a teacher must lead is not told in a hall. */
export function StoryOfClasses({ windows, story, only, onTurn }: StoryProps) {
  const services = useServices();
  const t = useWords();
  const { opened } = useApp();
  const forks = useForks(windows, story);
  const card = services.levels.list().find((one) => one.id === story.level);
  const isTold = card !== undefined && (card.opens === 'freely' || opened.includes(card.id));
  const level = useStory(isTold ? story : undefined);
  return (
    <section class="lights-story" aria-labelledby="lights-story" data-story={story.level}>
      <div class="lights-turn">
        <div>
          <h2 id="lights-story">{card ? titleOf(services, story.level) : t('lights.story')}</h2>
          <p class="quiet">{t('lights.classes', { count: story.windows })}</p>
        </div>
        {!only && (
          <div class="lights-ways">
            <Control icon="back" label={t('lights.back')} onPress={() => onTurn(-1)} />
            <Control icon="forward" label={t('lights.next')} onPress={() => onTurn(1)} />
          </div>
        )}
      </div>
      {card && !isTold && <p>{t('lights.room')}</p>}
      {(!card || level === null) && <p>{t('lights.edition')}</p>}
      {level && <Told level={level} forks={forks} />}
    </section>
  );
}
