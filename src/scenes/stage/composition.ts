import type { Glow } from '../../art/places/index.ts';
import { layGlow } from './backdrop.ts';
import { type Box, rasterise } from './raster.ts';

/** Draws a picture without people into one canvas, its glows laid over it; `seen` is the part of it shown, `scale` canvas pixels for one of its px. */
export async function drawPicture({ svg, glows }: { readonly svg: string; readonly glows: readonly Glow[] }, seen: Box, scale: number): Promise<HTMLCanvasElement> {
  const canvas = await rasterise(svg, seen, scale);
  const pen = canvas.getContext('2d');
  pen?.setTransform(scale, 0, 0, scale, -seen.x * scale, -seen.y * scale);
  if (pen) for (const glow of glows) layGlow(pen, glow);
  return canvas;
}
