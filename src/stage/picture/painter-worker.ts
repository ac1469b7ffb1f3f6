/** Paints beside the page: light is laid on a figure and over a place while the page moves on. */
import { createCanvas } from './canvas.ts';
import type { Order, Reply } from './orders.ts';
import { paint } from './paint.ts';

const page = globalThis as unknown as {
  postMessage(message: Reply, transfer: readonly Transferable[]): void;
  addEventListener(kind: 'messageerror', listener: () => void): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<Order>) => Promise<void>): void;
};

/** Nobody else waits for this thread. */
const atOnce = (): Promise<void> => Promise.resolve();

async function answer({ number, job }: Order): Promise<void> {
  try {
    const { pixels, x, y } = await paint(job, atOnce);
    const bitmap = pixels instanceof OffscreenCanvas ? pixels.transferToImageBitmap() : await createImageBitmap(pixels);
    page.postMessage({ number, bitmap, x, y }, [bitmap]);
  } catch (error) {
    page.postMessage({ number, fault: String(error) }, []);
  }
}

/** Some browsers have workers, and no canvas in them. */
function canPaint(): boolean {
  try {
    const { canvas } = createCanvas(1, 1);
    return canvas instanceof OffscreenCanvas && canvas.transferToImageBitmap().width === 1;
  } catch {
    return false;
  }
}

page.addEventListener('message', async ({ data }) => answer(data));
// what came is not to be read: whoever waits for it is to paint it
page.addEventListener('messageerror', () => page.postMessage({ ready: false }, []));
page.postMessage({ ready: canPaint() }, []);
