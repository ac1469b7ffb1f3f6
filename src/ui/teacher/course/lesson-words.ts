import type { Course } from '../../../core/course/course.ts';
import { courseStands, daysHeld, standsAt } from '../../../core/course/course.ts';
import type { Slot } from '../../../core/course/plan.ts';
import type { WordsPort } from '../../../ports/device.ts';
import type { Step } from '../prepare/plan.ts';
import { dayWords } from '../../parts/day-words.ts';
import { listOf } from '../../parts/list-of.ts';

/** How a lesson of a course is called. */
export const lessonName = (t: WordsPort['t'], slot: Slot): string =>
  slot === 'booster' ? t('course.booster') : t('course.lesson', { number: slot });

/** How a step of a lesson is called: those of every lesson as on the class's page. */
export function stepName(t: WordsPort['t'], id: Step['id']): string {
  switch (id) {
    case 'back':
    case 'charter':
    case 'pause':
    case 'again':
      return t(`course.steps.${id}`);
    default:
      return t(`class.plan.${id}`);
  }
}

/** Where a lesson of a course stands, in words. */
export function standsWords(words: Pick<WordsPort, 't' | 'language'>, of: Course, slot: Slot, today: string): string {
  const stands = standsAt(of, slot);
  if (stands === 'held' || stands === 'begun') {
    const days = daysHeld(of, slot).map((day) => dayWords(words.language(), day, true));
    return words.t(`course.stands.${stands}`, { days: listOf(words.language(), days) });
  }
  if (stands === 'open' && courseStands(of, today).next === slot) return words.t('course.stands.next');
  return words.t(`course.stands.${stands}`);
}
