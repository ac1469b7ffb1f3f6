import type { Remover } from '../ports/device.ts';
import type { StagePort } from '../ports/stage.ts';

/** The stage comes in behind the panels: until then nobody stands anywhere. */
export function createStageDoor(): StagePort & { open(stage: StagePort): void } {
  const listeners = new Map<() => void, Remover | undefined>();
  let stage: StagePort | null = null;
  return {
    seen: () => stage?.seen() ?? null,
    subscribe(listener) {
      // each caller is one of its own, though two may hand in the same function
      const own = (): void => listener();
      listeners.set(own, stage?.subscribe(own));
      return () => {
        listeners.get(own)?.();
        listeners.delete(own);
      };
    },
    open(opened) {
      stage = opened;
      for (const listener of listeners.keys()) listeners.set(listener, opened.subscribe(listener));
    },
  };
}
