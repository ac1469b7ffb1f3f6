import type { ChancePort } from '../../ports/device.ts';
import type { LessonPort } from '../../ports/class.ts';
import {
  join,
  type Joined,
  joinedOn,
  leftOver,
  withHolder,
  withKeyOf,
  withoutPupil,
  withPlayed,
  withPupil,
} from '../../core/lesson/joined.ts';
import { type Numbered, readLesson } from '../../core/record/lesson.ts';
import { quietly } from '../device/quietly.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';

const KEY = 'lesson';

/**
 * The lesson this device is in, kept until it is left or the day is over; in step between windows.
 * @param levels those that are here now
 */
export async function createLesson(
  database: Database,
  { day }: Pick<ChancePort, 'day'>,
  levels: () => readonly Numbered[],
  signal: Signal,
): Promise<LessonPort> {
  let kept: Joined | null = null;
  let known = false;
  signal.subscribe((message) => (kept = joinedOn(message, day())));

  async function ask(): Promise<boolean> {
    if (known) return false;
    const answer = await database.get('settings', KEY);
    if (known || answer.is === 'unknown') return false;
    known = true;
    const former = leftOver(answer.is === 'found' ? answer.value : undefined, day());
    if (former !== undefined) quietly(database.change('players', former, () => undefined, true));
    kept = joinedOn(answer.is === 'found' ? answer.value : undefined, day());
    return true;
  }
  // while it is not known this device is in no lesson, and whoever looks is told once it is
  database.subscribe(() => void ask().then((found) => found && signal.tell(kept)));
  await ask();

  /** Holds at once, so that no page waits for the device; what another window did meanwhile is kept beside it. */
  async function change(by: (now: Joined | null) => Joined | null, whole = false): Promise<boolean> {
    known ||= whole;
    kept = by(joinedOn(kept, day()));
    let written = kept;
    signal.tell(kept);
    const done = await database.change(
      'settings',
      KEY,
      (before) => (written = by(joinedOn(before, day()))) ?? undefined,
      whole,
    );
    if (JSON.stringify(written) !== JSON.stringify(kept)) signal.tell(written);
    return done;
  }

  return {
    now() {
      const joined = joinedOn(kept, day());
      const read = joined && readLesson(joined.code, levels());
      return joined && read && 'ok' in read ? { joined, lesson: read.ok } : null;
    },
    join: (code, shared) => change(() => join(code, day(), shared), true),
    goLive: (code) => change((now) => now && withKeyOf(now, code)),
    leave: () => change(() => null, true),
    tell: (player, about) => change((now) => now && withPupil(now, player, about)),
    hold: (player) => change((now) => now && withHolder(now, player)),
    forget: (player) => change((now) => now && withoutPupil(now, player)),
    played: (player, level) => change((now) => now && withPlayed(now, player, level)),
    subscribe: (listener) => signal.subscribe(listener),
  };
}
