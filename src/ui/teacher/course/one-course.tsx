import { useEffect, useRef, useState } from 'preact/hooks';
import {
  classAt,
  type Course,
  courseStands,
  heldBefore,
  leftOut,
  levelAt,
  standsAt,
  storiesFor,
  swapped,
} from '../../../core/course/course.ts';
import { lastDay } from '../../../core/class/expiry.ts';
import type { Extent } from '../../../core/course/dose.ts';
import type { Guide } from '../../../core/course/guide.ts';
import { type Slot, SLOTS } from '../../../core/course/plan.ts';
import { classRoute, courseRoute, hrefOf } from '../../../core/route/route.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Lantern } from '../../parts/lantern.tsx';
import { titleOf } from '../../parts/titles.ts';
import { Unkept } from '../../parts/unkept.tsx';
import { showToast } from '../../app/toasts.ts';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { useClasses } from '../class/use-class.ts';
import { PageTools } from '../page-tools.tsx';
import { LengthField, nextWords } from './course-page.tsx';
import { LessonFacts } from './lesson-facts.tsx';
import { HeldToday, LessonLog, SaveLog, useHolding } from './log.tsx';
import { lessonName, standsWords } from './lesson-words.ts';
import { useCarrying, useCourse, useGuide } from './use-course.ts';

interface LessonProps {
  readonly of: Course;
  readonly slot: Slot;
  readonly guide: Guide | undefined;
  /** Is the class of its lesson still on this device? */
  readonly lives: boolean;
  readonly change: (by: (of: Course) => Course) => void;
  readonly onHold: (slot: Slot, extent: Extent) => void;
}

/** One lesson of a class's course: where it stands, what it is, and what can be done with it. */
function Lesson({ of, slot, guide, lives, change, onHold }: LessonProps) {
  const services = useServices();
  const { words, levels, chance, location } = services;
  const t = useWords();
  const today = chance.day();
  const level = levelAt(of, slot);
  const stands = standsAt(of, slot);
  const next = courseStands(of, today).next === slot;
  const lesson = lessonName(t, slot);
  const made = classAt(of, slot);
  const cards = storiesFor(levels.list(), of);
  return (
    <li>
      <details class={`level-sheet course-lesson course-${stands}`} data-slot={slot} data-stands={stands} open={next}>
        <summary>
          <span class={`course-lamp ${stands === 'held' ? 'course-lamp-lit' : ''}`} aria-hidden="true">
            <Lantern />
          </span>
          <h2>
            {lesson}: {titleOf(services, level)}
          </h2>
          <span class="quiet">{standsWords(words, of, slot, today)}</span>
          <span class="course-aim">{guide?.levels[level]?.aim ?? ''}</span>
        </summary>
        <LessonFacts guide={guide} level={level} before={heldBefore(of, slot)} slot={slot} length={of.length} />
        <div class="course-acts">
          <ChoiceButton
            icon={stands === 'held' ? 'again' : 'teacher'}
            id={`prepare-${slot}`}
            lamp={next}
            onPress={() => location.go({ page: 'teacher', part: 'prepare', course: { id: of.id, slot } })}
          >
            {t(stands === 'held' ? 'course.again' : 'course.prepare', { lesson })}
          </ChoiceButton>
          {made !== undefined && lives && (
            <ChoiceButton icon="people" id={`class-${slot}`} onPress={() => location.go(classRoute(made))}>
              {t('course.toClass', { lesson })}
            </ChoiceButton>
          )}
        </div>
        <div class="course-adapt">
          <label class="field">
            <span>{t('course.story')}</span>
            <select
              value={level}
              data-story={slot}
              onChange={(event) => {
                const story = event.currentTarget.value;
                change((now) => swapped(now, slot, story));
              }}
            >
              {cards.map((card) => (
                <option key={card.id} value={card.id}>
                  {titleOf(services, card.id)}
                </option>
              ))}
            </select>
          </label>
          <HeldToday onHold={(extent) => onHold(slot, extent)} />
          {stands !== 'held' && (
            <TextButton
              icon={stands === 'skipped' ? 'add' : 'remove'}
              onPress={() => change((now) => leftOut(now, slot, stands !== 'skipped'))}
            >
              {t(stands === 'skipped' ? 'course.takeIn' : 'course.leaveOut')}
            </TextButton>
          )}
        </div>
        <LessonLog of={of} slot={slot} change={change} />
      </details>
    </li>
  );
}

