import { TOWN } from '../../core/route/route.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_IN_FIELD, type Typed, typedCode, UNTYPED } from '../../core/lesson/typing.ts';
import { type LessonReason, readLesson } from '../../core/record/lesson.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { LessonPage } from './shell.tsx';

interface CodeFieldProps {
  readonly typed: Typed;
  readonly fault: boolean;
  /**
   * Called with what the field is to show; what is none of the letters is gone from it. With nothing when what was
   * pasted is no code, and the field stays as it was.
   */
  readonly onType: (typed: Typed | undefined) => void;
}

/** A field for the letters on the board: it takes only those, in any case and with whatever between them. */
function CodeField({ typed, fault, onType }: CodeFieldProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === field.current) field.current?.setSelectionRange(typed.caret, typed.caret);
  }, [typed]);
  return (
    <label class="code-field">
      <span>{t('join.field')}</span>
      <input
        ref={field}
        type="text"
        dir="ltr"
        value={typed.text}
        data-code
        aria-invalid={fault}
        aria-describedby="code-how"
        maxLength={MOST_IN_FIELD}
        onInput={({ currentTarget: input }) => {
          const next = typedCode(input.value, input.selectionStart ?? input.value.length);
          if (!next) input.value = typed.text;
          onType(next);
        }}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
      />
    </label>
  );
}

/** Where the letters of a lesson are typed. `refused` says why those in the address are none. */
export function CodeEntry({ code, refused }: { code: string; refused: LessonReason | undefined }) {
  const { levels, location } = useServices();
  const t = useWords();
  const [typed, setTyped] = useState(() => typedCode(code, code.length) ?? UNTYPED);
  const [fault, setFault] = useState(refused);
  const open = (): void => {
    const read = readLesson(typed.text, levels.list());
    if ('ok' in read) location.go({ page: 'join', code: typed.text });
    else setFault(read.refused);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    open();
  };
  const type = (next: Typed | undefined): void => {
    if (next) setTyped(next);
    setFault(next ? undefined : 'not-ours');
  };
  return (
    <LessonPage part="code" title={t('join.title')}>
      <form class="lesson-form" onSubmit={submit}>
        <CodeField typed={typed} fault={fault !== undefined} onType={type} />
        <p id="code-how" class="quiet">
          {t('join.how')}
        </p>
        <div role="alert">
          {fault !== undefined && (
            <p class="lesson-fault">
              <Icon id="hint" />
              {t(`join.refused.${fault}`)}
            </p>
          )}
        </div>
        <button type="submit" class="choice choice-lamp" data-choice="open">
          <Icon id="key" />
          <span class="choice-words">{t('join.open')}</span>
        </button>
        <ChoiceButton id="town" icon="town" onPress={() => location.go(TOWN)}>
          {t('lesson.notNow')}
        </ChoiceButton>
      </form>
    </LessonPage>
  );
}
