import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Session } from '../../ports/play.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { LogLine } from './line.tsx';
import { changedFaces } from './faces.ts';
import { saidOf } from './transcript-lines.ts';

/** The lines that were told; the newest is in view. */
function SaidLines({ session: { level, store } }: { session: Session }) {
  const t = useWords();
  const lines = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    lines.current?.lastElementChild?.scrollIntoView({ block: 'end' });
  }, []);
  const state = store.state();
  const said = saidOf(level, state);
  const faces = changedFaces(said, level, state);
  if (said.length === 0) return <p>{t('play.saidNone')}</p>;
  return (
    <div ref={lines} class="said-lines" role="group" aria-label={t('play.said')}>
      {said.map((entry) => (
        <LogLine key={entry.key} entry={entry} level={level} state={state} faced={faces.has(entry.key)} />
      ))}
    </div>
  );
}

/** All that was told in this story so far, to be read again. */
export function SaidDialog() {
  const { app, session } = useServices();
  const t = useWords();
  const current = useRef(session.current()).current;
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="said" title={t('play.said')} onClose={close}>
      {current ? <SaidLines session={current} /> : <p>{t('play.saidNone')}</p>}
      <ChoiceButton lamp icon="back" id="back" onPress={close}>
        {t('page.back')}
      </ChoiceButton>
    </Dialog>
  );
}
