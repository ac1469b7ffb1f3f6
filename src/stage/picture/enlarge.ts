import { createCanvas, type Piece, type Pixels } from './canvas.ts';

/** How the engine's camera looks at the stage; canvas px. */
export interface Look {
  readonly zoom: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
  readonly height: number;
}

/** A picture as it is seen, and where it lies on a stage that does not scroll. */
export interface Enlarged {
  readonly canvas: Pixels;
  readonly x: number;
  readonly y: number;
  /** What the camera's zoom is taken back by. */
  readonly scale: number;
}

/** Where a piece is seen, cut to what lies within the canvas; whole px, at least one. */
export function seenOf(
  piece: {
    readonly x: number;
    readonly y: number;
    readonly pixels: { readonly width: number; readonly height: number };
  },
  look: Look,
) {
  const { zoom, width, height } = look;
  const left = (piece.x - look.scrollX - width / 2) * zoom + width / 2;
  const top = (piece.y - look.scrollY - height / 2) * zoom + height / 2;
  const cut = (of: number, most: number): number => Math.min(Math.max(of, 0), most);
  const x = cut(Math.floor(left), width - 1),
    y = cut(Math.floor(top), height - 1);
  return {
    left,
    top,
    x,
    y,
    width: Math.max(1, cut(Math.ceil(left + piece.pixels.width * zoom), width) - x),
    height: Math.max(1, cut(Math.ceil(top + piece.pixels.height * zoom), height) - y),
  };
}

/** Draws a piece once as the camera would in each frame, pixel for pixel. */
export function enlarge(piece: Piece, look: Look, opaque: boolean): Enlarged {
  const seen = seenOf(piece, look);
  const { canvas, pen } = createCanvas(seen.width, seen.height, opaque);
  pen.setTransform(look.zoom, 0, 0, look.zoom, seen.left - seen.x, seen.top - seen.y);
  pen.drawImage(piece.pixels, 0, 0);
  return {
    canvas,
    x: look.width / 2 + (seen.x - look.width / 2) / look.zoom,
    y: look.height / 2 + (seen.y - look.height / 2) / look.zoom,
    scale: 1 / look.zoom,
  };
}
