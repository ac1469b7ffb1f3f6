import { useEffect, useRef } from 'preact/hooks';
import { csv } from '../../../core/class/csv.ts';
import type { Course } from '../../../core/course/course.ts';
import { EXTENTS, type Extent, MOST_MINUTES } from '../../../core/course/dose.ts';
import { heldOn, type LogRow, logOf, logTable, takenBack, withMinutes } from '../../../core/course/log.ts';
import type { Slot } from '../../../core/course/plan.ts';
import type { Remover } from '../../../ports/device.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { showToast } from '../../app/toasts.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { download } from '../../parts/download.ts';
import { lessonName } from './lesson-words.ts';

type Change = (by: (of: Course) => Course) => void;

/**
 * One press says that a lesson, or a part of it, was held today. What was noted is said where it can be taken back, since
 * the lesson closes once it is done.
 */
export function useHolding(change: Change): (slot: Slot, extent: Extent) => void {
  const { words, chance, announce } = useServices();
  const t = useWords();
  const said = useRef<Remover>(undefined);
  useEffect(() => () => said.current?.(), []);
  return (slot, extent) => {
    const day = chance.day();
    change((now) => heldOn(now, slot, day, extent));
    const text = t('course.log.said', { lesson: lessonName(t, slot), day: dayWords(words.language(), day, true) });
    said.current?.();
    said.current = showToast(document, text, t('toast.close'), {
      label: t('course.log.back'),
      press: () => {
        change((now) => takenBack(now, slot, day));
        said.current?.();
        announce(t('course.log.gone'));
      },
    });
    announce(text);
  };
}

/** The two presses. */
export function HeldToday({ onHold }: { readonly onHold: (extent: Extent) => void }) {
  const t = useWords();
  return (
    <>
      {EXTENTS.map((extent) => (
        <TextButton key={extent} icon="check" onPress={() => onHold(extent)}>
          {t(extent === 'whole' ? 'course.held' : 'course.part')}
        </TextButton>
      ))}
    </>
  );
}

function Row({ row: { day, slot, dose }, change }: { readonly row: LogRow; readonly change: Change }) {
  const { words, announce } = useServices();
  const t = useWords();
  const takeBack = (): void => {
    change((now) => takenBack(now, slot, day));
    announce(t('course.log.gone'));
  };
  return (
    <li data-day={day} data-extent={dose?.extent ?? ''}>
      <span>
        {dayWords(words.language(), day, true)}:{' '}
        {t(dose ? (dose.extent === 'whole' ? 'course.log.whole' : 'course.log.partly') : 'course.log.choices')}
      </span>
      {dose && (
        <>
          <label class="field course-log-minutes">
            <span>{t('course.log.minutes')}</span>
            <input
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_MINUTES}
              value={dose.minutes}
              data-minutes
              onChange={(event) => {
                const minutes = event.currentTarget.valueAsNumber;
                // what is no number leaves what stood there
                if (Number.isNaN(minutes)) event.currentTarget.value = String(dose.minutes);
                else change((now) => withMinutes(now, slot, day, minutes));
              }}
            />
          </label>
          <TextButton icon="again" onPress={takeBack}>
            {t('course.log.back')}
          </TextButton>
        </>
      )}
    </li>
  );
}

/** When a lesson was held, and for how long: each can be put right and taken back. */
export function LessonLog({ of, slot, change }: { of: Course; slot: Slot; change: Change }) {
  const t = useWords();
  const rows = logOf(of).filter((row) => row.slot === slot);
  if (rows.length === 0) return null;
  return (
    <ul class="course-log" aria-label={t('course.log.title')}>
      {rows.map((row, at) => (
        <Row key={`${row.day}/${at}`} row={row} change={change} />
      ))}
    </ul>
  );
}

/** The log of the whole course as a file. Its name does not say which class it is of. */
export function SaveLog({ of }: { readonly of: Course }) {
  const t = useWords();
  if (logOf(of).length === 0) return null;
  return (
    <div class="course-save">
      <ChoiceButton
        icon="table"
        id="save-log"
        onPress={() => download('lessons.csv', 'text/csv;charset=utf-8', csv(logTable(of), ','))}
      >
        {t('course.log.save')}
      </ChoiceButton>
      <p class="quiet">{t('course.log.about')}</p>
    </div>
  );
}
