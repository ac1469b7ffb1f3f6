import { useWords } from '../../app/surroundings.ts';
import { ForwardButton } from '../../parts/forward.tsx';
import type { BeatPanel, BeatProps } from './beat.ts';

function Tell({ dispatch }: BeatProps) {
  const t = useWords();
  return <ForwardButton label={t('play.goOn')} onPress={() => dispatch({ type: 'go-on' })} />;
}

export const tellPanel: BeatPanel<'tell'> = { ask: Tell, ownBar: false };
