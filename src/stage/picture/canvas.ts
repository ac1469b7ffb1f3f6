/** What can be drawn with, in the page and beside it. */
export type Canvas = HTMLCanvasElement | OffscreenCanvas;
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** Something drawn that can be laid down. */
export type Pixels = Canvas | ImageBitmap;

/** A rectangle in the units of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing and where its left top corner lies on the one it was cut out of; px of the canvas. */
export interface Piece {
  readonly pixels: Pixels;
  readonly x: number;
  readonly y: number;
}

/**
 * An empty canvas with its pen. Sizes are whole pixels, at least one. An `opaque` one is black until it is drawn on, and is
 * laid down without mixing.
 */
export function createCanvas(width: number, height: number, opaque = false): { canvas: Canvas; pen: Pen } {
  const [wide, high] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
  let canvas: Canvas;
  let pen: Pen | null;
  if (typeof document === 'undefined') {
    canvas = new OffscreenCanvas(wide, high);
    pen = canvas.getContext('2d', { alpha: !opaque });
  } else {
    canvas = document.createElement('canvas');
    canvas.width = wide;
    canvas.height = high;
    pen = canvas.getContext('2d', { alpha: !opaque });
  }
  if (!pen) throw new Error('This browser gives no 2D canvas.');
  return { canvas, pen };
}
