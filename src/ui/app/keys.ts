import type { Remover } from '../../ports/device.ts';

/** Milliseconds within which the second press of Escape leaves. */
const TWICE = 1000;

/** Calls when Escape is pressed twice within a second, wherever the focus is. */
export function doubleEscape(page: Document, leave: () => void): Remover {
  let before = -Infinity;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    const soon = event.timeStamp - before < TWICE;
    before = soon ? -Infinity : event.timeStamp;
    if (soon) leave();
  };
  page.addEventListener('keydown', press, true);
  return () => page.removeEventListener('keydown', press, true);
}
