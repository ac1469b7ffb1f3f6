import { useRef, useState } from 'preact/hooks';
import { PHONE_PRESS } from '../../../../core/kinds/phone.ts';
import type { Action } from '../../../../core/kinds/phone/schema.ts';
import { reportable } from '../../../../core/kinds/phone/screen.ts';
import { personNow } from '../../../../core/story/questions.ts';
import { ChoiceButton } from '../../../parts/button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { useServices, useWords } from '../../../app/surroundings.ts';
import { type PhoneProps, Words } from './item.tsx';

/** A short form, as services have it: what is it about, and which message. */
export function ReportForm({
  action,
  onSend,
  ...props
}: PhoneProps & { action: Action; onSend: (about: string) => void }) {
  const { announce, words } = useServices();
  const t = useWords();
  const form = useRef<HTMLDivElement>(null);
  const [about, setAbout] = useState('');
  const [which, setWhich] = useState('');
  const { at, level, given, word } = props;
  const messages = reportable(at, action);
  const missing = about === '' ? '#phone-about' : messages.length > 1 && which === '' ? '#phone-which' : '';
  const send = (): void => {
    if (missing === '') return onSend(about);
    announce(t('phone.report.missing'));
    form.current?.querySelector<HTMLElement>(`${missing} button`)?.focus();
  };
  return (
    <div ref={form} class="phone-form">
      <fieldset id="phone-about" class="phone-group" aria-labelledby="phone-about-name">
        <h3 id="phone-about-name">{t('phone.report.about')}</h3>
        {action.about?.map(({ id }) => (
          <button
            key={id}
            type="button"
            class="part"
            data-choice={id}
            aria-pressed={about === id}
            onClick={() => setAbout(id)}
          >
            {about === id && <Icon id="check" />}
            <span>{word(id)}</span>
          </button>
        ))}
      </fieldset>
      <fieldset id="phone-which" class="phone-group" aria-labelledby="phone-which-name">
        <h3 id="phone-which-name">{t('phone.report.which')}</h3>
        {messages.map(({ id, item }) => {
          if (!item) return null;
          const who = item.who === undefined ? undefined : personNow(level, item.who, given);
          const inside = (
            <>
              {who !== undefined && <b>{words.level(level.id, `people.${who}`)}: </b>}
              <Words item={item} word={word} />
            </>
          );
          return messages.length > 1 ? (
            <button
              key={id}
              type="button"
              class="part phone-pick"
              data-choice={id}
              aria-pressed={which === id}
              onClick={() => setWhich(id)}
            >
              {which === id && <Icon id="check" />}
              <span>{inside}</span>
            </button>
          ) : (
            <p key={id} class="phone-quoted">
              {inside}
            </p>
          );
        })}
      </fieldset>
      <ChoiceButton
        lamp={missing === ''}
        class={missing === '' ? '' : 'choice-dim'}
        id={PHONE_PRESS.send}
        icon="flag"
        onPress={send}
      >
        {t('phone.report.send')}
      </ChoiceButton>
    </div>
  );
}
