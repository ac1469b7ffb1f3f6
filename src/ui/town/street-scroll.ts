import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useServices } from '../app/surroundings.ts';

/** Nearer to an end of the street than this one stands at it, in px. */
const CLOSE = 8;

interface Scroll {
  /** Walks by so many windows' widths; negative is back. */
  readonly by: (parts: number) => void;
  /** Walks to a name plate that has the focus of the keys; under a finger nothing may move. */
  readonly to: (plate: Element) => void;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** The arrow keys go from plate to plate, as the eyes do. */
function walkByArrows(event: KeyboardEvent, street: HTMLElement, forward: 1 | -1): void {
  const by = event.key === 'ArrowRight' ? forward : event.key === 'ArrowLeft' ? -forward : 0;
  if (by === 0 || !(event.target instanceof Element) || event.target.closest('dialog, input, select')) return;
  const plates = [...street.querySelectorAll<HTMLElement>('.plate')];
  const at = plates.findIndex((plate) => plate === document.activeElement);
  event.preventDefault();
  plates[at < 0 ? 0 : Math.min(Math.max(at + by, 0), plates.length - 1)]?.focus({ preventScroll: true });
}

/**
 * Walking along the street: what scrolls is the list of stories itself, so that swipe, wheel, keys and focus all walk.
 * `length` is how far one can go, in px.
 */
export function useScroll(street: RefObject<HTMLElement | null>, length: number): Scroll {
  const { scroll, words } = useServices();
  const [ends, setEnds] = useState({ atStart: true, atEnd: false });
  const forward = words.direction() === 'rtl' ? -1 : 1;
  const behavior = (): ScrollBehavior =>
    document.documentElement.dataset['motion'] === 'reduced' ? 'instant' : 'smooth';

  useLayoutEffect(() => {
    const element = street.current;
    if (!element) return undefined;
    // where one stood before one went into a story
    element.scrollLeft = scroll.state() * forward;
    const follow = (): void => scroll.dispatch(Math.abs(element.scrollLeft));
    const turn = ({ deltaX, deltaY }: WheelEvent): void => {
      if (Math.abs(deltaX) < Math.abs(deltaY)) element.scrollLeft += deltaY * forward;
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    element.addEventListener('wheel', turn, { passive: true });
    const press = (event: KeyboardEvent): void => walkByArrows(event, element, forward);
    document.addEventListener('keydown', press);
    return () => {
      element.removeEventListener('scroll', follow);
      element.removeEventListener('wheel', turn);
      document.removeEventListener('keydown', press);
    };
  }, [scroll, street, length, forward]);
  useEffect(() => {
    const look = (at: number): void =>
      setEnds((before) => {
        const [atStart, atEnd] = [at < CLOSE, at > length - CLOSE];
        return atStart === before.atStart && atEnd === before.atEnd ? before : { atStart, atEnd };
      });
    look(scroll.state());
    return scroll.subscribe(look);
  }, [scroll, length]);

  return {
    ...ends,
    by: (parts) =>
      street.current?.scrollBy({ left: street.current.clientWidth * parts * forward, behavior: behavior() }),
    to: (plate) => plate.scrollIntoView({ inline: 'center', block: 'nearest', behavior: behavior() }),
  };
}
