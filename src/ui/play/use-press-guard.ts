import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { useServices } from '../app/surroundings.ts';
import { createPressGuard, type PressGuard } from './press-guard.ts';

const isPress = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === ' ';

/** Shows that nothing can be pressed yet. Whoever listens is told nothing: it is over before they are there. */
function mark(panel: HTMLElement | null, resting: boolean): void {
  if (resting) panel?.setAttribute('data-resting', 'true');
  else panel?.removeAttribute('data-resting');
}

/**
 * Guards what stands in the panel against a hand that presses on.
 * @param panel where presses are looked at
 * @param standing what stands there now: whenever it changes, something else may lie under the finger
 */
export function usePressGuard(panel: RefObject<HTMLElement | null>, standing: string): PressGuard {
  const { clock } = useServices();
  const guard = useMemo(() => createPressGuard(clock, (resting) => mark(panel.current, resting)), [clock, panel]);

  useLayoutEffect(() => {
    guard.changed();
  }, [guard, panel, standing]);
  useEffect(() => {
    const element = panel.current;
    const refuse = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const onClick = (event: MouseEvent): void => {
      // a script presses nothing by mistake
      if (event.isTrusted && !guard.takes()) refuse(event);
    };
    // a key that is held presses again and again
    const onKey = (event: KeyboardEvent): void => {
      if (isPress(event) && event.repeat && event.target instanceof HTMLButtonElement) event.preventDefault();
    };
    element?.addEventListener('click', onClick, true);
    element?.addEventListener('keydown', onKey, true);
    return () => {
      element?.removeEventListener('click', onClick, true);
      element?.removeEventListener('keydown', onKey, true);
      guard.stop();
    };
  }, [guard, panel]);
  return guard;
}
