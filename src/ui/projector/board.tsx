import { classRoute } from '../../core/route/route.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SchoolClass } from '../../core/class/class.ts';
import { countedForks, isLevel, signCharts, type Version } from '../../core/record/forks.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { BoardTalk } from './board-talk.tsx';
import { CharterBoard } from './charter.tsx';
import { Head } from './head.tsx';
import { LessonWall } from './lesson-wall.tsx';
import { isLessonView } from '../../core/class/screen.ts';
import { type Command, commandOf, countActionOf, useKeys } from './keys.ts';
import { Menu, type Offered } from './menu.tsx';
import { Middle } from './middle.tsx';
import { nextView, stepped } from './places.ts';
import { headingsOf, leastText, restOf, type Sheet, sheetOf, talkOf } from '../../geometry/wall.ts';
import { showStage, stageAt } from './stage.tsx';
import { type Board, type Counting, useBoard } from './use-board.ts';
import { lampsOf } from './lamps.ts';
import type { Lamps } from '../../geometry/lamp-moves.ts';
import { wordOf } from '../teacher/class/version-words.ts';
import { askOf, lettersOf, voteWords } from './words.ts';
import { questionWords } from '../teacher/prepare/question-words.ts';
import { turnNumbers } from '../teacher/live/use-live.ts';
import { run } from '../app/run.ts';

function useSheet(): Sheet {
  const [sheet, setSheet] = useState(() => sheetOf(window.innerWidth, window.innerHeight));
  useEffect(() => {
    const measure = (): void => setSheet(sheetOf(window.innerWidth, window.innerHeight));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return sheet;
}

/** The title of a place, and where it is in the level. */
function useTitle(
  level: Version,
  { place, places, fork }: Board,
): { where: string[]; title: string; dots?: { at: number; of: number } } {
  const { words } = useServices();
  const t = useWords();
  if (place.view === 'charter') return { where: [t('charter.everyone')], title: t('charter.title') };
  if (isLessonView(place.view))
    return { where: [wordOf(level, words)('title')], title: t(`projector.lesson.title.${place.view}`) };
  const story = wordOf(level, words)('title');
  const centre = wordOf(level, words)(`people.${level.centre}`);
  if (place.view === 'paths')
    return { where: [story, t('projector.paths.where')], title: t('projector.paths.title', { centre }) };
  if (place.view === 'signs')
    return { where: [story], title: t(`projector.${signCharts(level)[place.at] ?? 'signs'}.title`) };
  if (place.view === 'check') {
    const of = places.filter((one) => one.view === 'check').length;
    return { where: [t('projector.check.where', { at: place.at + 1, of })], title: questionWords(place.at, t).ask };
  }
  const of = countedForks(level).length;
  const { ask, name } = askOf(level, words, fork ?? '');
  return {
    where: [story, t('projector.choice', { at: place.at + 1, of }), ...(name === null ? [] : [name])],
    title: ask,
    dots: { at: place.at, of },
  };
}

/** Says to those who listen where the board stands now, and whether anything is shown; the question has the focus. */
function useTold(
  { place, screen, count, cards }: Board,
  where: readonly string[],
  vote: 'projector.hands' | 'projector.standing',
): void {
  const { announce } = useServices();
  const t = useWords();
  const letter = count
    ? lettersOf(
        count.values.map((id) => ({ id })),
        t,
      ).get(count.values[count.at] ?? '')
    : undefined;
  const shown = isLessonView(place.view)
    ? ''
    : place.view === 'charter'
      ? t(screen.revealed ? 'charter.saidShown' : 'charter.saidHidden')
      : t(screen.revealed ? 'projector.saidShown' : 'projector.saidHidden');
  const up = letter === undefined ? t(`${vote}.upPass`) : t(`${vote}.up`, { letter });
  const now = cards ? t('cards.wall') : count ? up : `${where.join(' · ')}. ${shown}`.trim();
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== now) announce(now);
    before.current = now;
  }, [announce, now]);
}

