import './first-minute.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton, TextButton } from '../parts/button.tsx';
import { CircleRing } from '../parts/circle.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import type { IconId } from '../parts/icons.ts';
import { CastPortrait } from '../parts/portrait.tsx';
import { saveSettings } from '../app/kept-players.ts';

/** What is pressed at each step of it. */
const STEPS = ['hello', 'alone', 'choose', 'answer', 'light', 'always'] as const;
type Step = (typeof STEPS)[number];
const ANSWERS = ['wave', 'ask', 'pass'] as const;
type Answer = (typeof ANSWERS)[number];

const ALWAYS: readonly (readonly [icon: IconId, key: 'help' | 'said' | 'aloud' | 'pause' | 'leave'])[] = [
  ['help', 'help'],
  ['book-open', 'said'],
  ['aloud', 'aloud'],
  ['pause', 'pause'],
  ['leave', 'leave'],
];

/** How a story is played, by playing a moment of one: lines, a choice that can be passed, the light, what is always there. */
export function FirstMinute() {
  const services = useServices();
  const t = useWords();
  const [step, setStep] = useState<Step>('hello');
  const [answer, setAnswer] = useState<Answer>('pass');
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => services.app.dispatch({ type: 'close' });
  useEffect(() => {
    // whoever opened it has met it: it is offered no more
    saveSettings(services, { introduced: true });
  }, [services]);
  useEffect(() => {
    if (step === 'choose' || step === 'always') heading.current?.focus();
  }, [step]);

  const at = STEPS.indexOf(step);
  const said = STEPS.slice(0, at + 1).filter((one) => one === 'hello' || one === 'alone' || one === 'answer');
  const next = (): void => setStep(STEPS[at + 1] ?? 'always');
  const choose = (given: Answer): void => {
    services.sound.play('choose');
    setAnswer(given);
    setStep('answer');
  };
  return (
    <Dialog id="first-minute" title={t('firstMinute.title')} onClose={close}>
      <div class="first-lines" role="log">
        {step !== 'always' &&
          said.map((one) => (
            <p key={one} class="first-line">
              <CastPortrait figure="juno" face={one === 'answer' ? 'relieved' : 'calm'} warm={one === 'answer'} />
              <span class="first-bubble">
                {t(one === 'answer' ? `firstMinute.answer.${answer}` : `firstMinute.${one}`)}
              </span>
            </p>
          ))}
        {step === 'light' && (
          <p class="first-line">
            <CircleRing circle={['juno', null, null, null]} text={t('firstMinute.ring')} />
            <span>{t('firstMinute.light')}</span>
          </p>
        )}
      </div>
      {step === 'choose' && (
        <>
          <h3 ref={heading} class="part-title" tabIndex={-1}>
            {t('firstMinute.choose')}
          </h3>
          <div class="choices">
            <ChoiceButton icon="hands" id="wave" onPress={() => choose('wave')}>
              {t('firstMinute.wave')}
            </ChoiceButton>
            <ChoiceButton icon="people" id="ask" onPress={() => choose('ask')}>
              {t('firstMinute.ask')}
            </ChoiceButton>
          </div>
        </>
      )}
      {step === 'always' && (
        <>
          <h3 ref={heading} class="part-title" tabIndex={-1}>
            {t('firstMinute.always.title')}
          </h3>
          <ul class="first-always">
            {ALWAYS.map(([icon, key]) => (
              <li key={key}>
                <Icon id={icon} />
                <span>{t(`firstMinute.always.${key}`)}</span>
              </li>
            ))}
          </ul>
          <ChoiceButton lamp icon="play" id="done" onPress={close}>
            {t('firstMinute.done')}
          </ChoiceButton>
        </>
      )}
      {step !== 'choose' && step !== 'always' && (
        <>
          {step === 'hello' && <p class="quiet">{t('firstMinute.next')}</p>}
          <ChoiceButton lamp icon="forward" id="next" onPress={next}>
            {t('play.next')}
          </ChoiceButton>
        </>
      )}
      {step !== 'always' && (
        <div class="first-ways">
          {step === 'choose' && <TextButton onPress={() => choose('pass')}>{t('play.pass')}</TextButton>}
          <TextButton icon="forward" onPress={close}>
            {t('firstMinute.skip')}
          </TextButton>
        </div>
      )}
    </Dialog>
  );
}
