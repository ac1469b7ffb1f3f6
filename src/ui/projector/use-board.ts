import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { votesByCards } from '../../core/cards/votes.ts';
import { type SchoolClass, withShown } from '../../core/class/class.ts';
import { project } from '../../core/class/projector.ts';
import { isLessonView, NO_SCREEN, type Screen } from '../../core/class/screen.ts';
import { joinedShown, NOTHING_SHOWN, revealed as revealedAt, type Shown } from '../../core/class/shown.ts';
import { summarise } from '../../core/class/summary.ts';
import { cameInFor } from '../../core/class/versions.ts';
import type { ScreenPort } from '../../ports/class.ts';
import { countedForks, type Version } from '../../core/record/forks.ts';
import { versionKey } from '../../core/record/shape.ts';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { showToast } from '../app/toasts.ts';
import { type Count, type CountAction, isDone, reduceCount, startCount } from '../../core/class/count.ts';
import { besideWhom, countingNow, mendCount, timeOf, votesAt, votedByHands, votedTwice } from './hands.ts';
import { handsIn, withHands } from '../../core/class/hands.ts';
import { type Place, placeAt, placesOf } from './places.ts';
import { useLive } from '../teacher/live/use-live.ts';
import { run } from '../app/run.ts';

/** What the projector's window shows of a class; hidden until somebody asked for something. */
export const screenOf = (screen: ScreenPort, of: Pick<SchoolClass, 'id' | 'lesson'>): Screen => {
  const now = screen.state();
  const level = of.lesson.levels.includes(now.level) ? now.level : (of.lesson.levels[0] ?? '');
  return now.class === of.id ? { ...now, level } : { ...NO_SCREEN, class: of.id, level };
};

/** How hands are counted just now. Kept above the board, so that a look at the story loses nothing. */
export interface Counting {
  readonly count: Count | null;
  readonly setCount: (count: Count | null) => void;
}

export interface Board {
  readonly screen: Screen;
  readonly places: readonly Place[];
  readonly index: number;
  readonly place: Place;
  readonly fork: string | undefined;
  /** All counted forks, and the groups of this one as the class sees them, without their sizes. */
  readonly forks: readonly string[];
  readonly groups: readonly { readonly id: string }[];
  /** How many came in, and how many answered here where that may be said. */
  readonly cameIn: number;
  readonly answers: number | null;
  /** What was revealed; read only of the place that is revealed. */
  readonly shown: Shown;
  /** The hands being counted now. */
  readonly count: Count | null;
  /** Are cards held up in place of hands? */
  readonly cards: boolean;
  /** Were hands counted here, and the class has not voted again? */
  readonly mayVoteAgain: boolean;
  /** While hands are counted: how many answered here by a device, where hands without one may be counted beside them. */
  readonly byDevice: number;
  /** Does the class vote by the devices of its live lesson, and not by hands here already? */
  readonly devices: boolean;
  /** May its devices be asked here, or asked again? */
  readonly mayAsk: boolean;
  /** Did the class see how it split at this fork? */
  readonly seen: boolean;
  readonly set: (change: Partial<Screen>) => void;
  readonly turn: (to: Place | undefined) => void;
  readonly countHands: () => void;
  /** Counts once more what was counted last here, when a number was mistyped; absent when nothing was. */
  readonly mendHands: (() => void) | undefined;
  readonly stopCounting: () => void;
  readonly dispatchCount: (action: CountAction) => void;
}

