/** The page read aloud: whatever comes to it, and whatever is touched or has the focus. */
import type { Remover } from '../../ports/device.ts';
import type { Surroundings } from '../app/surroundings.ts';
import { type Part, partAt, partsOf } from './parts.ts';
import type { Aloud } from './aloud.ts';
import { createReader } from './reader.ts';

/** Seconds in which a page that is being drawn comes to rest. */
const SETTLE = 0.12;

type Needs = Pick<Surroundings, 'app' | 'voice' | 'words' | 'clock'>;

const mark = (element: HTMLElement | undefined, reading: boolean): void => {
  if (reading) element?.setAttribute('data-reading', 'true');
  else element?.removeAttribute('data-reading');
};

/** Reads what comes to the page, until it is removed. */
export function watchAloud(page: Document, { app, voice, words, clock }: Needs): Aloud & { remove: Remover } {
  let shown: HTMLElement | undefined;
  const reader = createReader<Part>({
    voice,
    clock,
    language: () => words.language(),
    onPart(part) {
      mark(shown, false);
      shown = part?.element;
      mark(shown, true);
      shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  });
  /** What was read, by what it said then; a heading that is drawn anew with the same words is not read anew. */
  let known = new WeakMap<Element, string>();
  let once = new Set<string>();
  let place = '';
  let root: Element | null = null;
  let settling: Remover | undefined;
  /** Was anything pressed since something came? Then what is new is what was asked for. */
  let pressed = true;
  let status = '';

  const isOn = (): boolean => {
    const { settings, left } = app.state();
    return settings.readAloud && !left && voice.has(words.language());
  };
  const isNew = ({ element, text }: Part): boolean => {
    const before = known.get(element);
    known.set(element, text);
    if (before === text) return false;
    if (!element.closest('[data-aloud="once"]')) return true;
    const first = !once.has(text);
    once.add(text);
    return first;
  };
  const look = (): void => {
    settling = undefined;
    if (!isOn()) return;
    const front = [...page.querySelectorAll('dialog[open]')].at(-1) ?? page.getElementById('app');
    const other = front !== root;
    root = front;
    const { route } = app.state();
    if (JSON.stringify(route) !== place) {
      place = JSON.stringify(route);
      once = new Set();
      pressed = true;
    }
    const fresh = front ? partsOf(front).filter(isNew) : [];
    const said = page.getElementById('status')?.textContent?.trim() ?? '';
    // what is only said, and stands nowhere
    const only = fresh.length === 0 && said !== status && said !== '';
    status = said;
    if (other && fresh.length === 0) reader.stop();
    const parts = only ? [{ element: page.body, text: said }] : fresh;
    if (parts.length === 0) return;
    reader.read(parts, !pressed && !other);
    pressed = false;
  };
  const settle = (): void => {
    if (isOn()) settling ??= clock.after(SETTLE, look);
  };

  const changes = new MutationObserver(settle);
  changes.observe(page.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['open', 'aria-label'],
  });

  let on = false;
  const follow = (): void => {
    const { settings } = app.state();
    voice.manner(settings.voiceRate, settings.voiceVolume);
    if (isOn() === on) return settle();
    on = isOn();
    if (on) {
      known = new WeakMap();
      once = new Set();
      pressed = true;
      settle();
    } else reader.stop();
  };
  follow();

  /** What was touched to be heard: the second touch presses it. */
  let heard: Element | null = null;
  let byKey = false;
  const onClick = (event: MouseEvent): void => {
    if (!isOn()) return;
    pressed = true;
    const part = event.target instanceof Element ? partAt(event.target) : null;
    // keys and other tools press with no finger: what they press was heard as it took the focus
    if (!part || event.detail === 0 || !event.isTrusted) return;
    // it reads by itself, and its second press stops it
    if (part.element.matches('[data-hear]')) return;
    const isButton = part.element.matches('button, a[href], label, summary');
    if (isButton && !app.state().settings.touchToHear) return;
    if (isButton && heard === part.element) {
      heard = null;
      return;
    }
    heard = part.element;
    if (isButton) {
      event.preventDefault();
      event.stopPropagation();
    }
    reader.read([part]);
  };
  const onKey = (event: KeyboardEvent): void => {
    pressed = true;
    byKey = event.key === 'Tab' || event.key.startsWith('Arrow');
  };
  const onFocus = (event: FocusEvent): void => {
    if (!byKey || !isOn()) return;
    byKey = false;
    const target = event.target instanceof Element ? event.target : null;
    // a field is told by its label
    const part = target && partAt(target.closest('label') ?? target);
    if (part) reader.read([part]);
  };
  const leaving = new AbortController();
  const way = { capture: true, signal: leaving.signal } as const;
  page.addEventListener('click', onClick, way);
  page.addEventListener('keydown', onKey, way);
  page.addEventListener('focusin', onFocus, way);
  const removers = [app.subscribe(follow), voice.subscribe(follow), words.subscribe(follow)];

  return {
    isOn,
    again: reader.again,
    isReading: reader.isReading,
    hasSpoken: reader.hasSpoken,
    subscribe: reader.subscribe,
    stop: reader.stop,
    read: (parts) => reader.read(parts),
    say: (text) => reader.read([{ element: page.body, text }]),
    remove() {
      changes.disconnect();
      settling?.();
      leaving.abort();
      removers.forEach((remove) => remove());
      reader.stop();
    },
  };
}
