import { useCallback, useEffect } from 'preact/hooks';
import { useLive } from '../teacher/live/use-live.ts';
import { useStageVote, votedWords } from './stage-vote.ts';
import type { SchoolClass } from '../../core/class/class.ts';
import type { Level } from '../../core/level/schema.ts';
import { countedForks } from '../../core/record/forks.ts';
import { currentBeat, isTold } from '../../core/story/questions.ts';
import { start } from '../../core/story/state.ts';
import { StageChat } from '../play/chat.tsx';
import { Names } from '../play/names.tsx';
import { StoryPanel } from '../play/panel.tsx';
import { Control } from '../parts/button.tsx';
import { PartPanel } from '../play/part-panel.tsx';
import { type Surroundings, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { commandOf, useKeys } from './keys.ts';
import { type Board, type Counting, screenOf } from './use-board.ts';
import { storyAt } from './way.ts';
import { lettersOf, voteWords } from './words.ts';
import { Letters } from '../play/letters.ts';
import { Boundary } from '../app/errors.tsx';
import { run } from '../app/run.ts';

/** Opens the story at one of its forks, or at its start, and shows it. Nobody plays, and nothing is kept. */
export async function showStage(
  { session, location }: Surroundings,
  id: string,
  level: Level,
  fork: string | undefined,
): Promise<void> {
  const open = session.current();
  const there =
    fork !== undefined &&
    open?.level.id === level.id &&
    session.player() === null &&
    currentBeat(open.level, open.store.state()).id === fork;
  if (!there) await session.open(level.id, (loaded) => (fork === undefined ? start(loaded) : storyAt(loaded, fork)));
  location.go({ page: 'projector', class: id, stage: true });
}

/**
 * Where the story is opened that the laptop asks for: where it stands, if a class with devices is in the middle of it;
 * at its start, before its first vote; else at the fork on the wall.
 */
export function stageAt(
  { session }: Pick<Surroundings, 'session'>,
  level: Level,
  { screen: { goes, live }, place, fork, seen }: Pick<Board, 'screen' | 'place' | 'fork' | 'seen'>,
): string | undefined {
  if (live?.mode !== 'together' || goes !== undefined) return fork;
  const open = session.current();
  if (open?.level.id === level.id && session.player() === null) return currentBeat(level, open.store.state()).id;
  return place.at === 0 && !seen ? undefined : fork;
}

interface StageProps {
  readonly of: SchoolClass;
  readonly level: Level;
  readonly counting: Counting;
}

/** The story on the wall: the class plays it together, or looks at a scene again, and comes back to its choices. */
export function StagePage({ of, level, counting }: StageProps) {
  const services = useServices();
  const { session, location, screen } = services;
  const t = useWords();
  useFollowing(session.subscribe);
  const current = session.current()?.level.id === level.id ? session.current() : null;
  useFollowing(current?.store.subscribe);
  const back = useCallback((): void => {
    const { picture, ...now } = screen.state();
    // the laptop's page of the class says no longer that the story is shown
    if (picture === 'story') screen.set(now);
    location.go({ page: 'projector', class: of.id });
  }, [location, screen, of.id]);
  const forks = countedForks(level);
  const opened = current !== null;
  const asked = forks[screenOf(screen, of).fork]?.id;
  const live = useLive(of);

  useEffect(() => {
    // its words are read from the back of the room
    document.documentElement.dataset['wall'] = 'story';
    return () => delete document.documentElement.dataset['wall'];
  }, []);
  useEffect(() => {
    if (!opened) run(showStage(services, of.id, level, asked).catch(back));
  }, [services, of.id, level, opened, asked, back]);
  // who steers from another window wants to see what is steered
  useEffect(() => screen.subscribe(() => screen.state().picture !== 'story' && back()), [screen, back]);
  useKeys((key) => {
    if (commandOf(key, services.words.direction()) !== 'stage') return false;
    back();
    return true;
  });
  const part = session.part().kind;
  useStageVote(of, level, current);
  useEffect(() => {
    if (part !== 'step-out') return;
    session.setPart({ kind: 'story' });
    back();
  }, [part, session, back]);

  if (!current || part === 'step-out') return <output class="loading">{t('play.loading')}</output>;
  const state = current.store.state();
  const fork = isTold(state) ? -1 : forks.findIndex((one) => one.id === currentBeat(level, state).id);
  // the same letters as on the board, and as hands are counted by
  const letters = lettersOf(
    (forks[fork]?.values ?? []).map((id) => ({ id })),
    t,
  );
  const { voteBy, asks } = screenOf(screen, of);
  const byDevice = (voteBy ?? 'devices') === 'devices';
  // the vote goes on beside the cards of the choices, where it is shown
  const vote = (at: number): void => {
    const { picture: _, ...now } = screenOf(screen, of);
    screen.set({ ...now, view: 'fork', fork: at, revealed: false, hands: false, ...(!asks && { asks: 'first' }) });
  };
  const count = (): void => {
    counting.setCount(null);
    screen.set({ ...screenOf(screen, of), view: 'fork', fork, revealed: false, hands: true });
  };
  return (
    <>
      <fieldset class="controls controls-play" aria-label={t('controls.label')}>
        <Control icon="back" label={t('projector.stage.back')} class="control-help" onPress={back} />
        {fork >= 0 && (
          <div class="controls-rest">
            {live && byDevice ? (
              <Control icon="tablet" label={votedWords(live, t)} onPress={() => vote(fork)} />
            ) : (
              <Control icon="hands" label={t(`${voteWords(of)}.count`)} onPress={count} />
            )}
          </div>
        )}
      </fieldset>
      <Boundary place="nothing">
        <Names session={current} />
        {part === 'story' && <StageChat level={level} state={state} />}
      </Boundary>
      <Letters.Provider value={letters}>
        {part === 'story' ? <StoryPanel session={current} /> : <PartPanel session={current} />}
      </Letters.Provider>
    </>
  );
}
