import { fewestAnswers, LEAST_BEFORE_AFTER } from '../../../core/class/small-groups.ts';
import { alongOf, type Course, levelAt, withLesson } from '../../../core/course/course.ts';
import { classRoute, type CoursePlace, courseRoute, hrefOf, TEACHER } from '../../../core/route/route.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_PUPILS, newClass, type SchoolClass, takenAlong } from '../../../core/class/class.ts';
import { ANIMALS } from '../../../core/save/animals.ts';
import { DRAWS, MOST_LEVELS } from '../../../core/record/lesson.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { ChooseLevels } from './choose-levels.tsx';
import { HelpersForm } from './helpers-form.tsx';
import { useClass } from '../class/use-class.ts';
import { lessonName } from '../course/lesson-words.ts';
import { useCarrying, useCourse } from '../course/use-course.ts';
import { run } from '../../app/run.ts';
import { PageTools } from '../page-tools.tsx';

function Tick({
  id,
  label,
  why,
  checked,
  onChange,
}: {
  id: string;
  label: string;
  why: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label class="yes-no" data-tick={id}>
      <input
        type="checkbox"
        aria-labelledby={`tick-${id}`}
        aria-describedby={`tick-why-${id}`}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={`tick-${id}`}>{label}</span>
        <span class="quiet" id={`tick-why-${id}`}>
          {why}
        </span>
      </span>
    </label>
  );
}

/** What goes along of the class before; its name and number are in the fields. */
function along(before: SchoolClass): Partial<SchoolClass> {
  const { label: _label, pupils: _pupils, ...rest } = takenAlong(before);
  return rest;
}

/** What goes along of the course. */
function ofCourse(course: Course): Partial<SchoolClass> {
  const { label: _label, pupils: _pupils, ...rest } = alongOf(course);
  return rest;
}

/**
 * Puts a lesson together: its levels, how the class takes part, who can help here. Makes a class on this device.
 * @param place the lesson of a course that it is: what that lesson is and what goes along is filled in
 */
export function Prepare({ after, place }: { after: string | undefined; place: CoursePlace | undefined }) {
  const { classes, courses, persist, chance, helpers, location, words, announce } = useServices();
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [levels, setLevels] = useState<readonly string[]>([]);
  const [label, setLabel] = useState('');
  const [pupils, setPupils] = useState('');
  const [language, setLanguage] = useState('');
  const [seats, setSeats] = useState(false);
  const [check, setCheck] = useState(false);
  const [lacking, setLacking] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const former = useClass(after ?? '');
  const goesOn = after !== undefined && typeof former === 'object' ? former : undefined;
  useEffect(() => {
    if (!goesOn) return;
    setLabel(goesOn.label);
    setPupils(goesOn.pupils === undefined ? '' : String(goesOn.pupils));
    setLanguage(goesOn.lesson.language ?? '');
    setSeats(goesOn.lesson.seats);
  }, [goesOn?.id]);

  useCarrying();
  const found = useCourse(place?.id);
  const course = place && typeof found === 'object' ? found : undefined;
  useEffect(() => {
    if (!course || !place) return;
    setLevels([levelAt(course, place.slot)]);
    setLabel(course.label);
    setPupils(course.pupils === undefined ? '' : String(course.pupils));
  }, [course?.id]);

  // of fewer pupils nothing could be shown of it
  const enough = pupils.trim() === '' || Number(pupils) >= fewestAnswers(LEAST_BEFORE_AFTER);
  const lack = (text: string): void => {
    setLacking(text);
    announce(text);
  };
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (levels.length === 0) return lack(t('teacher.prepare.needsLevel'));
    if (levels.length > MOST_LEVELS) return lack(t('teacher.prepare.tooMany', { count: MOST_LEVELS }));
    const lesson = {
      levels: [...levels],
      language: language === '' ? null : language,
      seats,
      check: check && enough,
      draw: chance.below(DRAWS),
    };
    const count = Math.round(Number(pupils));
    const of = {
      ...newClass(chance.id(), label.trim() === '' ? t('teacher.prepare.unnamed') : label, lesson, chance.day()),
      ...(goesOn && along(goesOn)),
      ...(course && ofCourse(course)),
      helpers: helpers.list(),
      ...(count >= 1 && count <= MOST_PUPILS && { pupils: count }),
    };
    // asked now, since a press has just been made; nobody waits for the answer, which the class's page tells
    run(persist.ask());
    // a class that cannot be kept lasts until the page is closed, and says so
    if (!(await classes.put(of))) announce(t('class.unkept'));
    if (place) await courses.change(place.id, (now) => withLesson(now, place.slot, of));
    location.go(classRoute(of.id, { view: 'code' }));
  };
  return (
    <section class="page page-teacher" aria-labelledby="prepare-title">
      <form class="sheet sheet-whole prepare" onSubmit={(event) => run(make(event))}>
        <PageTools>
          <a class="text-button" href={hrefOf(place ? courseRoute(place.id) : TEACHER)}>
            <Icon id="back" />
            {t('page.back')}
          </a>
        </PageTools>
        <h1 ref={heading} id="prepare-title" class="sheet-title" tabIndex={-1}>
          {course && place
            ? `${lessonName(t, place.slot)} · ${course.label}`
            : goesOn
              ? t('teacher.prepare.next', { label: goesOn.label })
              : t('teacher.prepare.title')}
        </h1>
        <div class="prepare-grid">
          <ChooseLevels
            played={(course ? alongOf(course) : goesOn && takenAlong(goesOn))?.earlier ?? []}
            first={course && place && levelAt(course, place.slot)}
            chosen={levels}
            onChange={(chosen) => {
              setLevels(chosen);
              setLacking('');
            }}
          />
          <div class="prepare-side">
            <div class="prepare-rest">
              <div class="prepare-fields">
                <label>
                  <span>{t('teacher.prepare.label')}</span>
                  <input
                    value={label}
                    maxLength={60}
                    autocomplete="off"
                    onInput={(event) => setLabel(event.currentTarget.value)}
                  />
                </label>
                <label>
                  <span>{t('teacher.prepare.pupils')}</span>
                  <input
                    type="number"
                    inputMode="numeric"
                    min={1}
                    max={MOST_PUPILS}
                    value={pupils}
                    onInput={(event) => setPupils(event.currentTarget.value)}
                  />
                </label>
                <label>
                  <span>{t('teacher.prepare.languageOf')}</span>
                  <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
                    <option value="">{t('teacher.prepare.own')}</option>
                    {words.languages().map(({ tag, name }) => (
                      <option key={tag} value={tag} lang={tag}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
              <Tick
                id="seats"
                label={t('teacher.prepare.seats')}
                why={`${t('teacher.prepare.seatsWhy')}${Number(pupils) > ANIMALS.length ? ` ${t('teacher.prepare.seatsMost', { number: ANIMALS.length })}` : ''}`}
                checked={seats}
                onChange={setSeats}
              />
              {enough && (
                <Tick
                  id="check"
                  label={t('teacher.prepare.check')}
                  why={`${t('teacher.prepare.checkWhy')} ${t('teacher.prepare.checkWhat')}`}
                  checked={check}
                  onChange={setCheck}
                />
              )}
              <details class="level-sheet">
                <summary>
                  <h2>{t('teacher.prepare.helpers')}</h2>
                </summary>
                <HelpersForm />
              </details>
            </div>
            {lacking !== '' && <p class="said">{lacking}</p>}
            <ChoiceButton icon="check" id="make" lamp submit>
              {t('teacher.prepare.make')}
            </ChoiceButton>
          </div>
        </div>
      </form>
    </section>
  );
}
