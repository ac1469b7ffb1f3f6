import type { SchoolClass } from '../../../core/class/class.ts';
import { type Screen, VOTE_WAYS, type VoteWay } from '../../../core/class/screen.ts';
import { countedForks, isLevel, type Version } from '../../../core/record/forks.ts';
import { versionKey } from '../../../core/record/shape.ts';
import { mostIn, waysFrom } from '../../projector/follow.ts';
import { votedByHands, votedTwice } from '../../projector/hands.ts';
import { votedWords } from '../../projector/stage-vote.ts';
import { lettersOf } from '../../projector/words.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { askDevices, endVote, useLive } from './use-live.ts';

interface LiveVoteProps {
  readonly of: SchoolClass;
  readonly level: Version;
  /** What the wall shows, at one of its forks. */
  readonly now: Screen;
}

/** The vote of a live lesson, from the laptop: by what, how many have voted, and how the story on the wall goes on. */
export function LiveVote({ of, level, now }: LiveVoteProps) {
  const services = useServices();
  const { screen } = services;
  const t = useWords();
  const live = useLive(of);
  const fork = countedForks(level)[now.fork];
  if (!live || !fork) return null;
  // a class votes one way at a time: what hands or cards have begun does not go on with devices
  const hands = votedByHands(of, level, fork.id);
  const wanted = now.voteBy ?? 'devices';
  const by = hands && wanted === 'devices' ? 'hands' : wanted;
  const choose = (way: VoteWay): void => {
    const { asks: _, ...rest } = screen.state();
    screen.set({ ...rest, hands: false, voteBy: way });
  };
  const view = of.shown?.[versionKey(level)]?.forks[fork.id]?.view;
  return (
    <div class="live-vote">
      <fieldset class="steer-views">
        <legend>{t('live.voteBy')}</legend>
        {VOTE_WAYS.filter((way) => !hands || way !== 'devices').map((way) => (
          <button
            key={way}
            type="button"
            class="segment-button"
            aria-pressed={by === way}
            data-vote-by={way}
            onClick={() => choose(way)}
          >
            {t(`live.${way}Way`)}
          </button>
        ))}
      </fieldset>
      {by === 'devices' && now.asks && (
        <p class="live-says" role="status" data-voted={live.voted} data-mine>
          {votedWords(live, t)}
        </p>
      )}
      {by === 'devices' && (
        <div class="steer-acts">
          {now.asks ? (
            <ChoiceButton icon="remove" id="end-vote" onPress={() => endVote(services)}>
              {t('live.endVote')}
            </ChoiceButton>
          ) : (
            !votedTwice(of, level, fork.id) && (
              <ChoiceButton icon="tablet" id="ask" onPress={() => askDevices(services, view !== undefined)}>
                {t(view ? 'live.askAgain' : 'live.ask')}
              </ChoiceButton>
            )
          )}
        </div>
      )}
      {now.live?.mode === 'together' && now.revealed && isLevel(level) && view && (
        <Follow ways={waysFrom(level, fork.id)} most={mostIn(level, fork.id, view)} groups={fork.values} now={now} />
      )}
    </div>
  );
}

interface FollowProps {
  readonly ways: readonly string[];
  readonly most: string | undefined;
  /** All that stands at the fork, which gives each its letter. */
  readonly groups: readonly string[];
  readonly now: Screen;
}

/** On in the story: by what most chose, or by what the class wants to see; and then back, and the other way. */
function Follow({ ways, most, groups, now }: FollowProps) {
  const { screen } = useServices();
  const t = useWords();
  const letters = lettersOf(
    groups.map((id) => ({ id })),
    t,
  );
  if (ways.length === 0) return null;
  return (
    <fieldset class="steer-views">
      <legend>{t('live.follow')}</legend>
      {ways.map((way) => (
        <button
          key={way}
          type="button"
          class={`segment-button ${way === most ? 'segment-lamp' : ''}`}
          data-goes={way}
          onClick={() => screen.set({ ...now, picture: 'story', revealed: false, goes: way })}
        >
          {way === most ? t('live.mostHere', { letter: letters.get(way) ?? '' }) : letters.get(way)}
        </button>
      ))}
    </fieldset>
  );
}
