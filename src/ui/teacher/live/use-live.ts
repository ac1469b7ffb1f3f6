import { useEffect } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { NO_SCREEN, type Screen } from '../../../core/class/screen.ts';
import type { Version } from '../../../core/record/forks.ts';
import type { LiveHostState } from '../../../ports/live.ts';
import { run } from '../../app/run.ts';
import { type Surroundings, useFollowing, useServices } from '../../app/surroundings.ts';
import { atOf, saidOf, shownOf } from './at.ts';

type Needs = Pick<Surroundings, 'liveHost' | 'screen'>;

/** What the wall shows of a class; where it shows another, what it would begin with. */
const screenFor = ({ screen }: Pick<Needs, 'screen'>, { id, lesson }: SchoolClass): Screen => {
  const now = screen.state();
  return now.class === id ? now : { ...NO_SCREEN, class: id, level: lesson.levels[0] ?? '' };
};

/** The live lesson of a class; nothing while it is not live. */
export function useLive({ id }: Pick<SchoolClass, 'id'>): LiveHostState | null {
  const { liveHost } = useServices();
  useFollowing(liveHost.subscribe);
  const state = liveHost.state();
  return state.class === id && state.is !== 'none' ? state : null;
}

/** Goes on with a live lesson that was begun before the page was loaded anew, or in another window. */
export function useResumed({ id }: Pick<SchoolClass, 'id'>): void {
  const { liveHost } = useServices();
  useEffect(() => run(liveHost.resume(id)), [liveHost, id]);
}

/**
 * Keeps all devices where the wall is, whatever another window has said meanwhile by an older screen.
 * @param level the one on the wall; nothing while it is not known
 * @param after seconds: a window that only shows the lesson speaks where the one that steers it does not
 */
export function useLiveLesson(of: SchoolClass, level: Version | undefined, after: number): void {
  const { clock, liveHost, screen } = useServices();
  useFollowing(screen.subscribe);
  const live = useLive(of);
  const now = screen.state();
  const next = live && now.class === of.id && level?.id === now.level ? atOf(now, level) : null;
  const [wanted, heard] = [saidOf(next), saidOf(live?.at ?? null)];
  useEffect(() => {
    if (!next || wanted === heard) return undefined;
    if (after > 0) return clock.after(after, () => run(liveHost.set(next)));
    run(liveHost.set(next));
    return undefined;
  }, [liveHost, wanted, heard]);
}

/** Begins a class's live lesson, at each one's own pace. Resolves to whether it could. */
export async function startLive({ liveHost, screen }: Needs, of: SchoolClass): Promise<boolean> {
  if (!(await liveHost.start(of.id))) return false;
  screen.set({ ...screenFor({ screen }, of), hands: false, voteBy: 'devices', live: { mode: 'own' } });
  return true;
}

/** Ends it: what came in stays, and devices show what did not. */
export async function stopLive({ liveHost, screen }: Needs, { id }: SchoolClass): Promise<void> {
  await liveHost.stop();
  const { live: _, asks: __, voteBy: ___, ...rest } = screen.state();
  if (rest.class === id) screen.set(rest);
}

/** How the devices of a class play: as the wall has it; where that shows another class, as they heard it last. */
export function playedHow({ liveHost, screen }: Needs, { id }: Pick<SchoolClass, 'id'>): NonNullable<Screen['live']> {
  const { class: shown, live } = screen.state();
  const { at } = liveHost.state();
  return (shown === id ? live : undefined) ?? { mode: at?.mode ?? 'own' };
}

/** Changes how they play. */
export function setLive(services: Needs, of: SchoolClass, change: Partial<NonNullable<Screen['live']>>): void {
  const { rest, ...next } = { ...playedHow(services, of), ...change };
  const now = screenFor(services, of);
  services.screen.set({ ...now, voteBy: now.voteBy ?? 'devices', live: { ...next, ...(rest && { rest }) } });
}

/**
 * Shows the numbers on the wall, or hides them. A vote that is on is over first, so that every vote is in what is shown.
 */
export async function turnNumbers({ liveHost, screen }: Needs, level: Version): Promise<void> {
  const before = screen.state();
  const at = before.asks && !before.revealed ? atOf(before, level) : null;
  if (at) await liveHost.set(shownOf(at));
  const { asks: _, ...now } = screen.state();
  screen.set({ ...now, revealed: !before.revealed });
}

/** Asks all devices at the fork on the wall: after the class saw how it split there, for the last time. */
export function askDevices({ screen }: Pick<Needs, 'screen'>, seen: boolean): void {
  const now = screen.state();
  screen.set({ ...now, hands: false, revealed: false, voteBy: 'devices', asks: seen ? 'last' : 'first' });
}

/** The vote is over, and nothing of it is shown. */
export function endVote({ screen }: Pick<Needs, 'screen'>): void {
  const { asks: _, ...now } = screen.state();
  screen.set(now);
}
