import type { Piece } from './canvas.ts';
import type { Order, Reply } from './orders.ts';
import { type Job, paint } from './paint.ts';
import { turn } from './turns.ts';

/** As much of a worker as the painter needs. */
export interface Beside {
  postMessage(order: Order, transfer: Transferable[]): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: Reply }) => void): void;
  addEventListener(kind: 'error' | 'messageerror', listener: () => void): void;
}

/** Something that could not be painted beside the page, and may be in it. */
class Lost extends Error {}

/**
 * Paints beside the page once that can be done, and in the page, a piece at a time, until then and where it cannot.
 * @param hire starts what paints beside the page; nothing where there are no workers
 */
export function createPainter(hire: () => Beside | undefined) {
  const waiting = new Map<number, { done(piece: Piece): void; fail(why: Error): void }>();
  let hired: Beside | undefined;
  let ready = false;
  let tried = false;
  let count = 0;

  const lose = (): void => {
    ready = false;
    for (const { fail } of waiting.values()) fail(new Lost('The painter beside the page is gone.'));
    waiting.clear();
  };
  function hear(reply: Reply): void {
    if ('ready' in reply) {
      ready = reply.ready;
      if (!ready) lose();
      return;
    }
    const order = waiting.get(reply.number);
    waiting.delete(reply.number);
    if ('fault' in reply) order?.fail(new Lost(reply.fault));
    else order?.done({ pixels: reply.bitmap, x: reply.x, y: reply.y });
  }
  function start(): void {
    if (tried) return;
    tried = true;
    hired = hire();
    hired?.addEventListener('message', ({ data }) => hear(data));
    hired?.addEventListener('error', lose);
    hired?.addEventListener('messageerror', lose);
  }

  function order(job: Job, image: ImageBitmap): Promise<Piece> {
    count += 1;
    const number = count;
    return new Promise((done, fail) => {
      waiting.set(number, { done, fail });
      // what is handed over is gone from here: no pixel is copied
      hired?.postMessage({ number, job }, [image]);
    });
  }

  /** Paints what `prepare` makes ready; it is made ready once more where the painter beside the page was lost with it. */
  return async function painted(prepare: () => Promise<Job>): Promise<Piece> {
    start();
    const job = await prepare();
    const { image } = job.picture;
    if (!ready || !('close' in image)) return paint(job, turn);
    try {
      return await order(job, image);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      console.warn('This is painted in the page:', error);
      ready = false;
      return paint(await prepare(), turn);
    }
  };
}

export const painted = createPainter(() =>
  typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined'
    ? undefined
    : new Worker(new URL('./painter-worker.ts', import.meta.url), { type: 'module' }),
);
