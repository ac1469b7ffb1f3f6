import type { Guide } from '../../../core/course/guide.ts';
import { type Length, planOf, type Slot } from '../../../core/course/plan.ts';
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
              <li key={id} style={{ '--minutes': minutes }}>
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
    </>
  );
}
