import type { SchoolClass } from './class.ts';

/**
 * Stories whose windows are lit in the street of a class, by their ids: those of its lessons before, then what was
 * played in this one, in the order of the lesson.
 */
export function litIn({
  earlier = [],
  lesson,
  playthroughs,
}: Pick<SchoolClass, 'earlier' | 'lesson' | 'playthroughs'>): readonly string[] {
  const played = new Set(Object.values(playthroughs).map((one) => one.level));
  return [...new Set([...earlier, ...lesson.levels.filter((id) => played.has(id))])];
}
