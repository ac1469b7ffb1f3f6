import { StoryLog } from '../transcript.tsx';
import { useWords } from '../../app/surroundings.ts';
import { ForwardButton } from '../../parts/forward.tsx';
import type { BeatPanel, BeatProps } from './beat.ts';

function Tell({ level, state, dispatch }: BeatProps) {
  const t = useWords();
  return (
    <>
      <StoryLog level={level} state={state} />
      <ForwardButton label={t('play.goOn')} onPress={() => dispatch({ type: 'go-on' })} />
    </>
  );
}

export const tellPanel: BeatPanel<'tell'> = { ask: Tell, ownBar: false, aloud: () => '' };
