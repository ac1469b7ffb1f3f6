/**
 * Things that travel over the page from where they were pressed to where they belong. With reduced motion they are
 * there at once.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const root = (): HTMLElement => document.documentElement;
export const isStill = (): boolean => root().dataset['motion'] === 'reduced';
/** A duration in ms at the tempo of the age. */
export const atTempo = (duration: number): number => duration * (Number(root().style.getPropertyValue('--tempo')) || 1);
const spring = (): string => root().style.getPropertyValue('--spring') || 'ease-out';

/** Acts once the page is drawn anew and before it is seen. */
export function afterDraw(act: () => void): void {
  if (!isStill()) requestAnimationFrame(act);
}

/** Where an element is once what moves it on arrival is over. */
export function restOf(element: Element): DOMRect {
  const arriving = element
    .getAnimations()
    .map((one) => ({ one, time: one.currentTime, end: one.effect?.getComputedTiming().endTime }));
  for (const { one, end } of arriving) if (end !== Infinity) one.currentTime = end ?? null;
  const rest = element.getBoundingClientRect();
  for (const { one, time } of arriving) one.currentTime = time;
  return rest;
}

/**
 * A picture of an element over the page, where the element comes to rest. It can be neither pressed nor heard, and no
 * test finds it.
 */
export function copyOf(element: Element): HTMLElement {
  const { left, top, width, height } = restOf(element);
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of one.getAttributeNames())
      if (name === 'id' || name.startsWith('data-')) one.removeAttribute(name);
  }
  const holder = document.createElement('div');
  holder.className = 'flight';
  holder.setAttribute('aria-hidden', 'true');
  holder.inert = true;
  Object.assign(holder.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  holder.append(copy);
  return holder;
}

/** Shows a copy while it moves, then takes it away. */
export function play(copy: HTMLElement, frames: Keyframe[], timing: KeyframeAnimationOptions): void {
  document.body.append(copy);
  copy.animate(frames, { fill: 'both', ...timing }).finished.then(
    () => copy.remove(),
    () => copy.remove(),
  );
}

const middle = ({ left, top, width, height }: DOMRect): readonly [number, number] => [
  left + width / 2,
  top + height / 2,
];

/** Moves a copy in a low arc onto an element, which is seen once the copy has come. */
export function fly(copy: HTMLElement, from: DOMRect, to: Element, { wait = 0, duration = 340 } = {}): void {
  const [fromX, fromY] = middle(from);
  const [toX, toY] = middle(restOf(to));
  const [x, y] = [toX - fromX, toY - fromY];
  const lift = Math.min(46, Math.hypot(x, y) / 6);
  const timing = { duration: atTempo(duration), delay: atTempo(wait) };
  play(
    copy,
    [
      { translate: '0 0', opacity: 1, easing: 'ease-out' },
      { translate: `${x * 0.55}px ${y * 0.55 - lift}px`, opacity: 1, offset: 0.5, easing: 'ease-in' },
      { translate: `${x}px ${y}px`, opacity: 1, offset: 0.88 },
      { translate: `${x}px ${y}px`, opacity: 0 },
    ],
    timing,
  );
  to.animate([{ opacity: 0 }, { opacity: 0, offset: 0.86 }, { opacity: 1 }], { ...timing, fill: 'backwards' });
}

/**
 * Rows of a list that changed places slide there; one that is drawn by a finger is led by it. `order` is what the rows
 * follow.
 */
export function useSlides(list: RefObject<HTMLElement | null>, order: string): void {
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const id = row.dataset['row'] ?? '';
      const before = places.current.get(id);
      const now = row.offsetTop;
      places.current.set(id, now);
      const moving = row.querySelector<HTMLElement>('[data-slides]');
      if (before === undefined || before === now || !moving || moving.dataset['slides'] === 'led' || isStill())
        continue;
      moving.animate({ translate: [`0 ${before - now}px`, '0 0'] }, { duration: atTempo(240), easing: spring() });
    }
  }, [list, order]);
}
