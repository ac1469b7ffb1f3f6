import { nextDay } from '../../../core/sid/date.ts';
import { dayWords } from '../../parts/day-words.ts';
import { useApp, useServices } from '../../app/surroundings.ts';

/** The next Safer Internet Day as this school keeps it, the one by the rule, and how a day is written. */
export function useDay() {
  const { chance, words } = useServices();
  const { settings } = useApp();
  const today = chance.day();
  const write = (day: string): string => dayWords(words.language(), day);
  const day = nextDay(today, settings.internetDay);
  return { today, day, byRule: nextDay(today), written: write(day), write };
}
