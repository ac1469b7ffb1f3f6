import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { refuse } from '../../../core/record/refusal.ts';
import { MOST_IN_FIELD, type Typed, typedCode, UNTYPED } from '../../../core/lesson/typing.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { receiveCode } from './receive.ts';
import type { Receiver } from './use-receiver.ts';
import { run } from '../../app/run.ts';

/** Type the twelve letters of a pupil's last screen. After a refusal they stay, to be mended. */
export function TypeCode({ id, receiver, focus = false }: { id: string; receiver: Receiver; focus?: boolean }) {
  const services = useServices();
  const t = useWords();
  const field = useId();
  const [typed, setTyped] = useState<Typed>(UNTYPED);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === input.current) input.current?.setSelectionRange(typed.caret, typed.caret);
  }, [typed]);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { text } = typed;
    if (text === '') return;
    if (await receiver.take('code', () => receiveCode(services, id, text))) setTyped(UNTYPED);
  };
  return (
    <form class="pane type-code" onSubmit={(event) => run(add(event))}>
      <h2>
        <label for={field}>{t('class.code.title')}</label>
      </h2>
      <div class="type-code-row">
        <input
          ref={input}
          id={field}
          class="letters-field"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          enterkeyhint="go"
          value={typed.text}
          aria-describedby={`${field}-how`}
          data-code
          maxLength={MOST_IN_FIELD}
          onInput={({ currentTarget: field }) => {
            const next = typedCode(field.value, field.selectionStart ?? field.value.length);
            if (next) return setTyped(next);
            field.value = typed.text;
            run(receiver.take('code', () => Promise.resolve({ kind: 'refused', refusal: refuse('not-ours', 'code') })));
          }}
        />
        <ChoiceButton icon="add" class="add-button" submit>
          {t('class.code.add')}
        </ChoiceButton>
      </div>
      <p id={`${field}-how`} class="quiet">
        {t('class.code.how')}
      </p>
    </form>
  );
}
