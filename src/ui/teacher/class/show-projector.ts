import type { SchoolClass } from '../../../core/class/class.ts';
import type { Surroundings } from '../../app/surroundings.ts';

/** One window for all classes: opening it again brings it to the front. */
const WINDOW = 'a-role-to-play-projector';

function openWindow(of: SchoolClass): void {
  const address = `${window.location.pathname}${window.location.search}#/projector/${of.id}`;
  // a window that may not be opened becomes a page that can be come back from
  const opened = window.open(
    address,
    WINDOW,
    `popup,width=${window.screen.availWidth},height=${window.screen.availHeight}`,
  );
  if (opened) opened.focus();
  else window.location.hash = `#/projector/${of.id}`;
}

/** Opens the projector's window with nothing revealed. `hands`: the whole class plays there. */
export function showProjector(
  { screen }: Pick<Surroundings, 'screen'>,
  of: SchoolClass,
  level: string,
  hands: boolean,
): void {
  screen.set({ class: of.id, level, view: 'fork', fork: 0, revealed: false, hands });
  openWindow(of);
}

/** Opens the projector's window with the charter on it: who asks for it here has read it. */
export function showCharter({ screen }: Pick<Surroundings, 'screen'>, of: SchoolClass): void {
  const now = screen.state();
  const level = now.class === of.id ? now.level : (of.lesson.levels[0] ?? '');
  screen.set({ class: of.id, level, view: 'charter', fork: 0, revealed: true, hands: false });
  openWindow(of);
}
