import './phone.css';
import { type Phone, PHONE_PRESS } from '../../../core/kinds/phone.ts';
import { answerAt, screenOf, standingOf } from '../../../core/kinds/phone/screen.ts';
import { ChoiceButton, TextButton } from '../../parts/button.tsx';
import { lazy } from '../../app/lazy.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';
import { OwnBar } from './own-bar.tsx';

/** What is on the phone comes in a file of its own: the first fork has none. */
const PhoneScreen = lazy(async () => (await import('./phone/screen.tsx')).PhoneScreen);

function Ask(props: BeatProps<Phone>) {
  const { beat, given, state, dispatch, word } = props;
  const { sound } = useServices();
  const t = useWords();
  const at = standingOf(beat, given, state.draft);
  const putAway = (): void => {
    sound.play('choose');
    dispatch({ type: 'answer', answer: answerAt(at) });
  };
  return (
    <>
      <OwnBar ask={word(beat.ask ?? 'ask')} how={beat.how === undefined ? t('phone.how') : word(beat.how)} />
      <div class="body">
        <PhoneScreen {...props} />
        <div class="beat-foot phone-ways">
          <TextButton onPress={() => dispatch({ type: 'pass' })}>{t('play.pass')}</TextButton>
          <ChoiceButton lamp id={PHONE_PRESS.away} icon="handset" onPress={putAway}>
            {beat.away === undefined ? t('phone.away') : word(beat.away)}
          </ChoiceButton>
        </div>
      </div>
    </>
  );
}

export const phonePanel: BeatPanel<'phone'> = {
  ask: Ask,
  ownBar: true,
  standing: ({ beat, given, state }) => screenOf(standingOf(beat, given, state.draft)).join('/'),
};
