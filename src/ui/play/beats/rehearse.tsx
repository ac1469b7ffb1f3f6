import './rehearse.css';
import { partsNow, type Rehearse } from '../../../core/kinds/rehearse.ts';
import { personNow } from '../../../core/story/questions.ts';
import { shownLines } from '../../../core/story/script.ts';
import { afterDraw, atTempo, copyOf, fly, isStill, play } from '../flight.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { readLine } from '../line.tsx';
import { sentenceParts } from './rehearse-sentence.ts';
import { HearButton } from '../../aloud/hear.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';

/** The sentence as far as it is made, with a gap for what is missing. On wide screens it hangs over the speaker. */
function Sentence({ level, beat, given, word, state }: BeatProps<Rehearse>) {
  const services = useServices();
  const t = useWords();
  const said = shownLines(level, state)
    .filter((line) => 'say' in line && line.who === beat.to)
    .at(-1);
  const answer = said && readLine(services, level, state, `beats.${beat.id}`, said);
  const parts = sentenceParts(beat, given, state.draft);
  const whole = parts.every(({ part }) => part !== undefined);
  return (
    <>
      <p class={`sentence ${whole ? 'sentence-whole' : ''}`} aria-live="polite">
        {whole && <span class="sentence-glow" />}
        <span class="visually-hidden">{t('rehearse.sentence')} </span>
        {parts.map(({ row, part, join }, index) => (
          <span key={row}>
            {index > 0 && t(`sentence.${part === undefined ? 'space' : join}`)}
            {part === undefined ? (
              <span class="sentence-gap">{word(row)}</span>
            ) : (
              <span class="sentence-part" data-row={row}>
                {word(part)}
              </span>
            )}
          </span>
        ))}
      </p>
      {answer && (
        <p class="sentence-answer" aria-hidden="true">
          <b>{services.words.level(level.id, `people.${personNow(level, beat.to, given)}`)}</b> {answer.text}
        </p>
      )}
    </>
  );
}

/** The part goes from its row into its gap. */
function layPart(button: Element, row: string): () => void {
  const from = button.getBoundingClientRect();
  const copy = copyOf(button);
  copy.firstElementChild?.setAttribute('aria-pressed', 'true');
  return () =>
    afterDraw(() => {
      const place = button.closest('#panel')?.querySelector(`.sentence-part[data-row="${row}"]`);
      if (place) fly(copy, from, place);
    });
}

/** The sentence goes over to the one it is said to: towards the end of the stage, above the panel upwards. */
function sayOver(panel: Element | null): void {
  const sentence = panel?.querySelector('.sentence');
  if (!sentence || isStill()) return;
  const aside = sentence.clientWidth * (document.documentElement.dir === 'rtl' ? -0.55 : 0.55);
  const way = getComputedStyle(sentence).position === 'fixed' ? `${aside}px 24px` : '0 -90px';
  play(
    copyOf(sentence),
    [
      { translate: '0 0', opacity: 1, easing: 'cubic-bezier(0.4, 0, 0.5, 1)' },
      { translate: way, opacity: 1, offset: 0.7 },
      { translate: way, scale: 0.94, opacity: 0 },
    ],
    { duration: atTempo(640) },
  );
}

function Ask(props: BeatProps<Rehearse>) {
  const { beat, given, word, state, dispatch } = props;
  const { aloud, voice, words, sound } = useServices();
  const t = useWords();
  useFollowing(voice.subscribe);
  const parts = sentenceParts(beat, given, state.draft);
  const missing = parts.filter(({ part }) => part === undefined);
  const pick = (row: string, part: string, button: Element): void => {
    sound.play('part');
    const follow = layPart(button, row);
    dispatch({ type: 'draft', draft: { ...state.draft, [row]: [part] } });
    follow();
  };
  const say = (event: MouseEvent): void => {
    const [first] = missing;
    if (first) document.getElementById(`row-${first.row}`)?.querySelector('button')?.focus();
    else {
      sound.play('choose');
      sayOver((event.currentTarget as Element).closest('#panel'));
      dispatch({ type: 'answer', answer: { '': ['said'], ...state.draft } });
    }
  };
  const hear = (): void =>
    aloud.say(
      parts
        .flatMap(({ part, join }, index) =>
          part === undefined ? [] : [index === 0 ? '' : t(`sentence.${join}`), word(part)],
        )
        .join(''),
    );
  return (
    <>
      <header class="bar bar-plain">
        <div>
          <h1 id="panel-title" class="bar-title" tabIndex={-1} data-heading data-question>
            {word(beat.ask ?? 'ask')}
          </h1>
          <p class="bar-role">{beat.how === undefined ? t('rehearse.how') : word(beat.how)}</p>
        </div>
        <HearButton />
      </header>
      <div class="body">
        <Sentence {...props} />
        <div class="rows">
          {beat.rows.map((row) => {
            const picked = state.draft[row.id]?.[0];
            const next = missing[0]?.row === row.id;
            return (
              <fieldset key={row.id} id={`row-${row.id}`} class="row" aria-labelledby={`row-name-${row.id}`}>
                <h2 id={`row-name-${row.id}`} class="row-name">
                  <span class={`row-mark ${next ? 'row-mark-next' : ''}`}>
                    {(picked !== undefined || next) && <Icon id={picked === undefined ? 'forward' : 'check'} />}
                  </span>
                  {word(row.id)}
                </h2>
                <div class="row-parts">
                  {partsNow(row, given).map((part) => (
                    <button
                      key={part.id}
                      type="button"
                      data-choice={part.id}
                      aria-pressed={picked === part.id}
                      class={`part ${picked !== undefined && picked !== part.id ? 'part-dim' : ''}`}
                      onClick={(event) => pick(row.id, part.id, event.currentTarget)}
                    >
                      {picked === part.id && <Icon id="check" />}
                      <span>{word(part.id)}</span>
                    </button>
                  ))}
                </div>
              </fieldset>
            );
          })}
        </div>
        <div class="pair rehearse-ways">
          {voice.has(words.language()) && (
            <ChoiceButton icon="aloud" id="hear" onPress={hear}>
              {t('rehearse.hear')}
            </ChoiceButton>
          )}
          <ChoiceButton
            icon="say"
            id="say"
            lamp={missing.length === 0}
            class={missing.length > 0 ? 'choice-dim' : ''}
            onPress={say}
          >
            {missing.length === 0 ? t('rehearse.say') : t('rehearse.toGo', { count: missing.length })}
          </ChoiceButton>
        </div>
        <div class="pass">
          <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
        </div>
      </div>
    </>
  );
}

export const rehearsePanel: BeatPanel<'rehearse'> = {
  ask: Ask,
  ownBar: true,
};
