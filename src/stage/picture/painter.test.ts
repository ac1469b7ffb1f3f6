import '../../../tests/fixtures/headless-page.ts';
import { describe, expect, it, vi } from 'vitest';
import { createCanvas } from './canvas.ts';
import type { Order, Reply } from './orders.ts';
import type { Job } from './paint.ts';
import { type Beside, createPainter } from './painter.ts';

/** A painter beside the page that answers when it is told to. */
function beside() {
  const orders: Order[] = [];
  let hear: (reply: Reply) => void = () => undefined;
  let end: () => void = () => undefined;
  const hired: Beside = {
    postMessage: (order) => orders.push(order),
    addEventListener(kind: 'message' | 'error' | 'messageerror', listener: (event: { readonly data: Reply }) => void) {
      if (kind === 'message') hear = (data) => listener({ data });
      else end = () => listener({ data: { ready: false } });
    },
  };
  return { hired, orders, say: (reply: Reply) => hear(reply), break: () => end() };
}
const bitmap = () => ({ ...createCanvas(4, 4).canvas, width: 4, height: 4, close: () => undefined }) as ImageBitmap;
/** A picture that is read anew each time. */
function picture(image: () => ImageBitmap | HTMLImageElement = bitmap) {
  return vi.fn<() => Promise<Job>>(async () => ({
    kind: 'backdrop',
    picture: { image: image(), width: 4, height: 4 },
    width: 4,
    height: 4,
    corner: { x: 0, y: 0 },
    scale: 1,
    mood: 'dusk',
    light: 0,
    fall: null,
    glows: [],
  }));
}

describe('the painter', () => {
  it('paints in the page until it can be done beside it, and then there', async () => {
    const other = beside();
    const painted = createPainter(() => other.hired);
    expect((await painted(picture())).pixels).toMatchObject({ width: 4, height: 4 });
    expect(other.orders).toEqual([]);
    other.say({ ready: true });
    const [one, two] = [painted(picture()), painted(picture())];
    await vi.waitFor(() => expect(other.orders.length).toBe(2));
    const [first, second] = other.orders.map(({ number }) => number);
    const made = [bitmap(), bitmap()] as const;
    other.say({ number: second ?? 0, bitmap: made[1], x: 3, y: 0 });
    other.say({ number: first ?? 0, bitmap: made[0], x: 0, y: 2 });
    expect(await one).toEqual({ pixels: made[0], x: 0, y: 2 });
    expect(await two).toEqual({ pixels: made[1], x: 3, y: 0 });
  });

  it.each([
    ['there are no workers', () => createPainter(() => undefined)],
    [
      'a worker has no canvas',
      () => {
        const other = beside();
        const painted = createPainter(() => other.hired);
        return async (job: () => Promise<Job>) => {
          const done = painted(job);
          other.say({ ready: false });
          return done;
        };
      },
    ],
  ])('paints in the page where %s', async (_, make) => {
    const painted = make();
    await painted(picture());
    const read = picture();
    expect((await painted(read)).pixels.width).toBe(4);
    expect(read).toHaveBeenCalledOnce();
  });

  it('paints in the page what a browser gives no bitmap of', async () => {
    const other = beside();
    const painted = createPainter(() => other.hired);
    await painted(picture());
    other.say({ ready: true });
    await painted(picture(() => new Image()));
    expect(other.orders).toEqual([]);
  });

  it('reads the picture again and paints it in the page where it is lost beside it, and all after it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const lose of ['fault', 'break', 'unread'] as const) {
      const other = beside();
      const painted = createPainter(() => other.hired);
      await painted(picture());
      other.say({ ready: true });
      const read = picture();
      const done = painted(read);
      await vi.waitFor(() => expect(other.orders.length).toBe(1));
      if (lose === 'break') other.break();
      else if (lose === 'unread') other.say({ ready: false });
      else other.say({ number: other.orders[0]?.number ?? 0, fault: 'no memory' });
      expect((await done).pixels.width).toBe(4);
      expect(read).toHaveBeenCalledTimes(2);
      await painted(picture());
      expect(other.orders.length).toBe(1);
    }
    vi.restoreAllMocks();
  });
});