/** Where the projector stands in a level, and what of the class it may show there. */
export function useBoard(of: SchoolClass, level: Version, { count, setCount }: Counting, charterPages: number): Board {
  const { screen: port, classes, chance } = useServices();
  const t = useWords();
  useFollowing(port.subscribe);
  const live = useLive(of);
  const screen = screenOf(port, of);
  const places = placesOf(level, of.lesson.check, cameInFor(of, level), charterPages);
  const index = placeAt(places, screen);
  const place = places[index] ?? { view: 'fork', at: 0 };
  const fork = place.view === 'fork' ? countedForks(level)[place.at] : undefined;

  const done = count && fork?.id === count.fork && isDone(count) ? count : null;
  const whole = done ? withHands(of, level, done, chance.day()) : of;
  // worked out anew when a record came in, not at each press
  const { playthroughs } = whole;
  const projection = useMemo(() => project(summarise(level, Object.values(playthroughs))), [level, playthroughs]);
  const key = versionKey(level);
  // until the class with it is kept, this window knows what it has shown
  const known = useRef<{ readonly of: string; readonly shown: Shown } | null>(null);
  const memory = `${of.id} ${key}`;
  const held = known.current?.of === memory ? known.current.shown : NOTHING_SHOWN;
  const before = joinedShown(of.shown?.[key] ?? NOTHING_SHOWN, held);
  const votes = (at: string): number => votesAt(whole, level, at);
  const { view, at } = place;
  const lit = screen.revealed && !isLessonView(view);
  const shown = lit ? revealedAt(before, projection, { view, at }, votes) : before;
  known.current = { of: memory, shown };
  const unkept = JSON.stringify(shown) !== JSON.stringify(of.shown?.[key] ?? NOTHING_SHOWN);

  // before the next frame: a wall that is left once it has shown has shown it, and hands were counted
  useLayoutEffect(() => {
    if (!lit || !unkept) return;
    // what was counted is kept once it is seen: until then it can be counted again
    if (done) setCount(null);
    const putting = classes.put(withShown(whole, key, shown));
    run(putting.then((kept) => kept || !done || showToast(document, t('class.unkept'), t('toast.close'))));
  }, [classes, of.id, key, JSON.stringify(shown), lit, done]);

  const set = (change: Partial<Screen>): void => port.set({ ...screen, ...change });
  const seen = fork !== undefined && fork.id in shown.forks;
  const fresh = (): Count | null => (fork ? startCount(fork.id, fork.values, timeOf(of, level, fork.id, seen)) : null);
  const counted = fork && handsIn(of, level)?.hands?.[fork.id];
  const mended = fork ? mendCount(of, level, fork.id, fork.values) : null;
  const mine = fork ? countingNow(of, level, fork, { hands: screen.hands, begun: count, seen }) : null;
  const counting = screen.hands && !screen.revealed && mine && !isDone(mine) ? mine : null;
  return {
    screen: { ...screen, revealed: lit },
    places,
    index,
    place,
    fork: fork?.id,
    shown,
    count: counting,
    cards: counting !== null && votesByCards(screen, counting.values),
    forks: countedForks(level).map((one) => one.id),
    groups: fork ? (projection.forks[place.at]?.groups ?? []).map(({ id }) => ({ id })) : [],
    cameIn: projection.cameIn,
    answers: fork
      ? ((screen.revealed ? shown.forks[fork.id]?.view.answers : projection.reached[place.at]) ?? null)
      : projection.cameIn,
    mayVoteAgain:
      counted !== undefined && counted.last === undefined && !counted.devices && counted.beside === undefined && !done,
    byDevice: counting ? besideWhom(of, level, counting, seen) : 0,
    devices: live !== null && (screen.voteBy ?? 'devices') === 'devices' && !(fork && votedByHands(of, level, fork.id)),
    mayAsk: fork !== undefined && !votedByHands(of, level, fork.id) && !votedTwice(of, level, fork.id),
    seen,
    set,
    // the pages of one charter are one picture
    turn: (to) =>
      to &&
      set(
        isLessonView(to.view)
          ? { lesson: to.view, revealed: false, asks: undefined }
          : {
              view: to.view,
              lesson: undefined,
              asks: undefined,
              fork: to.at,
              revealed: screen.revealed && to.view === 'charter' && place.view === 'charter',
            },
      ),
    countHands() {
      setCount(fresh());
      const by = screen.voteBy === 'cards' ? 'cards' : 'hands';
      set({ hands: true, revealed: false, asks: undefined, ...(screen.live && { voteBy: by }) });
    },
    mendHands: mended
      ? () => {
          setCount(mended);
          set({ hands: true, revealed: false, asks: undefined, voteBy: screen.live && 'hands' });
        }
      : undefined,
    stopCounting() {
      setCount(null);
      set({ hands: false, revealed: false, voteBy: screen.live && 'devices' });
    },
    dispatchCount: (action) => counting && setCount(reduceCount(counting, action)),
  };
}
