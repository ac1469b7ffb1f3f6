import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, shape, slab, stroke } from './ink.ts';

export interface Wood {
  top: string;
  side: string;
}

export const OAK: Wood = { top: '#c9975f', side: '#a2744a' };
const STEEL = '#6d7390';

/** A chair seen from the side, its back at the right; the seat lies 88 px above y at scale 1. */
export const chair = (x: number, y: number, scale: number, fill: string, faces: 'left' | 'right' = 'left'): string =>
  `<g transform="translate(${x},${y}) scale(${faces === 'left' ? scale : -scale},${scale})">` +
  bar('M40,0 L34,-74 M-40,0 L-32,-74 M34,-74 L46,-170', STEEL, 7, 3.5) +
  box(-46, -88, 92, 16, fill, 3 / scale, 6) +
  shape('M56,-186 q-10,-8 -20,0 l-8,60 q10,8 20,0z', fill, 3 / scale) +
  '</g>';

/** A swivel chair facing right; the seat at y - 104. */
export const swivelChair = (x: number, y: number, fill: string): string =>
  bar(
    `M${x},${y - 84} V${y - 28} M${x - 40},${y} L${x},${y - 28} L${x + 40},${y} M${x},${y - 28} V${y}`,
    STEEL,
    8,
    3.5,
  ) +
  box(x - 52, y - 104, 112, 24, fill, 3.5, 10) +
  shape(`M${x - 58},${y - 266} q-16,60 8,140 q22,10 30,-6 q-22,-60 -8,-134 q-14,-14 -30,0z`, fill, 3.5);

/** An easy chair seen from the side, facing right; the seat at y - 78. */
export const easyChair = (
  x: number,
  y: number,
  fill: string,
  shade: string,
  faces: 'left' | 'right' = 'right',
): string =>
  `<g transform="translate(${x},${y}) scale(${faces === 'right' ? 1 : -1},1)">` +
  bar('M-58,0 V-20 M54,0 V-20', '#8a6546', 7, 3) +
  shape('M-92,-196 q18,-16 38,0 l14,116 h98 q18,2 16,20 v44 h-140 q-16,-4 -18,-22z', fill, 4) +
  shape('M-46,-84 h106 q12,2 12,16 t-12,16 h-100z', shade, 3) +
  stroke('M-76,-176 l14,112', 2.5, 0.4) +
  '</g>';

/** A table or desk seen a little from above: w × depth px of top from x, y, and four legs down to `foot`. */
export const table = (x: number, y: number, w: number, depth: number, foot: number, wood: Wood = OAK): string =>
  bar(
    d`M${x + 16},${y + depth + 14} V${foot} M${x + w - 16},${y + depth + 14} V${foot} M${x + 34},${y + depth + 14} V${foot - 16} M${x + w - 34},${y + depth + 14} V${foot - 16}`,
    STEEL,
    7,
    3,
  ) +
  shape(d`M${x + 14},${y} h${w - 28} l14,${depth} h${-w}z`, wood.top, 3.5) +
  box(x, y + depth, w, 17, wood.side, 3.5, 2);

/** A desk seen from the side: a slab at y from x, two legs down to `foot`. */
export const sideDesk = (x: number, y: number, w: number, foot: number, wood: Wood = OAK): string =>
  bar(d`M${x + 20},${y + 18} V${foot} M${x + w - 26},${y + 18} V${foot}`, wood.side, 10, 3.5) +
  box(x, y, w, 20, wood.top, 3.5, 4);

/** A board on brackets; its upper edge at y. */
export const shelf = (x: number, y: number, w: number, fill: string = OAK.side): string =>
  stroke(d`M${x + 18},${y + 13} v18 M${x + w - 18},${y + 13} v18`, 6) + box(x, y, w, 13, fill, 3, 3);

/** Standing books: width, height, colour, lean in degrees; the row starts at x on y. */
export function books(x: number, y: number, row: readonly (readonly [number, number, string, number?])[]): string {
  let left = x;
  return row
    .map(([w, h, fill, lean = 0]) => {
      const book = at(
        left + (lean > 0 ? 10 : 0),
        y,
        box(0, -h, w, h, fill, 3, 2) + stroke(`M3,${12 - h} h${w - 6}`, 2.5, 0.45),
        1,
        lean,
      );
      left += w + (lean ? 12 : 0);
      return book;
    })
    .join('');
}

/** Books lying flat, the lowest first: width, height, colour. */
export function pile(x: number, y: number, row: readonly (readonly [number, number, string])[]): string {
  let top = y;
  return row
    .map(([w, h, fill], step) => {
      top -= h;
      return box(x - w / 2 + (step % 2) * 5, top, w, h, fill, 3, 3);
    })
    .join('');
}

/**
 * A door in a wall: w × h px standing on `floor`, with frame; `open` is what lies behind when the leaf stands open to
 * the left.
 */
export function door(
  x: number,
  floor: number,
  w: number,
  h: number,
  leaf: string,
  frame: string,
  open?: string,
): string {
  const inside = open
    ? box(x, floor - h, w, h, open, 3.5) +
      shape(d`M${x},${floor - h} L${x - 30},${floor - h - 16} V${floor + 22} L${x},${floor}Z`, leaf, 3.5)
    : box(x, floor - h, w, h, leaf, 3.5) +
      box(x + w * 0.18, floor - h * 0.9, w * 0.64, h * 0.34, 'none', 2.5, 3) +
      box(x + w * 0.18, floor - h * 0.46, w * 0.64, h * 0.36, 'none', 2.5, 3) +
      disc(x + w - 12, floor - h * 0.47, 5, COLOURS.lampDeep, 2.5);
  return (
    box(x - 12, floor - h - 12, w + 24, h + 12, frame, 3.5) +
    inside +
    slab(x + 2, floor - 4, w - 4, 4, COLOURS.ink, 0.25)
  );
}
