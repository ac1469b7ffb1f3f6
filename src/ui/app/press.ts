/** A press is answered at once: it is seen as the finger comes down, and heard, whatever it leads to. */
import type { Remover, SoundPort } from '../../ports/device.ts';

const PRESSED = 'pressed';
/** ms for which even the shortest press is seen. */
const SEEN = 110;

function pressable(target: EventTarget | null): HTMLElement | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('button, a[href], summary, .segment') : null;
  return found?.getAttribute('aria-disabled') === 'true' ? null : found;
}

/** Marks whatever is pressed with `data-pressed`, on a finger as on a mouse or a key, and lets it be heard. */
export function answerPresses(document: Document, sound: Pick<SoundPort, 'play'>): Remover {
  let held: { readonly element: HTMLElement; readonly at: number } | undefined;

  const release = (): void => {
    if (!held) return;
    const { element, at } = held;
    held = undefined;
    setTimeout(
      () => {
        if (held?.element !== element) delete element.dataset[PRESSED];
      },
      Math.max(0, at + SEEN - performance.now()),
    );
  };
  const hold = (target: EventTarget | null): void => {
    release();
    const element = pressable(target);
    if (!element) return;
    held = { element, at: performance.now() };
    element.dataset[PRESSED] = 'true';
  };
  const down = (event: PointerEvent): void => {
    hold(event.target);
    // a finger that comes down may be about to scroll: it is heard when it has pressed
    if (held && event.pointerType !== 'touch' && event.button === 0) sound.play('tap');
  };
  const key = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) hold(event.target);
  };
  const click = (event: MouseEvent): void => {
    const byMouse = event.detail > 0 && (event as PointerEvent).pointerType !== 'touch';
    if (event.isTrusted && !byMouse && pressable(event.target)) sound.play('tap');
  };

  const leaving = new AbortController();
  const way = { capture: true, passive: true, signal: leaving.signal } as const;
  document.addEventListener('pointerdown', down, way);
  document.addEventListener('keydown', key, way);
  document.addEventListener('click', click, way);
  for (const end of ['pointerup', 'pointercancel', 'keyup', 'dragstart'] as const)
    document.addEventListener(end, release, way);
  return () => leaving.abort();
}
