import { useId, useState } from 'preact/hooks';
import { grouped } from '../../core/record/letters.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { useServices, useWords } from '../surroundings.ts';
import { receiveCode } from './receive.ts';
import type { Receiver } from './use-receiver.ts';

/** Letters in a code, without the hyphens between its groups. */
const LETTERS = 12;

/** Groups what is typed at the end of the field; whoever mends a letter in the middle is left alone. */
function neat(field: HTMLInputElement): string {
  const { value, selectionStart } = field;
  if (selectionStart !== value.length) return value.toUpperCase();
  return grouped(value.toUpperCase().replaceAll(/[\s\p{Dash}]/gu, '')).slice(0, LETTERS + 2);
}

/** Type the twelve letters of a pupil's last screen. After a refusal they stay, to be mended. */
export function TypeCode({ id, receiver, focus = false }: { id: string; receiver: Receiver; focus?: boolean }) {
  const services = useServices();
  const t = useWords();
  const field = useId();
  const [code, setCode] = useState('');
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') return;
    if (await receiver.take('code', () => receiveCode(services, id, code))) setCode('');
  };
  return (
    <form class="card type-code" onSubmit={(event) => void add(event)}>
      <h2><label for={field}>{t('class.code.title')}</label></h2>
      <div class="type-code-row">
        <input id={field} class="code-field" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck={false} inputmode="text" value={code}
          aria-describedby={`${field}-how`} ref={(input) => { if (focus && input && document.activeElement === document.body) input.focus(); }}
          onInput={(event) => setCode(neat(event.currentTarget))} />
        <ChoiceButton icon="add" class="add-button" submit>{t('class.code.add')}</ChoiceButton>
      </div>
      <p id={`${field}-how`} class="quiet">{t('class.code.how')}</p>
    </form>
  );
}
