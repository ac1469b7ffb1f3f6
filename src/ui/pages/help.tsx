import { TITLE } from '../../core/route/route.ts';
import { useEffect, useRef } from 'preact/hooks';
import { AloudControl } from '../app/controls.tsx';
import { Control } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Door } from '../parts/door.tsx';
import { HelpList } from '../parts/help-list.tsx';
import { useServices, useWords } from '../app/surroundings.ts';

function Tools({ onBack, alone = false }: { onBack: () => void; alone?: boolean }) {
  const { app } = useServices();
  const t = useWords();
  return (
    <fieldset class="controls controls-sheet" aria-label={t('controls.label')}>
      <Control icon="back" label={t('page.back')} class="control-back" onPress={onBack} />
      <div class="controls-rest">
        <AloudControl />
        {alone && (
          <Control
            icon="settings"
            label={t('settings.title')}
            onPress={() => app.dispatch({ type: 'show', dialog: 'settings' })}
          />
        )}
        <Control icon="leave" label={t('controls.leave')} onPress={() => app.dispatch({ type: 'leave' })} />
      </div>
    </fieldset>
  );
}

/** Who can help, over whatever is open. */
export function HelpDialog() {
  const { app } = useServices();
  const t = useWords();
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog
      id="help"
      title={t('help.title')}
      onClose={close}
      before={
        <>
          <Door />
          <Tools onBack={close} />
        </>
      }
    >
      <HelpList heading="h3" />
    </Dialog>
  );
}

/** Who can help, as a page of its own. */
export function HelpPage() {
  const { location } = useServices();
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="page page-help" aria-labelledby="help-title">
      <Door />
      <Tools alone onBack={() => location.go(TITLE)} />
      <div class="sheet">
        <h1 ref={heading} id="help-title" class="sheet-title" tabIndex={-1}>
          {t('help.title')}
        </h1>
        <HelpList heading="h2" />
      </div>
    </section>
  );
}
