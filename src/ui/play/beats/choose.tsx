import { choicesNow, type Choose } from '../../../core/kinds/choose.ts';
import { ownOrder } from '../../../core/story/own-order.ts';
import { wordingNow } from '../../../core/story/questions.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { useApp, useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';
import { Question } from '../question.tsx';
import { useLetters } from '../letters.ts';
import { leaveChoices } from './chosen.ts';

function Ask(props: BeatProps<Choose>) {
  const { level, beat, given, dispatch, word } = props;
  const { session, sound } = useServices();
  const t = useWords();
  const letters = useLetters();
  const { symbols } = useApp().settings;
  const there = choicesNow(beat, given);
  // on the wall nobody plays: there the author's order stands, as on paper, in votes and in letters
  const player = session.player();
  const now = player ? ownOrder(there, player.id, `${level.id} ${beat.id}`) : there;
  // the class votes on all that its board shows, whichever way the story came here
  const elsewhere = letters.size > 0 ? beat.choices.filter((one) => !there.includes(one)) : [];
  const answer = (id: string, button: HTMLElement): void => {
    sound.play('choose');
    const follow = leaveChoices(button);
    dispatch({ type: 'answer', answer: { '': [id] } });
    follow();
  };
  return (
    <>
      <Question>{word(beat.ask ?? 'ask')}</Question>
      <div class="choices">
        {now.map((one) => (
          <ChoiceButton
            key={one.id}
            id={one.id}
            icon={one.icon}
            symbol={symbols ? one.symbol : undefined}
            onPress={(event) => answer(one.id, event.currentTarget as HTMLElement)}
          >
            {letters.has(one.id) && <b class="choice-letter">{letters.get(one.id)}</b>}
            {word(wordingNow(one.label ?? one.id, given))}
          </ChoiceButton>
        ))}
        {elsewhere.map((one) => (
          <p key={one.id} class="choice choice-elsewhere" data-elsewhere={one.id}>
            <span class="choice-words">
              {letters.has(one.id) && <b class="choice-letter">{letters.get(one.id)}</b>}
              {word(wordingNow(one.label ?? one.id, given))}
              <span class="quiet"> {t('projector.stage.elsewhere')}</span>
            </span>
          </p>
        ))}
      </div>
      <div class="pass">
        <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
      </div>
    </>
  );
}

export const choosePanel: BeatPanel<'choose'> = {
  ask: Ask,
  ownBar: false,
};
