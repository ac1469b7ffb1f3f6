import { type Box, type Canvas, createCanvas } from './canvas.ts';
import type { Source } from './paint.ts';
import { turn } from './turns.ts';

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
 * An SVG fragment at the device's own resolution: `scale` pixels for one unit of `box`. It is read in a turn of its own.
 */
export async function decoded(fragment: string, box: Box, scale: number): Promise<Source> {
  const width = Math.max(1, Math.ceil(box.width * scale));
  const height = Math.max(1, Math.ceil(box.height * scale));
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.x} ${box.y} ${width / scale} ${height / scale}">${fragment}</svg>`;
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    await turn();
    const image = new Image();
    image.src = url;
    await image.decode();
    return { image: await pixelsOf(image), width, height };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Draws an SVG fragment once. It comes in a turn of its own, so that whoever asked may go on with a small piece of work. */
export async function rasterise(fragment: string, box: Box, scale: number): Promise<Canvas> {
  const { image, width, height } = await decoded(fragment, box, scale);
  await turn();
  const { canvas, pen } = createCanvas(width, height);
  pen.drawImage(image, 0, 0);
  if ('close' in image) image.close();
  return canvas;
}
