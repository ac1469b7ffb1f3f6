import { type Box, type Canvas, createCanvas, type Pen, type Piece } from './canvas.ts';

/** The smallest rectangle around all that is not clear; none where everything is. `pixels` are those of whole rows. */
export function inkOf(pixels: Uint32Array, width: number): Box | null {
  let first = 0;
  while (first < pixels.length && pixels[first] === 0) first += 1;
  if (first === pixels.length) return null;
  let last = pixels.length - 1;
  while (pixels[last] === 0) last -= 1;
  const [top, bottom] = [Math.floor(first / width), Math.floor(last / width)];
  let [left, right] = [first % width, last % width];
  for (let row = top; row <= bottom; row += 1) {
    const start = row * width;
    // only what lies beyond what is known already can widen it
    for (let x = 0; x < left; x += 1) if (pixels[start + x] !== 0) left = x;
    for (let x = width - 1; x > right; x -= 1) if (pixels[start + x] !== 0) right = x;
  }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * Cuts away what is clear around a drawing: each clear pixel costs as much in every frame as one that is seen. Nothing
 * where nothing is drawn.
 */
export function cutOut({ canvas, pen }: { readonly canvas: Canvas; readonly pen: Pen }): Piece | null {
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const box = inkOf(new Uint32Array(data.buffer), canvas.width);
  if (!box) return null;
  const cut = createCanvas(box.width, box.height);
  cut.pen.drawImage(canvas, -box.x, -box.y);
  return { pixels: cut.canvas, x: box.x, y: box.y };
}
