import type { Guide } from '../../../core/course/guide.ts';
import { type Length, planOf, type Slot } from '../../../core/course/plan.ts';
import { hrefOf } from '../../../core/route/route.ts';
import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../app/surroundings.ts';
import { stepName } from './lesson-words.ts';

/** The minutes of a lesson, in one piece or two. */
function Minutes({ length, slot }: { length: Length; slot: Slot }) {
  const t = useWords();
  const pieces = planOf(length, slot === '1');
  return (
    <>
      {pieces.map((piece, at) => (
        <div key={at}>
          {pieces.length > 1 && <b>{t('course.piece', { number: at + 1 })}</b>}
          <ol class="course-plan" aria-label={t('course.minutes')}>
            {piece.map(({ id, minutes }) => (
              <li key={id}>
                <b>{t('class.time.minutes', { minutes })}</b>
                <span>{stepName(t, id)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

/** What goes with a story on paper: slides, the sheet for home, the story to read. */
export function Papers({ level, beside }: { level: string; beside?: string | undefined }) {
  const t = useWords();
  const slides = { page: 'teacher', part: 'slides', level, ...(beside !== undefined && { beside }) } as const;
  return (
    <p class="course-papers">
      <a class="text-button" href={hrefOf(slides)} data-slides={level}>
        <Icon id="printer" />
        {t('slides.title')}
      </a>
      <a class="text-button" href={hrefOf({ page: 'home', level })} data-home={level}>
        <Icon id="heart" />
        {t('home.title')}
      </a>
      <a class="text-button" href={hrefOf({ page: 'read', level })} data-read={level}>
        <Icon id="book-open" />
        {t('read.title')}
      </a>
    </p>
  );
}

/** What a lesson is for, and its minutes. */
export function LessonFacts({
  guide,
  level,
  before,
  slot,
  length,
}: {
  guide: Guide | undefined;
  level: string;
  /** The story that the lesson before had, if there was one. */
  before: string | undefined;
  slot: Slot;
  length: Length;
}) {
  const t = useWords();
  const of = guide?.levels[level];
  const back = before === undefined ? undefined : guide?.levels[before]?.back;
  return (
    <>
      <dl class="course-facts">
        {back !== undefined && (
          <div>
            <dt>{t('course.back')}</dt>
            <dd>{back}</dd>
          </div>
        )}
        {of && (
          <>
            <div>
              <dt>{t('course.practise')}</dt>
              <dd>{of.practise}</dd>
            </div>
            <div>
              <dt>{t('course.talk')}</dt>
              <dd>{of.talk}</dd>
            </div>
          </>
        )}
      </dl>
      <Minutes length={length} slot={slot} />
      <Papers level={level} beside={before} />
    </>
  );
}
