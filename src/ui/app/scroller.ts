/** A part of the page that scrolls by itself must be reachable by keys. */
export const SCROLLER = { tabIndex: 0 } as const;

/** Marks whether something lies above what is seen. */
export function markMore(element: HTMLElement): void {
  element.dataset['more'] = String(element.scrollTop > 4);
}

export function scrollToEnd(element: HTMLElement | null): void {
  if (!element) return;
  element.scrollTop = element.scrollHeight;
  markMore(element);
}
