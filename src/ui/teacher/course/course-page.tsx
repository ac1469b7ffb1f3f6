import { useEffect, useRef, useState } from 'preact/hooks';
import { type Course, courseStands, levelAt, newCourse } from '../../../core/course/course.ts';
import { LENGTHS, type Length, SLOTS, USUAL } from '../../../core/course/plan.ts';
import { courseRoute, hrefOf, TEACHER } from '../../../core/route/route.ts';
import { type Age, AGES } from '../../../core/sid/levels.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { dayWords } from '../../parts/day-words.ts';
import { Icon } from '../../parts/icon.tsx';
import { titleOf } from '../../parts/titles.ts';
import { Unkept } from '../../parts/unkept.tsx';
import { run } from '../../app/run.ts';
import { type Surroundings, useServices, useWords } from '../../app/surroundings.ts';
import { PageTools } from '../page-tools.tsx';
import { GrownUps } from './grown-ups.tsx';
import { LessonFacts } from './lesson-facts.tsx';
import { lessonName } from './lesson-words.ts';
import { useCarrying, useCourses, useGuide } from './use-course.ts';

/** What comes next in a course, in one sentence. */
export function nextWords(services: Pick<Surroundings, 'words' | 'levels' | 'chance'>, of: Course): string {
  const { words, chance } = services;
  const { next, booster, inDays } = courseStands(of, chance.day());
  if (!next) return words.t('course.over');
  if (next !== 'booster')
    return words.t('course.nextIs', { lesson: lessonName(words.t, next), level: titleOf(services, levelAt(of, next)) });
  if (booster === undefined || inDays === undefined) return words.t('course.noBooster');
  const day = dayWords(words.language(), booster);
  return inDays > 0 ? words.t('course.waits', { count: inDays, day }) : words.t('course.due', { day });
}

function Begin({ age, length, onLength }: { age: Age; length: Length; onLength: (length: Length) => void }) {
  const services = useServices();
  const { chance, courses, location, announce } = services;
  const t = useWords();
  const [label, setLabel] = useState('');
  const begun = useRef(false);
  const begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    // pressed twice, it begins once
    if (begun.current) return;
    begun.current = true;
    const name = label.trim() === '' ? t('teacher.prepare.unnamed') : label;
    const of = newCourse(chance.id(), name, age, chance.day(), length);
    announce(t((await courses.put(of)) ? 'course.made' : 'class.unkept', { label: of.label }));
    location.go(courseRoute(of.id));
  };
  return (
    <form class="level-sheet course-begin" onSubmit={(event) => run(begin(event))}>
      <h2>{t('course.begin')}</h2>
      <label class="field">
        <span>{t('course.label')}</span>
        <input
          value={label}
          maxLength={60}
          autocomplete="off"
          data-course-label
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
      <LengthField length={length} onLength={onLength} />
      <ChoiceButton icon="check" id="begin-course" lamp submit>
        {t('course.make')}
      </ChoiceButton>
    </form>
  );
}

/** How long each lesson is. */
export function LengthField({ length, onLength }: { length: Length; onLength: (length: Length) => void }) {
  const t = useWords();
  return (
    <label class="field">
      <span>{t('course.length')}</span>
      <select
        value={length}
        data-length
        onChange={(event) => onLength(LENGTHS.find((one) => one === event.currentTarget.value) ?? length)}
      >
        {LENGTHS.map((one) => (
          <option key={one} value={one}>
            {t(`course.lengths.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** All courses on this device, the two there are on one page each, and what grown-ups do before. */
export function CoursesPage() {
  const services = useServices();
  const { app } = services;
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useCarrying();
  const guide = useGuide();
  const courses = useCourses();
  const [age, setAge] = useState<Age>(app.state().settings.age);
  const [length, setLength] = useState<Length>('45');
  return (
    <section class="page page-teacher" aria-labelledby="course-title">
      <div class="sheet sheet-broad">
        <PageTools>
          <a class="text-button" href={hrefOf(TEACHER)}>
            <Icon id="back" />
            {t('page.back')}
          </a>
        </PageTools>
        <h1 ref={heading} id="course-title" class="sheet-title" tabIndex={-1}>
          {t('course.title')}
        </h1>
        <p>{t('course.about')}</p>
        <p class="quiet">{t('course.honest')}</p>
        <Unkept />
        {courses !== undefined && courses.length > 0 && (
          <>
            <h2 class="part-title">{t('course.under')}</h2>
            <ul class="class-list">
              {courses.map((of) => (
                <li key={of.id}>
                  <a class="choice" href={hrefOf(courseRoute(of.id))} data-course={of.id}>
                    <Icon id="lantern" />
                    <span class="choice-words">
                      {of.label}
                      <span class="quiet">{nextWords(services, of)}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <fieldset class="course-ages">
          <legend class="part-title">{t('course.age')}</legend>
          {AGES.map((one) => (
            <ChoiceButton key={one} id={`age-${one}`} icon="people" pressed={one === age} onPress={() => setAge(one)}>
              {t('sid.ages', { age: t(`town.ages.${one}`) })}
            </ChoiceButton>
          ))}
        </fieldset>
        <h2 class="visually-hidden">{t('course.lessons')}</h2>
        <ol class="course-lessons">
          {SLOTS.map((slot, at) => {
            const level = USUAL[age][slot];
            const before = SLOTS[at - 1];
            return (
              <li key={slot}>
                <details class="level-sheet" data-slot={slot}>
                  <summary>
                    <h3>
                      {lessonName(t, slot)}: {titleOf(services, level)}
                    </h3>
                    {slot === 'booster' && <span class="quiet">{t('course.boosterWhen')}</span>}
                    <span class="course-aim">{guide?.levels[level]?.aim ?? ''}</span>
                  </summary>
                  <LessonFacts
                    guide={guide}
                    level={level}
                    before={before && USUAL[age][before]}
                    slot={slot}
                    length={length}
                  />
                </details>
              </li>
            );
          })}
        </ol>
        <Begin age={age} length={length} onLength={setLength} />
        <p class="quiet">{t('course.kept')}</p>
        <GrownUps guide={guide} />
      </div>
    </section>
  );
}
