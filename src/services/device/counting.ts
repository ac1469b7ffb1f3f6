import * as z from 'zod/mini';
import { count, type Count } from '../../core/class/count.ts';
import type { CountingPort } from '../../ports/class.ts';
import type { Signal } from './signal.ts';

/** What windows say to each other: what is counted, or that a window has opened and would know. */
const said = z.union([z.strictObject({ count: z.nullable(count) }), z.strictObject({ asks: z.literal(true) })]);

export function createCounting(signal: Signal): CountingPort {
  const listeners = new Set<() => void>();
  let now: Count | null = null;
  let asked = false;

  signal.subscribe((message) => {
    const read = z.safeParse(said, message);
    if (!read.success) return;
    if ('asks' in read.data) {
      // whoever counts nothing has nothing to say
      if (now) signal.tell({ count: now });
      return;
    }
    if (JSON.stringify(read.data.count) === JSON.stringify(now)) return;
    now = read.data.count;
    [...listeners].forEach((listener) => listener());
  });

  const ask = (): void => {
    if (asked) return;
    asked = true;
    signal.tell({ asks: true });
  };
  return {
    state() {
      ask();
      return now;
    },
    set: (next) => signal.tell({ count: next }),
    subscribe(listener) {
      ask();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
