/** What of a page can be read aloud, in the order in which it stands there: words, pictures with words, and all that is pressed. */

/** One thing that is read at a stretch. */
export interface Part {
  readonly element: HTMLElement;
  readonly text: string;
}

/** Read as one, however it is built. */
const WHOLE =
  'h1, h2, h3, h4, p, button, a[href], label, legend, summary, dt, dd, td, th, output, img, select, [role="img"]';
/** What goes by itself, and what is read only when it is asked for. */
const ASKED = '[data-aloud="asked"]';

const isUnread = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' ||
  (element instanceof HTMLElement && element.inert) ||
  !element.checkVisibility({ visibilityProperty: true });

const chosenIn = (select: HTMLSelectElement): string => select.selectedOptions[0]?.textContent ?? '';

/** Words with a stop between a name and what its owner says, and where a line breaks. */
function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  const label = node.getAttribute('aria-label') ?? node.getAttribute('alt');
  if (label !== null) return ` ${label} `;
  if (node instanceof HTMLSelectElement) return ` ${chosenIn(node)} `;
  if (node.tagName === 'BR') return '. ';
  const inside = [...node.childNodes].map(wordsIn).join('');
  const text = inside.trim();
  if (node.tagName === 'B' && text !== '' && !/[\p{P}]$/u.test(text) && node.nextSibling) return ` ${text}: `;
  return node instanceof HTMLElement && /^(SPAN|DIV|P|LI|B)$/.test(node.tagName) ? `${inside} ` : inside;
}

export const textOf = (element: Element): string =>
  wordsIn(element)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([.!?…:])\s*\.(?=\s|$)/g, '$1')
    .replaceAll(/\s+([.,!?])/g, '$1')
    .trim();

const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

/**
 * The parts of a page below `root`.
 * @param all with what is read only when it is asked for
 */
export function partsOf(root: Element, all = false): Part[] {
  const parts: Part[] = [];
  const visit = (element: Element): void => {
    if (isUnread(element) || (!all && element.matches(ASKED))) return;
    if (element.matches(WHOLE) || hasOwnWords(element)) {
      const text = textOf(element);
      if (/[\p{L}\p{N}]/u.test(text) && element instanceof HTMLElement) parts.push({ element, text });
      else if (text !== '' && element.parentElement instanceof HTMLElement && !(element instanceof HTMLElement))
        parts.push({ element: element.parentElement, text });
      return;
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  return parts;
}

/** The parts of a page from `first` on: what stands before it is left out. */
export const partsFrom = (root: Element, first: Element): Part[] =>
  partsOf(root).filter(({ element }) => {
    const where = first.compareDocumentPosition(element);
    return element === first || (where & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });

/** The part that something on the page belongs to: what holds it whole, or the thing itself. */
export function partAt(target: Element): Part | null {
  const whole = target.closest<HTMLElement>('button, a[href], label, summary') ?? target.closest<HTMLElement>(WHOLE);
  if (!whole || isUnread(whole)) return null;
  const text = textOf(whole);
  return text === '' ? null : { element: whole, text };
}
