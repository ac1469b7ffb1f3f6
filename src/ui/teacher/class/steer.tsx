import { sidesUsed, votesByCards } from '../../../core/cards/votes.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { type Count, isDone, startCount } from '../../../core/class/count.ts';
import { cameInFor } from '../../../core/class/versions.ts';
import type { Screen } from '../../../core/class/screen.ts';
import { countedForks, isLevel, type Version } from '../../../core/record/forks.ts';
import { versionKey } from '../../../core/record/shape.ts';
import { countingNow, timeOf, votedByHands } from '../../projector/hands.ts';
import { type Place, placeAt, placesOf, stepped } from '../../projector/places.ts';
import { voteWords } from '../../projector/words.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { CountCards } from './count-cards.tsx';
import { CountHands } from './count-hands.tsx';
import { turnNumbers, useLive } from '../live/use-live.ts';
import { LiveVote } from '../live/vote.tsx';
import { run } from '../../app/run.ts';
import { labelsOf } from './labels.ts';
import { pictured, turnedTo } from './steering.ts';
import { TalkGuide } from './talk-guide.tsx';
import { useVersion } from './use-class.ts';

/** What can be put on the wall, in the order of a lesson. */
const VIEWS = [
  'code',
  'rules',
  'story',
  'fork',
  'street',
  'paths',
  'signs',
  'check',
  'charter',
  'help',
  'out',
] as const;
type View = (typeof VIEWS)[number];

/** Which of them stands there now. */
const viewOf = ({ view, lesson, picture }: Screen): View => lesson ?? (view === 'fork' ? (picture ?? view) : view);

/** What the wall shows of this class, where it shows it at all. */
export function useWall(of: SchoolClass): { readonly now: Screen; readonly level: Version } | null {
  const { screen } = useServices();
  useFollowing(screen.subscribe);
  const now = screen.state();
  const level = useVersion(now.class === of.id ? of : undefined, now.level);
  return now.class === of.id && level ? { now, level } : null;
}

/** The hands that are counted at the fork on the wall; nothing once they are all counted, or while nobody counts. */
function useCount(of: SchoolClass, wall: ReturnType<typeof useWall>): Count | null {
  const { counting } = useServices();
  useFollowing(counting.subscribe);
  const fork = wall && countedForks(wall.level)[wall.now.fork];
  if (!fork || wall.now.revealed || !wall.now.hands || wall.now.lesson !== undefined || wall.now.view !== 'fork')
    return null;
  const seen = fork.id in (of.shown?.[versionKey(wall.level)]?.forks ?? {});
  const count = countingNow(of, wall.level, fork, { hands: true, begun: counting.state(), seen });
  return count && !isDone(count) ? count : null;
}

/**
 * Steers the projector's window: what the lesson is at, which picture, which fork, shown or hidden, and the hands. It
 * stands here as soon as something stands there.
 */
