import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const focus = (panel: HTMLElement, ...wanted: readonly string[]): void => {
  for (const one of wanted) {
    const found = panel.querySelector<HTMLElement>(one);
    if (found) return found.focus();
  }
};

/**
 * Whoever plays by keys or listens is never put out of the panel: what is asked takes the focus once it stands there,
 * and where the pressed button went with what was asked, the next way on takes it. The title has it once, at first.
 * @param place which question or telling stands there
 * @param asked is anything asked, or the way on offered?
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, place: string, asked: boolean): void {
  const begun = useRef(false);
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    const focused = document.activeElement;
    const nowhere = focused === document.body || focused === null;
    if (!begun.current) {
      begun.current = true;
      focus(element, '[data-heading]');
      // a story that is opened at its question says the question
      if (asked) focus(element, '[data-question]');
    } else if (asked && (nowhere || element.contains(focused))) focus(element, '[data-question]', '[data-heading]');
    else if (nowhere) focus(element, '[data-forward]', '[data-heading]');
  }, [panel, place, asked]);
}
