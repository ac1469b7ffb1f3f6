import { useLayoutEffect, useRef } from 'preact/hooks';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { LogLine } from './line.tsx';
import { changedFaces } from './faces.ts';
import { saidOf } from './transcript-lines.ts';

/** All that was told in this story so far, to be read again. The newest is in view. */
export function SaidDialog() {
  const { app, session } = useServices();
  const t = useWords();
  const lines = useRef<HTMLDivElement>(null);
  const current = useRef(session.current()).current;
  useLayoutEffect(() => {
    lines.current?.lastElementChild?.scrollIntoView({ block: 'end' });
  }, []);
  if (!current) return null;
  const { level, store } = current;
  const state = store.state();
  const said = saidOf(level, state);
  const faces = changedFaces(said, level, state);
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="said" title={t('play.said')} onClose={close}>
      {said.length === 0 ? (
        <p>{t('play.saidNone')}</p>
      ) : (
        <div ref={lines} class="said-lines" role="group" aria-label={t('play.said')}>
          {said.map((entry) => (
            <LogLine key={entry.key} entry={entry} level={level} state={state} faced={faces.has(entry.key)} />
          ))}
        </div>
      )}
      <ChoiceButton lamp icon="back" id="back" onPress={close}>
        {t('page.back')}
      </ChoiceButton>
    </Dialog>
  );
}
