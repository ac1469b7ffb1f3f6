import './count.css';
import { type Count, numberIn } from '../../../core/kinds/count.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { useWords } from '../../app/surroundings.ts';
import { Question } from '../question.tsx';
import type { BeatPanel, BeatProps } from './beat.ts';

function Ask({ state, beat, dispatch, word }: BeatProps<Count>) {
  const t = useWords();
  const number = numberIn(state.draft);
  const to = (next: number): void => dispatch({ type: 'draft', draft: { '': [String(next)] } });
  return (
    <>
      <Question>{word(beat.ask ?? 'ask')}</Question>
      <p class="count-unit">{word(beat.unit)}</p>
      <div class="count">
        <ChoiceButton id="fewer" icon="back" onPress={() => to(Math.max(0, number - 1))}>
          {word('fewer')}
        </ChoiceButton>
        <output class="count-number">{number}</output>
        <ChoiceButton id="more" icon="forward" onPress={() => to(Math.min(beat.most, number + 1))}>
          {word('more')}
        </ChoiceButton>
      </div>
      <ChoiceButton
        lamp
        id="done"
        icon="check"
        onPress={() => dispatch({ type: 'answer', answer: { '': [String(number)] } })}
      >
        {word('done')}
      </ChoiceButton>
      <div class="pass">
        <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
      </div>
    </>
  );
}

export const countPanel: BeatPanel<'count'> = {
  ask: Ask,
  ownBar: false,
};
