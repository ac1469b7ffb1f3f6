import type { SignsAre } from '../../core/kinds/kind.ts';
import type { SchoolClass } from '../../core/class/class.ts';
import { isLessonView } from '../../core/class/screen.ts';
import { isSize } from '../../core/class/projector.ts';
import { promptFor } from '../../core/class/prompts.ts';
import { isLevel, signCharts, type Version } from '../../core/record/forks.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import type { Command } from './keys.ts';
import { type Place, stepped } from './places.ts';
import type { Sheet } from '../../geometry/wall.ts';
import { BoardButton, TalkBar } from './talk-bar.tsx';
import { askDevices, endVote } from '../teacher/live/use-live.ts';
import { mostIn } from './follow.ts';
import type { Board } from './use-board.ts';
import { wordOf } from '../teacher/class/version-words.ts';
import { lettersOf, reasonText, voteWords } from './words.ts';

interface BoardTalkProps {
  readonly of: SchoolClass;
  readonly sheet: Sheet;
  readonly level: Version;
  readonly board: Board;
  readonly act: (command: Command) => void;
  readonly street: boolean;
}

/** A view by the name its words stand under: each chart of signs has its own. */
function namedBy<View extends Place['view']>(level: Version, view: View, at: number): View | SignsAre {
  return view === 'signs' ? (signCharts(level)[at] ?? 'signs') : view;
}

/** What the bar says: the question by how the class split once that is shown, before it one that fits always. */
function useTalk(
  of: SchoolClass,
  level: Version,
  { place, screen, fork, shown, count, cards }: Board,
): { reason: string[]; question: string } {
  const { words } = useServices();
  const t = useWords();
  const centre = wordOf(level, words)(`people.${level.centre}`);
  if (isLessonView(place.view)) {
    const say = t(`projector.lesson.say.${place.view}`);
    return { reason: [t('projector.lesson.now')], question: place.view === 'help' ? `${say} ${t('help.say')}` : say };
  }
  if (screen.asks)
    return {
      reason: [t('live.asking')],
      question: t(screen.asks === 'last' ? 'live.votedAgain' : 'projector.ask', { centre }),
    };
  if (cards) return { reason: [t('cards.title')], question: t('cards.wall') };
  if (count) return { reason: [t('projector.hands.teacher')], question: t(`${voteWords(of)}.how`) };
  if (place.view !== 'fork' || fork === undefined) {
    const state = screen.revealed ? 'shown' : 'hidden';
    const ranked = Object.values(shown.forks).some(({ step }) => step.bands.some(({ pupils }) => !isSize(pupils)));
    return {
      reason: [
        t(screen.revealed && place.view === 'check' ? 'projector.check.honest' : `projector.talk.${state}`),
        screen.revealed && place.view === 'paths' && ranked ? t('projector.paths.order') : '',
      ],
      question: t(
        place.view === 'charter'
          ? `charter.${state}`
          : place.view === 'fork'
            ? 'projector.ask'
            : `projector.${namedBy(level, place.view, place.at)}.${state}`,
        { centre },
      ),
    };
  }
  const view = screen.revealed ? shown.forks[fork]?.view : undefined;
  const prompt = view && promptFor(level, view);
  if (!view || !prompt)
    return { reason: [t(`projector.talk.${view ? 'shown' : 'hidden'}`)], question: t('projector.ask', { centre }) };
  return {
    reason: [t('projector.talk.shown'), reasonText(prompt.reason, lettersOf(view.groups, t), centre, t)],
    question: wordOf(level, words)(`debrief.${fork}.${prompt.id}`),
  };
}

/** The name of the button that leads on. */
function useNext(level: Version, { places, index }: Board): string {
  const t = useWords();
  const next = stepped(places, index, 1);
  if (!next) return '';
  if (isLessonView(next.view)) return t(`projector.lesson.title.${next.view}`);
  if (next.view === 'charter') return t(places[index]?.view === 'charter' ? 'charter.next' : 'charter.title');
  const more = next.view === places[index]?.view;
  return more && (next.view === 'fork' || next.view === 'check')
    ? t(`projector.next.${next.view}`)
    : t(`projector.to.${namedBy(level, next.view, next.at)}`);
}

