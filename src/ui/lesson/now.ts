/** Where a pupil stands in the lesson of now. The town asks too, so nothing comes with it of what is handed in. */
import { asksAgain, pupilOf, stepNow } from '../../core/lesson/joined.ts';
import type { Route } from '../../core/route/route.ts';
import type { Surroundings } from '../app/surroundings.ts';

export type NowLesson = NonNullable<ReturnType<Surroundings['lesson']['now']>>;

/** Where the page of a lesson lies. */
export const lessonRoute = ({ joined }: NowLesson): Route => ({ page: 'join', code: joined.code });

/** What the player of now is asked before playing on; nothing outside of a lesson, or while nobody was chosen. */
export function askedNow({ lesson, session }: Pick<Surroundings, 'lesson' | 'session'>): 'seat' | 'before' | null {
  const now = lesson.now();
  const player = session.player();
  return now && player ? stepNow(now.lesson, pupilOf(now.joined, player.id)) : null;
}

/** The story of the lesson that comes next for the player of now: the first without an ending; none when all have one. */
export function storyNext({
  lesson,
  levels,
  session,
}: Pick<Surroundings, 'lesson' | 'levels' | 'session'>): Route | null {
  const player = session.player();
  const here = new Set(levels.list().map(({ id }) => id));
  const next = lesson
    .now()
    ?.lesson.levels.find((id) => here.has(id) && (player?.stories[id]?.endings.length ?? 0) === 0);
  return player && next !== undefined ? { page: 'play', level: next } : null;
}

/** Is the player of now to be asked again? `last` when they say that they have played their last story. */
export function askedAgain({ lesson, session }: Pick<Surroundings, 'lesson' | 'session'>, last = false): boolean {
  const now = lesson.now();
  const player = session.player();
  return now !== null && player !== null && asksAgain(now.lesson, pupilOf(now.joined, player.id), last);
}
