import type { SchoolClass } from '../../core/class/class.ts';
import type { ForkView } from '../../core/class/projector.ts';
import { isPass } from '../../core/class/groups.ts';
import { isLessonView } from '../../core/class/screen.ts';
import { fewestAnswers, LEAST, type Said } from '../../core/class/small-groups.ts';
import { signCharts, signsIn, type Version } from '../../core/record/forks.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { flowOf } from './flow.ts';
import { CardsRows } from './cards-rows.tsx';
import { HandsRows } from './hands-rows.tsx';
import { flowSize, PathsChart } from './paths-chart.tsx';
import { type ChartRow, PeopleChart } from './people-chart.tsx';
import type { Sheet } from '../../geometry/wall.ts';
import { StreetPlates } from './class-street.tsx';
import { BoardButton } from './talk-bar.tsx';
import type { Board } from './use-board.ts';
import { askDevices, useLive } from '../teacher/live/use-live.ts';
import { Veil } from './veil.tsx';
import { wordOf } from '../teacher/class/version-words.ts';
import { askOf, cardOf, lettersOf } from './words.ts';
import { questionWords } from '../teacher/prepare/question-words.ts';

interface MiddleProps {
  readonly of: SchoolClass;
  readonly level: Version;
  readonly board: Board;
  readonly sheet: Sheet;
  readonly street: boolean;
}

/** The groups of a fork with their letters and words, without a number. */
function useRows(level: Version, fork: string | undefined, ids: readonly { readonly id: string }[]) {
  const { words } = useServices();
  const letters = lettersOf(ids, words.t);
  return ids.map(({ id }) => ({
    id,
    letter: letters.get(id),
    words: cardOf(level, words, fork ?? '', id),
    first: null,
    last: null,
  }));
}

/** Before anything is shown: how many came in, and that one may talk first. */
function Hidden({ of, board, sheet, rows }: Omit<MiddleProps, 'street' | 'level'> & { rows: readonly ChartRow[] }) {
  const t = useWords();
  const live = useLive(of);
  const { answers, cameIn, screen } = board;
  if (screen.asks && live)
    return (
      <Veil
        sheet={sheet}
        rows={rows}
        title={
          live.devices > 0
            ? t('live.votedOf', { count: live.voted, of: Math.max(live.devices, live.voted) })
            : t('live.voted', { count: live.voted })
        }
        text={t(screen.asks === 'last' ? 'live.votedAgain' : 'live.votedHow')}
      />
    );
  if (answers === 0)
    return (
      <Veil
        sheet={sheet}
        rows={rows}
        empty
        title={t('projector.empty.title')}
        text={t(live ? 'live.comeOnly' : 'projector.empty.text')}
      />
    );
  if (of.pupils !== undefined && cameIn < of.pupils && answers === cameIn) {
    return (
      <Veil
        sheet={sheet}
        rows={rows}
        title={t('projector.some.title', { count: cameIn, pupils: of.pupils })}
        text={t('projector.some.text', { count: cameIn })}
      />
    );
  }
  return (
    <Veil
      sheet={sheet}
      rows={rows}
      title={answers === null ? t('projector.cameIn', { count: cameIn }) : t('projector.answers', { count: answers })}
      text={t('projector.neighbour')}
    />
  );
}

/** What stands under a column's title: how many answered, and that an order is none of numbers. */
function useBelow(
  answers: number | null,
  rows: readonly ChartRow[],
): (hidden: number | undefined, time: 'first' | 'last') => readonly string[] {
  const t = useWords();
  return (hidden, time) => {
    const said = rows.map((row): Said => row[time]);
    const count =
      answers === null
        ? ''
        : hidden
          ? t('projector.answersHidden', { count: answers, hidden })
          : t('projector.answersAll', { count: answers });
    const ordered = said.includes('divided')
      ? t('projector.rank.divided')
      : said.some((one) => typeof one === 'string') &&
          !rows.some((row) => typeof row[time] === 'number' && !isPass(row))
        ? t('projector.ordered')
        : '';
    return [count, ordered].filter((part) => part !== '');
  };
}

/** Parts of a line, or none. */
const joined = (parts: readonly string[]): string | undefined => parts.join(' · ') || undefined;

function ForkChart({
  view,
  hands,
  rows,
  board,
  sheet,
  level,
}: {
  view: ForkView;
  /** Was the vote by hands? */
  hands: boolean;
  rows: readonly ChartRow[];
  board: Board;
  sheet: Sheet;
  level: Version;
}) {
  const services = useServices();
  const { words } = services;
  const t = useWords();
  const { answers, notShown, changed } = view;
  // an order that is the same twice is said in words
  const same = view.second && view.groups.every(({ first, last }) => first === last && typeof first !== 'number');
  const second = view.second && !same;
  const below = useBelow(answers, rows);
  const under = { first: below(notShown?.first, 'first'), last: below(notShown?.last, 'last') };
  const [count, order, ...more] = under.first;
  // two columns have no room to say the same twice
  const shared = second && order !== undefined && more.length === 0 && under.first.join() === under.last.join();
  return (
    <PeopleChart
      sheet={sheet}
      rows={rows}
      compares
      label={askOf(level, words, view.fork).ask}
      rowsAre={t('projector.rows')}
      first={{ title: t('projector.first'), below: shared ? count : joined(under.first) }}
      last={
        second
          ? { title: t(hands ? 'projector.lastHands' : 'projector.last'), below: shared ? order : joined(under.last) }
          : undefined
      }
      sum={
        changed === null || answers === null
          ? undefined
          : { title: t('projector.changed', { count: changed, of: answers }), below: t('projector.changedMind') }
      }
      note={
        second ? undefined : board.devices && board.mayAsk ? (
          <>
            <p>{t('projector.hands.againWhy')}</p>
            <BoardButton
              id="again"
              icon="tablet"
              label={t('live.askAgain')}
              onPress={() => askDevices(services, true)}
            />
          </>
        ) : board.mayVoteAgain ? (
          <>
            <p>{t('projector.hands.againWhy')}</p>
            <BoardButton id="again" icon="hands" label={t('projector.hands.again')} onPress={board.countHands} />
          </>
        ) : (
          <p>{t(same ? 'projector.sameOrder' : 'projector.noSecond')}</p>
        )
      }
    />
  );
}

