import type { SchoolClass } from '../../../core/class/class.ts';
import { useFollowing, useServices } from '../../app/surroundings.ts';
import { useVersion } from '../class/use-class.ts';
import { useLive, useLiveLesson, useResumed } from './use-live.ts';

function Leading({ of }: { of: SchoolClass }) {
  const { screen } = useServices();
  useFollowing(screen.subscribe);
  const now = screen.state();
  const level = now.class === of.id && of.lesson.levels.includes(now.level) ? now.level : (of.lesson.levels[0] ?? '');
  useLiveLesson(of, useVersion(of, level));
  return null;
}

/** Leads the live lesson of a class, if it has one, while any of its pages is open; shows nothing. */
export function LiveLeads({ of }: { of: SchoolClass }) {
  useResumed(of);
  return useLive(of) ? <Leading of={of} /> : null;
}
