import { useEffect, useState } from 'preact/hooks';
import type { Doubt } from '../../../ports/class.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';

/** Asks whether the device's date is right, after it jumped: until that is answered nothing runs out. */
export function CalendarDoubt() {
  const { calendar, words, announce } = useServices();
  const t = useWords();
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  useEffect(() => {
    let gone = false;
    const look = (): void =>
      run(
        calendar.doubt().then((found) => {
          if (!gone) setDoubt(found);
        }),
      );
    look();
    const remove = calendar.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [calendar]);
  if (!doubt) return null;
  const named = (day: string): string =>
    new Intl.DateTimeFormat(words.language(), { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const settle = async (how: 'passed' | 'anew'): Promise<void> => {
    if (await calendar.settle(how)) setDoubt(null);
    else announce(t('teacher.lock.later'));
  };
  const back = doubt.now < doubt.was;
  return (
    <section class="level-sheet calendar-doubt" aria-labelledby="calendar-doubt">
      <h2 id="calendar-doubt" class="part-title">
        {t('teacher.calendar.title')}
      </h2>
      <p>
        {t(back ? 'teacher.calendar.back' : 'teacher.calendar.jumped', {
          was: named(doubt.was),
          now: named(doubt.now),
        })}{' '}
        {doubt.over > 0 && t('teacher.calendar.over', { count: doubt.over })}
      </p>
      <div class="pair">
        {doubt.over > 0 && (
          <ChoiceButton icon="delete" id="calendar-passed" onPress={() => run(settle('passed'))}>
            {t('teacher.calendar.passed')}
          </ChoiceButton>
        )}
        <ChoiceButton icon="check" id="calendar-anew" lamp onPress={() => run(settle('anew'))}>
          {t(doubt.over > 0 ? 'teacher.calendar.anew' : 'teacher.calendar.right')}
        </ChoiceButton>
      </div>
      <p class="quiet">
        {t('teacher.calendar.wrong')} {t('teacher.calendar.alone')}
      </p>
    </section>
  );
}
