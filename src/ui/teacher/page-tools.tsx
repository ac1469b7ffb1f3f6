import type { ComponentChildren } from 'preact';
import { useServices, useWords } from '../app/surroundings.ts';
import { Control } from '../parts/button.tsx';

/** How the game is shown, and Leave: on each of the teacher's pages, as icons. */
export function SettingsAndLeave() {
  const { app } = useServices();
  const t = useWords();
  return (
    <>
      <Control
        icon="settings"
        label={t('settings.title')}
        class="control-bare"
        onPress={() => app.dispatch({ type: 'show', dialog: 'settings' })}
      />
      <Control
        icon="leave"
        label={t('controls.leave')}
        class="control-bare"
        onPress={() => app.dispatch({ type: 'leave' })}
      />
    </>
  );
}

/** The top of a page that is one sheet: the way back, and what is always there. */
export function PageTools({ children }: { children: ComponentChildren }) {
  return (
    <div class="page-tools">
      <p>{children}</p>
      <SettingsAndLeave />
    </div>
  );
}
