import { handIn, recordOf } from '../../../core/lesson/hand-in.ts';
import type { Level } from '../../../core/level/schema.ts';
import type { Story } from '../../../core/story/state.ts';
import type { Surroundings } from '../../app/surroundings.ts';

/**
 * Gives a story of a live lesson to the teacher, as far as it was played; nothing outside of a lesson, or where the
 * story is too large for one message.
 * @returns whether it lies on this device now, on its way
 */
export async function giveStory(
  { lesson, liveGuest, session }: Pick<Surroundings, 'lesson' | 'liveGuest' | 'session'>,
  level: Level,
  story: Story,
): Promise<boolean> {
  const now = lesson.now();
  const player = session.player();
  if (!now || !player) return false;
  const { payload } = handIn(level, recordOf(level, story, now.joined, player.id), now.joined.code);
  return payload !== undefined && liveGuest.hand(payload, player.id);
}
