import './signed-tool.css';
import { Control } from '../parts/button.tsx';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';

/** The way to the story in a sign language; nothing where no film is there. */
export function SignedTool() {
  const { app, session } = useServices();
  const t = useWords();
  useFollowing(session.subscribe);
  if (session.current()?.words.signed === undefined) return null;
  return (
    <div class="signed-tool" data-aloud="asked">
      <Control
        icon="video"
        label={t('signed.title')}
        onPress={() => app.dispatch({ type: 'show', dialog: 'signed' })}
      />
    </div>
  );
}
