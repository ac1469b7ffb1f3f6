import type { Remover } from '../../ports/device.ts';

/** Milliseconds within which the second press of Escape leaves. */
const TWICE = 1000;

/** What Escape closes or gives up by itself, with the focus in it: a list, a field, a card that is lifted. */
const HELD = 'select, input:not([type="radio"], [type="checkbox"]), textarea, [aria-expanded="true"]';

/**
 * Calls when Escape is pressed twice within a second with nothing to close. A press that closes a dialog or a list, or
 * lays what is lifted, counts for nothing: whoever closes one thing after another does not leave.
 */
export function doubleEscape(page: Document, leave: () => void): Remover {
  let before = -Infinity;
  /** Does the press close something? Seen as the key goes down, before what is open has heard of it. */
  let closes = false;
  const down = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const held = event.target instanceof Element ? event.target.closest(HELD) : null;
    closes = held !== null || page.querySelector('dialog[open]') !== null;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (closes || event.defaultPrevented) {
      before = -Infinity;
      return;
    }
    const soon = event.timeStamp - before < TWICE;
    before = soon ? -Infinity : event.timeStamp;
    if (soon) leave();
  };
  page.addEventListener('keydown', down, true);
  page.addEventListener('keydown', press);
  return () => {
    page.removeEventListener('keydown', down, true);
    page.removeEventListener('keydown', press);
  };
}