function Delete({ of, onClose }: { of: Course; onClose: () => void }) {
  const { courses, announce, location } = useServices();
  const t = useWords();
  const remove = async (): Promise<void> => {
    await courses.remove(of.id);
    const text = t('course.deleted', { label: of.label });
    showToast(document, text, t('toast.close'));
    announce(text);
    location.go(courseRoute());
  };
  return (
    <Dialog id="delete-course" title={t('course.sure', { label: of.label })} onClose={onClose}>
      <p>{t('course.sureWhy')}</p>
      <div class="pair">
        <ChoiceButton icon="back" onPress={onClose}>
          {t('course.keep')}
        </ChoiceButton>
        <ChoiceButton icon="delete" id="delete-course" onPress={() => run(remove())}>
          {t('course.delete')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}

function Whole({ of }: { of: Course }) {
  const services = useServices();
  const { words, courses, announce } = services;
  const t = useWords();
  const guide = useGuide();
  const classes = useClasses();
  const [doubting, setDoubting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const change = (by: (now: Course) => Course): void =>
    run(courses.change(of.id, by).then((kept) => kept || announce(t('class.unkept'))));
  const onHold = useHolding(change);
  const held = SLOTS.filter((slot) => standsAt(of, slot) === 'held').length;
  return (
    <div class="sheet sheet-broad">
      <PageTools>
        <a class="text-button" href={hrefOf(courseRoute())}>
          <Icon id="back" />
          {t('course.all')}
        </a>
      </PageTools>
      <h1 ref={heading} id="course-title" class="sheet-title" tabIndex={-1}>
        {of.label}
      </h1>
      <p class="quiet">{t('sid.ages', { age: t(`town.ages.${of.age}`) })}</p>
      <Unkept />
      <p class="course-street" role="img" aria-label={t('course.lamps', { held, all: SLOTS.length })}>
        {SLOTS.map((slot) => (
          <span key={slot} class={`course-lamp ${standsAt(of, slot) === 'held' ? 'course-lamp-lit' : ''}`}>
            <Lantern />
          </span>
        ))}
      </p>
      <p data-next>
        <b>{nextWords(services, of)}</b>
      </p>
      {of.charter && of.charter.length > 0 && <p>{t('course.charter', { count: of.charter.length })}</p>}
      <LengthField length={of.length} onLength={(length) => change((now) => ({ ...now, length }))} />
      <ol class="course-lessons">
        {SLOTS.map((slot) => (
          <Lesson
            key={slot}
            of={of}
            slot={slot}
            guide={guide}
            lives={classes?.some((one) => one.id === classAt(of, slot)) ?? false}
            change={change}
            onHold={onHold}
          />
        ))}
      </ol>
      <SaveLog of={of} />
      <p class="quiet">{t('course.kept')}</p>
      <p class="quiet">{t('course.until', { day: dayWords(words.language(), lastDay(of.life)) })}</p>
      <p>
        <TextButton icon="delete" onPress={() => setDoubting(true)}>
          {t('course.delete')}
        </TextButton>
      </p>
      {doubting && <Delete of={of} onClose={() => setDoubting(false)} />}
    </div>
  );
}

/** The course of one class: its lessons, where it stands, and what is adapted for it. */
export function CoursePage({ id }: { id: string }) {
  const t = useWords();
  useCarrying();
  const of = useCourse(id);
  return (
    <section class="page page-teacher" aria-labelledby="course-title" aria-busy={of === undefined}>
      {of === 'none' && (
        <div class="sheet">
          <h1 id="course-title" class="sheet-title" tabIndex={-1}>
            {t('course.gone')}
          </h1>
          <p>{t('course.goneWhy')}</p>
          <a class="choice choice-lamp" href={hrefOf(courseRoute())}>
            <Icon id="back" />
            <span class="choice-words">{t('course.all')}</span>
          </a>
        </div>
      )}
      {typeof of === 'object' && <Whole key={of.id} of={of} />}
    </section>
  );
}
