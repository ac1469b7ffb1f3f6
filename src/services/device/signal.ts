import type { Remover } from '../../ports/device.ts';

/** Something that is said in this window and in every other window of this browser. */
export interface Signal {
  /** Calls the listeners of this window at once and those of other windows a moment later. */
  tell(message?: unknown): void;
  subscribe(listener: (message: unknown) => void): Remover;
}

/** Where a browser has no channel between windows, only this window hears. */
export function createSignal(name: string): Signal {
  const listeners = new Set<(message: unknown) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`a-role-to-play/${name}`);
  const hear = (message: unknown): void => [...listeners].forEach((listener) => listener(message));
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));
  return {
    tell(message) {
      hear(message);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      channel?.postMessage(message);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
