import type { Remover } from '../../ports/device.ts';

/** A part of the page that comes in a file of its own. */
export interface PartFile<Part> {
  /** The part, once its file has come. */
  now(): Part | undefined;
  /** Fetches the file; all who wait are told. @throws what the browser says, or {TypeError} when the file is not whole */
  fetch(): Promise<void>;
  /** Calls once the part is there: at once, where it has come already. */
  whenThere(call: () => void): Remover;
}

export function partFile<Part>(load: () => Promise<Part>): PartFile<Part> {
  let part: Part | undefined;
  const waiting = new Set<() => void>();
  return {
    now: () => part,
    async fetch() {
      const loaded = await load();
      // a file that was cut short may lack its end without being a fault to the browser
      if (typeof loaded !== 'function') throw new TypeError('The part is not whole.');
      part = loaded;
      waiting.forEach((call) => call());
      waiting.clear();
    },
    whenThere(call) {
      if (part === undefined) waiting.add(call);
      else call();
      return () => waiting.delete(call);
    },
  };
}
