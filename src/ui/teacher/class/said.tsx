import { TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../app/surroundings.ts';
import type { Receiver } from '../arrive/use-receiver.ts';

/** What came of the last thing that was brought in: one sentence, and a way on. */
export function SaidLine({ receiver: { said, say } }: { receiver: Receiver }) {
  const t = useWords();
  if (!said) return null;
  return (
    <div class={`said ${said.good ? 'said-good' : ''}`} data-said>
      <Icon id={said.good ? 'check' : 'hint'} />
      <p>{said.text}</p>
      {said.act && <TextButton onPress={said.act}>{t('class.putThere')}</TextButton>}
      {!said.good && <TextButton onPress={() => say(null)}>{t('toast.close')}</TextButton>}
    </div>
  );
}
