import type { Glow } from '../../art/places/index.ts';
import type { Box, Piece } from './canvas.ts';
import { painted } from './painter.ts';
import { decoded } from './raster.ts';
import type { Drawn, TextureShelf } from './shelf.ts';

interface Drawing {
  readonly svg: string;
  readonly glows: readonly Glow[];
}

/**
 * Draws a picture without people once, its glows laid over it, cut to what is drawn on it; `seen` is the part of it
 * shown, `scale` canvas pixels for one of its px.
 */
export const drawPicture = ({ svg, glows }: Drawing, seen: Box, scale: number): Promise<Piece> =>
  painted(async () => ({ kind: 'picture', picture: await decoded(svg, seen, scale), corner: seen, scale, glows }));

/** The same as a texture that is drawn once; its ground point is 0,0 of the drawing, wherever `box` lies. */
export const takePicture = (
  shelf: TextureShelf,
  name: string,
  drawing: Drawing,
  box: Box,
  scale: number,
): Promise<Drawn> =>
  shelf.take(`${name} ${scale}`, async () => {
    const { pixels, x, y } = await drawPicture(drawing, box, scale);
    return { canvas: pixels, ground: { x: -box.x * scale - x, y: -box.y * scale - y } };
  });