/** The board: the question, how the class split, what to talk about. */
export function BoardPage({ of, level, counting }: { of: SchoolClass; level: Version; counting: Counting }) {
  const services = useServices();
  const { app, words, location } = services;
  const [charterPages, setCharterPages] = useState(1);
  const board = useBoard(of, level, counting, charterPages);
  const sheet = useSheet();
  const [menu, setMenu] = useState(false);
  const { screen, places, index, fork, count } = board;
  const lesson = isLessonView(board.place.view) ? board.place.view : undefined;
  const inStreet = screen.picture === 'street' && fork !== undefined && count === null;
  const onStage = inStreet && !sheet.flowing;

  const hand = (): void => (screen.hands && !screen.revealed && count ? board.stopCounting() : board.countHands());
  const acts: Readonly<Record<Command, () => void>> = {
    next: () => board.turn(stepped(places, index, 1)),
    back: () => board.turn(stepped(places, index, -1)),
    reveal() {
      // a vote by devices is over before it is seen
      if (board.cards) return;
      if (screen.asks) run(turnNumbers(services, level));
      else if (lesson === undefined) board.set({ revealed: !screen.revealed });
    },
    view: () => board.turn(nextView(places, index)),
    hands: () => fork !== undefined && hand(),
    street: () => fork !== undefined && board.set({ picture: screen.picture === 'street' ? undefined : 'street' }),
    stage: () => fork !== undefined && isLevel(level) && run(showStage(services, of.id, level, fork)),
    menu: () => setMenu(!menu),
  };
  const usable = (Object.keys(acts) as Command[]).filter(
    (command): command is Offered =>
      command !== 'menu' &&
      (fork !== undefined || !['hands', 'street', 'stage'].includes(command)) &&
      ((lesson === undefined && !board.cards) || command !== 'reveal') &&
      // what the class played can't be looked at once it has changed
      (isLevel(level) || command !== 'stage'),
  );
  const act = (command: Command): void => {
    setMenu(false);
    acts[command]();
  };
  useKeys((key) => {
    const counted = count && !board.cards ? countActionOf(key, words.direction()) : undefined;
    const command = commandOf(key, words.direction());
    if (counted) board.dispatchCount(counted);
    else if (command) act(command);
    return counted !== undefined || command !== undefined;
  });

  const standing = JSON.stringify(onStage ? lampsOf(board) : null);
  useEffect(() => app.dispatch({ type: 'lamps', lamps: JSON.parse(standing) as Lamps | null }), [app, standing]);
  useEffect(() => () => app.dispatch({ type: 'lamps', lamps: null }), [app]);

  // asked for from the laptop: the scene itself
  const story = screen.picture === 'story' && isLevel(level);
  useEffect(() => {
    if (story && isLevel(level)) run(showStage(services, of.id, level, stageAt(services, level, board)));
  }, [story]);

  const title = useTitle(level, board);
  useTold(board, title.where, voteWords(of));
  const style = useMemo(
    () => ({
      '--p': `${sheet.scale}px`,
      '--sheet': sheet.height,
      '--text': leastText(sheet),
      '--talk': talkOf(sheet),
      '--rest': restOf(sheet),
      '--above': headingsOf(sheet),
    }),
    [sheet],
  );
  const state =
    lesson !== undefined
      ? 'lesson'
      : count
        ? 'hands'
        : screen.revealed
          ? 'revealed'
          : board.answers === 0
            ? 'none'
            : 'hidden';
  return (
    <div
      class={`board ${onStage ? 'board-street' : ''} ${sheet.flowing ? 'board-flowing' : ''}`}
      style={style}
      data-state={state}
      data-view={board.place.view}
      data-at={board.place.at}
    >
      {board.place.view === 'charter' ? (
        <CharterBoard
          of={of}
          sheet={sheet}
          {...title}
          revealed={screen.revealed}
          page={board.place.at}
          onPages={setCharterPages}
        />
      ) : (
        <>
          <Head
            sheet={sheet}
            level={level}
            {...title}
            warm={lesson !== undefined || (board.place.view === 'paths' && screen.revealed)}
          />
          {lesson === undefined ? (
            <Middle of={of} level={level} board={board} sheet={sheet} street={inStreet} />
          ) : (
            <LessonWall of={of} level={level} sheet={sheet} view={lesson} />
          )}
        </>
      )}
      <BoardTalk of={of} sheet={sheet} level={level} board={board} act={act} street={inStreet} />
      {menu && (
        <Menu
          commands={usable}
          act={act}
          onClose={() => setMenu(false)}
          onMend={
            board.mendHands &&
            (() => {
              setMenu(false);
              board.mendHands?.();
            })
          }
          onTogether={isLevel(level) ? () => run(showStage(services, of.id, level, undefined)) : undefined}
          onLeave={() => location.go(classRoute(of.id))}
        />
      )}
    </div>
  );
}