export function Steer({ of }: { of: SchoolClass }) {
  const services = useServices();
  const { counting, screen, words } = services;
  const t = useWords();
  const wall = useWall(of);
  const count = useCount(of, wall);
  const live = useLive(of);
  if (!wall) return null;
  const { now, level } = wall;
  const forks = countedForks(level);
  const places = placesOf(level, of.lesson.check, cameInFor(of, level));
  const index = placeAt(places, now);
  const turn = (to: Place | undefined): void => to && screen.set(turnedTo(now, to));
  const view = viewOf(now);
  const fork = now.lesson === undefined && now.view === 'fork' ? forks[now.fork] : undefined;
  const views = VIEWS.filter((one) =>
    ['street', 'story'].includes(one) ? one === 'street' || isLevel(level) : places.some((place) => place.view === one),
  );
  const press = (one: View): void => {
    if (one === 'street' || one === 'story') return screen.set(pictured(now, one));
    // from the street or the story back to the choices themselves, at the same fork
    turn(one === 'fork' ? { view: 'fork', at: now.fork } : places.find((place) => place.view === one));
  };
  const charter = view === 'charter';
  const byDevice =
    live !== null && (now.voteBy ?? 'devices') === 'devices' && !(fork && votedByHands(of, level, fork.id));
  const begin = (by: 'hands' | 'cards'): void => {
    if (!fork) return;
    const seen = fork.id in (of.shown?.[versionKey(level)]?.forks ?? {});
    counting.set(startCount(fork.id, fork.values, timeOf(of, level, fork.id, seen)));
    const { picture: _, ...bare } = turnedTo(now, { view: 'fork', at: now.fork });
    const { voteBy: __, ...rest } = bare;
    // hands are the usual way where no devices vote
    screen.set({ ...rest, hands: true, ...((live || by === 'cards') && { voteBy: by }) });
  };
  const stop = (): void => {
    counting.set(null);
    const { voteBy: _, ...rest } = now;
    screen.set({ ...rest, hands: false, revealed: false, ...(live && { voteBy: 'devices' }) });
  };
  const sides = fork ? sidesUsed(fork.values) : 0;
  return (
    <section class="pane steer" aria-labelledby="steer">
      <h2 id="steer">{t('class.steer.title')}</h2>
      <fieldset class="steer-views" aria-label={t('class.steer.view')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            class="segment-button"
            aria-pressed={view === one}
            data-view={one}
            onClick={() => press(one)}
          >
            {t(one === 'charter' ? 'charter.steer' : `class.steer.${one}`)}
          </button>
        ))}
      </fieldset>
      {fork && (
        <p class="steer-fork">
          <b>{t('class.steer.at', { number: now.fork + 1, of: forks.length })}</b>{' '}
          {labelsOf(level, words).fork(fork.id)}
        </p>
      )}
      <div class="steer-acts">
        <ChoiceButton
          icon="back"
          id="previous"
          disabled={stepped(places, index, -1) === undefined}
          onPress={() => turn(stepped(places, index, -1))}
        >
          {t('class.steer.previous')}
        </ChoiceButton>
        {now.lesson === undefined && now.picture !== 'story' && !count && (
          <ChoiceButton
            icon={now.revealed ? 'hide' : 'eye'}
            id="reveal"
            lamp={!now.revealed}
            onPress={() =>
              // a vote by devices is over before it is seen
              now.asks ? run(turnNumbers(services, level)) : screen.set({ ...now, revealed: !now.revealed })
            }
          >
            {t(
              charter
                ? now.revealed
                  ? 'charter.steerHide'
                  : 'charter.steerShow'
                : now.revealed
                  ? 'class.steer.hide'
                  : 'class.steer.reveal',
            )}
          </ChoiceButton>
        )}
        <ChoiceButton
          icon="forward"
          id="next"
          disabled={stepped(places, index, 1) === undefined}
          onPress={() => turn(stepped(places, index, 1))}
        >
          {t('class.steer.next')}
        </ChoiceButton>
        {fork && now.picture !== 'story' && !now.revealed && !count && !byDevice && (
          <>
            <ChoiceButton icon="hands" id="hands" onPress={() => begin('hands')}>
              {t(`${voteWords(of)}.count`)}
            </ChoiceButton>
            {sides > 0 && (
              <ChoiceButton icon="camera" id="cards" onPress={() => begin('cards')}>
                {t('cards.count')}
              </ChoiceButton>
            )}
          </>
        )}
      </div>
      {fork && <LiveVote of={of} level={level} now={now} />}
      {count && votesByCards(now, count.values) && (
        <CountCards key={count.fork} of={of} count={count} onHands={() => begin('hands')} onStop={stop} />
      )}
      {count && now.voteBy === 'cards' && sides === 0 && <p>{t('cards.many')}</p>}
      {count && !votesByCards(now, count.values) && <CountHands of={of} level={level} count={count} />}
      {fork && <TalkGuide of={of} level={level} fork={now.fork} revealed={now.revealed} />}
    </section>
  );
}
