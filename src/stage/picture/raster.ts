import { turn } from './turns.ts';

/** A rectangle in the units of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * An empty canvas with its pen. Sizes are whole pixels, at least one. An `opaque` one is black until it is drawn on, and is
 * laid down without mixing.
 */
export function createCanvas(
  width: number,
  height: number,
  opaque = false,
): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  const pen = canvas.getContext('2d', { alpha: !opaque });
  if (!pen) throw new Error('This browser gives no 2D canvas.');
  return { canvas, pen };
}

/**
 * The pixels of an SVG picture, drawn beside the page's own thread where the browser can (Chromium): a whole street takes
 * a tenth of a second. Elsewhere the picture itself, which is drawn when it is laid down.
 */
async function pixelsOf(image: HTMLImageElement): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(image);
  } catch {
    return image;
  }
}

/**
 * Draws an SVG fragment once, at the device's own resolution: `scale` pixels for one unit of `box`. It comes in a turn of
 * its own, so that whoever asked may go on at once with a small piece of work.
 */
export async function rasterise(fragment: string, box: Box, scale: number): Promise<HTMLCanvasElement> {
  const width = Math.max(1, Math.ceil(box.width * scale));
  const height = Math.max(1, Math.ceil(box.height * scale));
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.x} ${box.y} ${width / scale} ${height / scale}">${fragment}</svg>`;
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    await turn();
    const image = new Image();
    image.src = url;
    await image.decode();
    const pixels = await pixelsOf(image);
    await turn();
    const { canvas, pen } = createCanvas(width, height);
    pen.drawImage(pixels, 0, 0);
    if ('close' in pixels) pixels.close();
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}