export function BoardTalk({ of, sheet, level, board, act, street }: BoardTalkProps) {
  const t = useWords();
  const talk = useTalk(of, level, board);
  const next = useNext(level, board);
  const { screen, fork, count, place, places, index, answers } = board;
  const lit = (screen.revealed || isLessonView(place.view)) && !count;
  const last = stepped(places, index, 1) === undefined;
  const services = useServices();
  const { asks, live, voteBy } = screen;
  const { devices } = board;
  const none = fork !== undefined && answers === 0 && !asks;
  const together = live?.mode === 'together' && screen.revealed && fork !== undefined && isLevel(level);
  const view = together ? board.shown.forks[fork]?.view : undefined;
  const most = together && view ? mostIn(level, fork, view) : undefined;
  const countWords = voteBy === 'cards' ? 'cards.count' : (`${voteWords(of)}.count` as const);
  const following = count?.values[count.at + 1];
  const letter =
    count && following !== undefined
      ? lettersOf(
          count.values.map((id) => ({ id })),
          t,
        ).get(following)
      : undefined;
  const menu = (
    <BoardButton id="menu" icon="keyboard" bare label={t('projector.keys.title')} onPress={() => act('menu')} />
  );
  return (
    <TalkBar sheet={sheet} lit={lit} {...talk}>
      {board.cards ? (
        <>
          <BoardButton id="cards-stop" icon="remove" label={t('cards.stop')} onPress={board.stopCounting} />
          {menu}
        </>
      ) : count ? (
        <>
          <BoardButton
            id="counted"
            icon="forward"
            after
            lamp
            label={
              following === undefined
                ? t('projector.hands.done')
                : letter === undefined
                  ? t('projector.hands.toPass')
                  : t('projector.hands.to', { letter })
            }
            onPress={() => board.dispatchCount({ type: 'turn', by: 1 })}
          />
          {menu}
          <BoardButton id="devices" icon="scan" label={t('projector.hands.devices')} onPress={board.stopCounting} />
        </>
      ) : isLessonView(place.view) ? (
        <>
          {!last && <BoardButton id="next" icon="forward" after wide label={next} onPress={() => act('next')} />}
          <BoardButton id="back" icon="back" bare label={t('projector.keys.back')} onPress={() => act('back')} />
          {menu}
        </>
      ) : (
        <>
          {none ? (
            devices ? (
              <BoardButton
                id="ask"
                icon="tablet"
                lamp
                label={t('live.ask')}
                onPress={() => askDevices(services, board.seen)}
              />
            ) : (
              <BoardButton id="hands" icon="hands" lamp label={t(countWords)} onPress={board.countHands} />
            )
          ) : (
            <BoardButton
              id="reveal"
              icon={screen.revealed ? 'hide' : 'eye'}
              lamp={!screen.revealed}
              label={t(
                screen.revealed ? 'projector.hide' : place.view === 'charter' ? 'charter.show' : 'projector.show',
              )}
              onPress={() => act('reveal')}
            />
          )}
          {fork !== undefined ? (
            <BoardButton
              id="street"
              icon="town"
              bare
              pressed={street}
              label={t('projector.keys.street')}
              onPress={() => act('street')}
            />
          ) : (
            <BoardButton id="back" icon="back" bare label={t('projector.keys.back')} onPress={() => act('back')} />
          )}
          {together ? (
            <BoardButton
              id="follow"
              icon="forward"
              after
              lamp
              label={
                most === undefined
                  ? t('live.choose')
                  : t('live.most', { letter: lettersOf(view?.groups ?? [], t).get(most) ?? '' })
              }
              onPress={() => board.set({ picture: 'story', revealed: false, goes: most })}
            />
          ) : asks ? (
            <BoardButton id="end-vote" icon="remove" label={t('live.endVote')} onPress={() => endVote(services)} />
          ) : devices && board.mayAsk && !screen.revealed && fork !== undefined && !none ? (
            <BoardButton
              id="ask"
              icon="tablet"
              label={t(board.seen ? 'live.askAgain' : 'live.ask')}
              onPress={() => askDevices(services, board.seen)}
            />
          ) : !devices && !screen.revealed && fork !== undefined && !none ? (
            <BoardButton id="hands" icon="hands" label={t(countWords)} onPress={board.countHands} />
          ) : (
            !last && <BoardButton id="next" icon="forward" after label={next} onPress={() => act('next')} />
          )}
          {menu}
        </>
      )}
    </TalkBar>
  );
}
