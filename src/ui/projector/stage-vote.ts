import { useEffect } from 'preact/hooks';
import type { SchoolClass } from '../../core/class/class.ts';
import type { Level } from '../../core/level/schema.ts';
import { countedForks } from '../../core/record/forks.ts';
import { versionKey } from '../../core/record/shape.ts';
import { currentBeat, isTold } from '../../core/story/questions.ts';
import { isRead } from '../../core/story/script.ts';
import type { WordsPort } from '../../ports/device.ts';
import type { LiveHostState } from '../../ports/live.ts';
import type { Session } from '../../ports/play.ts';
import { useFollowing, useServices } from '../app/surroundings.ts';
import { actionsTo } from './follow.ts';
import { votedByHands } from './hands.ts';
import { screenOf } from './use-board.ts';

/** How many have voted, of how many devices; never what. */
export const votedWords = ({ voted, devices }: Pick<LiveHostState, 'voted' | 'devices'>, t: WordsPort['t']): string =>
  devices > 0 ? t('live.votedOf', { count: voted, of: Math.max(devices, voted) }) : t('live.voted', { count: voted });

/**
 * One story for a class with devices: where it comes to a fork they are asked, and it goes on by the choice that the
 * board or the laptop asks for.
 */
export function useStageVote(of: SchoolClass, level: Level, current: Session | null): void {
  const { screen } = useServices();
  useFollowing(screen.subscribe);
  const now = screenOf(screen, of);
  const { asks, goes, live, voteBy = 'devices' } = now;
  const state = current?.store.state();
  const forks = countedForks(level);
  const asked = state && isRead(level, state) && !isTold(state) ? currentBeat(level, state).id : undefined;
  const at = forks.findIndex(({ id }) => id === asked);
  const seen =
    asked !== undefined && (votedByHands(of, level, asked) || asked in (of.shown?.[versionKey(level)]?.forks ?? {}));
  const devices = live?.mode === 'together' && voteBy === 'devices';

  useEffect(() => {
    if (!devices || goes !== undefined) return;
    const { asks: _, ...rest } = screenOf(screen, of);
    // what the class has seen already it may vote on again, when the teacher asks for it
    if (at >= 0 && !seen) screen.set({ ...rest, view: 'fork', fork: at, revealed: false, hands: false, asks: 'first' });
    else if (asks) screen.set(rest);
  }, [devices, at, goes === undefined]);

  useEffect(() => {
    const fork = forks[now.fork]?.id;
    if (goes === undefined || !current || fork === undefined) return;
    for (const action of actionsTo(level, current.store.state(), fork, goes)) current.store.dispatch(action);
    const { goes: _, asks: __, ...rest } = screenOf(screen, of);
    screen.set(rest);
  }, [goes, current]);
}
