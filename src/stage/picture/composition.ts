import type { Glow } from '../../art/places/index.ts';
import { layGlow } from './backdrop.ts';
import { cutOut } from './crop.ts';
import { type Box, rasterise } from './raster.ts';
import type { Drawn, TextureShelf } from './shelf.ts';
import { turn } from './turns.ts';

interface Drawing {
  readonly svg: string;
  readonly glows: readonly Glow[];
}

/**
 * Draws a picture without people into one canvas, its glows laid over it; `seen` is the part of it shown, `scale`
 * canvas pixels for one of its px.
 */
export async function drawPicture({ svg, glows }: Drawing, seen: Box, scale: number): Promise<HTMLCanvasElement> {
  const canvas = await rasterise(svg, seen, scale);
  const pen = canvas.getContext('2d');
  pen?.setTransform(scale, 0, 0, scale, -seen.x * scale, -seen.y * scale);
  if (pen) for (const glow of glows) layGlow(pen, glow);
  return canvas;
}

/** The same as a texture that is drawn once; its ground point is 0,0 of the drawing, wherever `box` lies. */
export const takePicture = (
  shelf: TextureShelf,
  name: string,
  drawing: Drawing,
  box: Box,
  scale: number,
): Promise<Drawn> =>
  shelf.take(`${name} ${scale}`, async () => {
    const whole = await drawPicture(drawing, box, scale);
    await turn();
    const { canvas, x, y } = cutOut(whole) ?? { canvas: whole, x: 0, y: 0 };
    return { canvas, ground: { x: -box.x * scale - x, y: -box.y * scale - y } };
  });
