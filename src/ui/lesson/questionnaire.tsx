import { useEffect, useRef, useState } from 'preact/hooks';
import { type Ask, knowScore, PAGES, REASONS, withoutPage } from '../../core/lesson/questionnaire.ts';
import type { Answers } from '../../core/record/before-after.ts';
import type { Lesson } from '../../core/record/lesson.ts';
import { ChoiceButton, TextButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { answerWords } from './answer-words.ts';
import { Face } from './face.tsx';
import { LessonPage } from './shell.tsx';

/** Everything that may be ticked. */
function Ticks({ ticked, onTick }: { ticked: readonly string[]; onTick: (ticked: readonly string[]) => void }) {
  const t = useWords();
  return (
    <fieldset class="ticks" aria-labelledby="check-question">
      {REASONS.map(({ id }) => {
        const on = ticked.includes(id);
        return (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={on}
              data-choice={id}
              onChange={() => onTick(on ? ticked.filter((one) => one !== id) : [...ticked, id])}
            />
            <span class="tick-box">{on && <Icon id="check" />}</span>
            <span>{t(`check.know.${id}`)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface StepsProps {
  readonly ask: Exclude<Ask, { kind: 'ticks' }>;
  readonly chosen: number | undefined;
  readonly faces: boolean;
  readonly onChoose: (step: number) => void;
}

/** One answer of a few. For younger pupils each step of a scale has a face beside its words. */
function Steps({ ask, chosen, faces, onChoose }: StepsProps) {
  const t = useWords();
  const scale = ask.kind !== 'words';
  return (
    <fieldset
      class={`steps ${scale ? 'steps-scale' : ''}`}
      aria-labelledby={'named' in ask ? undefined : 'check-question'}
    >
      {'named' in ask && <legend>{t(`check.parts.${ask.question}`)}</legend>}
      {answerWords(ask, t).map((words, step) => (
        <label key={step} class="step">
          <input
            type="radio"
            name={ask.question}
            checked={chosen === step}
            data-choice={`${ask.question}-${step}`}
            onChange={() => onChoose(step)}
          />
          <span>
            {scale && faces && <Face step={step} />}
            {chosen === step && !(scale && faces) && <Icon id="check" />}
            {words}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface QuestionnaireProps {
  readonly time: 'before' | 'after';
  readonly lesson: Lesson;
  /** Called with what was answered; empty when all was passed. */
  readonly onDone: (answers: Answers) => void;
}

/** Five questions, the same before and after. Each may be passed; nothing asks what has happened to the pupil. */
export function Questionnaire({ time, lesson, onDone }: QuestionnaireProps) {
  const { levels } = useServices();
  const t = useWords();
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (at > 0) question.current?.focus();
  }, [at]);
  const faces = levels.list().find((card) => card.id === lesson.levels[0])?.age === '8-11';
  const page = PAGES[at];
  if (!page) {
    return (
      <LessonPage part="check-thanks" title={t('check.thanks')}>
        <p class="lesson-say">{t(`check.${time}.thanks`)}</p>
        <ChoiceButton lamp id="go-on" icon="forward" onPress={() => onDone(answers)}>
          {t('play.goOn')}
        </ChoiceButton>
      </LessonPage>
    );
  }
  const on = (next: Answers): void => {
    setAnswers(next);
    setAt(at + 1);
  };
  const take = (): void =>
    on(page.asks.some((ask) => ask.kind === 'ticks') ? { ...answers, know: knowScore(ticked) } : answers);
  return (
    <LessonPage part="check" title={t(`check.${time}.title`)}>
      <p class="quiet">{at === 0 ? t('check.intro') : t('check.progress', { at: at + 1, of: PAGES.length })}</p>
      <h2 ref={question} id="check-question" class="question" tabIndex={-1}>
        {t(`check.${page.id}.ask`)}
      </h2>
      {page.asks.map((ask) =>
        ask.kind === 'ticks' ? (
          <Ticks key={ask.question} ticked={ticked} onTick={setTicked} />
        ) : (
          <Steps
            key={ask.question}
            ask={ask}
            faces={faces}
            chosen={answers[ask.question]}
            onChoose={(step) => setAnswers({ ...answers, [ask.question]: step })}
          />
        ),
      )}
      <div class="pair check-ways">
        <ChoiceButton id="pass" onPress={() => on(withoutPage(answers, page))}>
          {t('check.pass')}
        </ChoiceButton>
        <ChoiceButton lamp id="next" icon="forward" onPress={take}>
          {t('play.next')}
        </ChoiceButton>
      </div>
      {at === 0 && (
        <div class="pass">
          <TextButton onPress={() => onDone({})}>{t('check.passAll')}</TextButton>
        </div>
      )}
    </LessonPage>
  );
}
