import type { SchoolClass } from '../../../core/class/class.ts';
import { useFollowing, useServices } from '../../app/surroundings.ts';
import { useVersion } from '../class/use-class.ts';
import { useLive, useLiveLesson, useResumed } from './use-live.ts';

interface LeadsProps {
  readonly of: SchoolClass;
  /** Does this window only show the lesson, as on the wall? */
  readonly shows?: boolean;
}

/** Seconds in which the page that steers the lesson has said where it is. */
const LATE = 1;

function Leading({ of, shows }: LeadsProps) {
  const { screen } = useServices();
  useFollowing(screen.subscribe);
  const now = screen.state();
  const level = now.class === of.id && of.lesson.levels.includes(now.level) ? now.level : (of.lesson.levels[0] ?? '');
  useLiveLesson(of, useVersion(of, level), shows ? LATE : 0);
  return null;
}

/** Leads the live lesson of a class, if it has one, while any of its pages is open; shows nothing. */
export function LiveLeads({ of, shows = false }: LeadsProps) {
  useResumed(of);
  return useLive(of) ? <Leading of={of} shows={shows} /> : null;
}
