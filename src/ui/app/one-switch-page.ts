/** The page by one switch: any key or a touch anywhere presses what is marked. */
import type { Remover } from '../../ports/device.ts';
import { createOneSwitch, groupsOf, type OneSwitch } from './one-switch.ts';
import type { Surroundings } from './surroundings.ts';

const MARK = 'data-marked';
/** What a card is lifted with needs arrows besides; its arrows are buttons too. */
const PRESSABLE =
  ':is(button:enabled, a[href], summary, select, input:enabled:is([type="radio"], [type="checkbox"])):not([data-lift], [aria-disabled="true"])';
const ALWAYS = '.controls, .title-tools, .lesson-always';
const WRITTEN = 'textarea, input:not([type="radio"], [type="checkbox"])';

/** What is seen of it: a field stands in its label. */
const seenOf = (element: HTMLElement): HTMLElement =>
  element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;

function pressables(page: Document): HTMLElement[] {
  const top = [...page.querySelectorAll('dialog[open]')].at(-1) ?? page.body;
  return [...top.querySelectorAll<HTMLElement>(PRESSABLE)].filter((element) => {
    const { width, height } = seenOf(element).getBoundingClientRect();
    const isTaken = element instanceof HTMLInputElement && element.type === 'radio' && element.checked;
    return width > 2 && height > 2 && !isTaken && seenOf(element).checkVisibility({ visibilityProperty: true });
  });
}

function mark(page: Document, elements: readonly HTMLElement[]): void {
  for (const one of page.querySelectorAll(`[${MARK}]`)) one.removeAttribute(MARK);
  for (const one of elements) seenOf(one).setAttribute(MARK, '');
  const [first] = elements;
  if (first) seenOf(first).scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Presses it as a hand would; of a list it takes the next entry. */
function take(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (!(element instanceof HTMLSelectElement)) return element.click();
  element.selectedIndex = (element.selectedIndex + 1) % element.length;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Keys with a meaning of their own, which whoever sits beside may need. */
const OTHERS = /^(Tab|Escape|Shift|Control|Alt|Meta|CapsLock|Arrow\w+|Page\w+|Home|End|F\d+)$/;

/**
 * Follows the setting: while it is on, things are marked and every press is one of the switch. The focus moves only
 * where something is pressed, and nothing is said: whoever listens hears the page as ever.
 */
export function watchOneSwitch(page: Document, { app, clock }: Pick<Surroundings, 'app' | 'clock'>): Remover {
  let way: OneSwitch | undefined;
  let seconds = 0;
  const follow = (): void => {
    const { oneSwitch } = app.state().settings;
    if (oneSwitch === seconds) return;
    way?.stop();
    seconds = oneSwitch;
    way =
      seconds === 0
        ? undefined
        : createOneSwitch<HTMLElement>({
            clock,
            seconds,
            groups() {
              const all = pressables(page);
              return groupsOf(
                all.filter((one) => !one.closest(ALWAYS)),
                all.filter((one) => one.closest(ALWAYS)),
              );
            },
            onMark: (elements) => mark(page, elements),
            onTake: take,
          });
  };

  const isWritten = ({ target }: Event): boolean => target instanceof Element && target.closest(WRITTEN) !== null;
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const key = (event: KeyboardEvent): void => {
    const other = OTHERS.test(event.key) || event.ctrlKey || event.metaKey || event.altKey;
    if (!way || other || isWritten(event)) return;
    swallow(event);
    if (event.type === 'keydown' && !event.repeat) way.press();
  };
  const touch = (event: PointerEvent): void => {
    if (!way || isWritten(event)) return;
    swallow(event);
    if (event.isPrimary) way.press();
  };
  const click = (event: Event): void => {
    if (way && event.isTrusted && !isWritten(event)) swallow(event);
  };
  const leaving = new AbortController();
  const capturing = { capture: true, signal: leaving.signal } as const;
  page.addEventListener('keydown', key, capturing);
  page.addEventListener('keyup', key, capturing);
  page.addEventListener('pointerdown', touch, capturing);
  for (const type of ['mousedown', 'click'] as const) page.addEventListener(type, click, capturing);
  follow();
  const unfollow = app.subscribe(follow);
  return () => {
    leaving.abort();
    unfollow();
    way?.stop();
  };
}
