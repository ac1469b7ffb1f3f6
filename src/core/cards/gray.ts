/** A picture in shades of gray, row by row from the top, from 0 (black) to 255. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** Light between pixels. */
export function lightAt({ width, height, pixels }: Gray, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255;
  const [right, down] = [x - left, y - top];
  const at = top * width + left;
  const above = (pixels[at] ?? 0) * (1 - right) + (pixels[at + 1] ?? 0) * right;
  const below = (pixels[at + width] ?? 0) * (1 - right) + (pixels[at + width + 1] ?? 0) * right;
  return above * (1 - down) + below * down;
}

/** The less of it, the more is told apart in the dark (levels of 255). */
const SOFT = 4;

/** A picture as an eye sees it that is not dazzled by what is brighter than `brightest`. */
export function softened({ pixels, ...size }: Gray, brightest = 255): Gray {
  const seen = Uint8ClampedArray.from(
    { length: 256 },
    (_, light) => (255 * Math.log1p(Math.min(brightest, light) / SOFT)) / Math.log1p(brightest / SOFT),
  );
  const soft = new Uint8ClampedArray(pixels.length);
  for (let at = 0; at < pixels.length; at++) soft[at] = seen[pixels[at] ?? 0] ?? 0;
  return { ...size, pixels: soft };
}

/** Half as wide and high: markers that are near are found in it. */
export function halved({ width, height, pixels }: Gray): Gray {
  const [w, h] = [width >> 1, height >> 1];
  const into = new Uint8ClampedArray(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x;
      into[y * w + x] =
        ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + width] ?? 0) + (pixels[at + width + 1] ?? 0)) / 4;
    }
  return { width: w, height: h, pixels: into };
}

/** The gray of a picture in colour: four bytes a pixel, red, green, blue, and how much it covers. */
export function grayOf({ width, height, data }: ColouredPicture): Gray {
  const pixels = new Uint8ClampedArray(width * height);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0);
  return { width, height, pixels };
}
/** As a browser's ImageData. */
interface ColouredPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}