/** The middle of the board. Only what `board.shown` holds of a revealed place comes into the page. */
export function Middle({ of, level, board, sheet, street }: MiddleProps) {
  const { words } = useServices();
  const t = useWords();
  const { place, screen, shown, fork, count, groups } = board;
  const rows = useRows(level, fork, groups);
  const hands = useRows(
    level,
    fork,
    (count?.values ?? []).map((id) => ({ id })),
  );
  const few = board.cameIn < fewestAnswers(LEAST);
  const nothing = (text: string, title = t(few ? 'projector.few.title' : 'projector.spread')) => (
    <Veil sheet={sheet} rows={rows} empty title={title} text={text} />
  );

  if (board.cards) return <CardsRows sheet={sheet} rows={hands} />;
  if (count)
    return (
      <HandsRows
        of={of}
        sheet={sheet}
        count={count}
        rows={hands}
        byDevice={board.byDevice}
        dispatch={board.dispatchCount}
      />
    );
  const view = fork === undefined || !screen.revealed ? undefined : shown.forks[fork]?.view;
  const filled: ChartRow[] = rows.map((row) => {
    const group = view?.groups.find((one) => one.id === row.id);
    const unsaid = isPass(row) ? t('projector.noAnswer') : undefined;
    return { ...row, first: group?.first ?? null, last: group?.last ?? null, unsaid };
  });
  if (street)
    return <StreetPlates sheet={sheet} rows={filled} revealed={view !== undefined} second={view?.second ?? false} />;
  if (!screen.revealed || board.answers === 0) return <Hidden of={of} board={board} sheet={sheet} rows={rows} />;

  const { view: at } = place;
  if (isLessonView(at)) return null;
  switch (at) {
    case 'charter':
      return null;
    case 'fork': {
      if (!view || view.groups.every((group) => group.first === null)) return nothing(t('projector.spreadText'));
      const said = view.groups.flatMap(({ first, last }) => (view.second ? [first, last] : [first]));
      if (said.every((one) => one === 'divided' || one === null))
        return nothing(t('projector.divided.text'), t('projector.divided.title'));
      const hands = (shown.forks[view.fork]?.votes ?? 0) > 0;
      return <ForkChart view={view} hands={hands} rows={filled} board={board} sheet={sheet} level={level} />;
    }
    case 'paths': {
      const steps = board.forks.flatMap((id) => shown.forks[id] ?? []);
      if (steps.every(({ step }) => step.bands.length === 0)) return nothing(t('projector.paths.spread'));
      const all = Math.max(0, ...steps.map((one) => one.view.cameIn));
      const flow = flowOf(steps, all, flowSize(sheet));
      return (
        <PathsChart
          sheet={sheet}
          flow={flow}
          cameIn={all}
          label={t('projector.paths.where')}
          name={(id) => askOf(level, words, id).name ?? wordOf(level, words)(`debrief.${id}.name`)}
          group={(id, value) => ({
            letter: lettersOf(shown.forks[id]?.view.groups ?? [], t).get(value),
            words: cardOf(level, words, id, value),
          })}
        />
      );
    }
    case 'signs': {
      const chart = signCharts(level)[place.at] ?? 'signs';
      const signs = signsIn(level, chart, shown.signs?.picture ?? []).map(
        ({ spot, sign, found, missed }): ChartRow => ({
          id: `${spot}-${sign}`,
          words:
            chart === 'actions'
              ? wordOf(level, words)(`beats.${spot}.${sign}`)
              : t('projector.signs.row', {
                  sign: wordOf(level, words)(`beats.${spot}.${sign}`),
                  why: wordOf(level, words)(`beats.${spot}.${sign}-why`),
                }),
          first: found,
          last: missed,
        }),
      );
      if (signs.every((row) => row.first === null)) return nothing(t(`projector.${chart}.spread`));
      return (
        <PeopleChart
          sheet={sheet}
          rows={signs}
          label={t(`projector.${chart}.title`)}
          rowsAre={t(`projector.${chart}.rows`)}
          first={{ title: t(`projector.${chart}.found`) }}
          last={{ title: t(`projector.${chart}.missed`) }}
        />
      );
    }
    case 'check': {
      const { ask, answers } = questionWords(place.at, t);
      const sizes = shown.questions?.picture[place.at];
      const given = answers.map((answer, at): ChartRow => ({
        id: `answer-${at}`,
        words: answer,
        first: sizes?.before[at] ?? null,
        last: sizes?.after[at] ?? null,
      }));
      if (given.every((row) => row.first === null && row.last === null)) return nothing(t('projector.check.spread'));
      return (
        <PeopleChart
          sheet={sheet}
          rows={given}
          label={ask}
          rowsAre={t('projector.check.rows')}
          first={{ title: t('projector.check.before') }}
          last={{ title: t('projector.check.after') }}
        />
      );
    }
  }
}
