import { COLOURS } from '../tokens.ts';
import { box, d, disc, shape, stroke } from './ink.ts';
import { windowIn } from './window.ts';

export interface House {
  x: number;
  width: number;
  top: number;
  roof: 'gable' | 'flat' | 'mansard' | 'round';
  wall: string;
  roofing: string;
  /** x of the door's left edge; none when left out */
  door?: number;
  /** glass of each window: x, y, width, height */
  windows: readonly (readonly [number, number, number, number])[];
}

function roof({ x, width: w, top, roof: kind, wall, roofing }: House): string {
  switch (kind) {
    case 'gable':
      return (
        shape(d`M${x - 16},${top + 4} L${x + w / 2},${top - 104} L${x + w + 16},${top + 4}Z`, roofing, 4) +
        disc(x + w / 2, top - 38, 17, '#34427a', 3.5) +
        stroke(d`M${x + w / 2 - 17},${top - 38} h34 M${x + w / 2},${top - 55} v34`, 2.5)
      );
    case 'flat':
      return (
        box(x + w * 0.14, top - 66, 40, 44, wall, 3.5) +
        stroke(d`M${x + w * 0.14 - 5},${top - 66} h50`, 7) +
        stroke(d`M${x + w * 0.7},${top - 24} v-56 m-22,0 h44 m-37,14 h30`, 3.5) +
        box(x - 12, top - 24, w + 24, 30, roofing, 4)
      );
    case 'mansard':
      return (
        shape(d`M${x + w * 0.8},${top - 60} v-48 h26 v48`, wall, 4) +
        shape(d`M${x - 14},${top + 4} L${x + 26},${top - 72} H${x + w - 26} L${x + w + 14},${top + 4}Z`, roofing, 4) +
        shape(d`M${x + w * 0.5 - 20},${top - 12} v-34 a20,18 0 0 1 40,0 v34z`, '#34427a', 3.5)
      );
    case 'round':
      return shape(
        d`M${x - 10},${top + 4} C${x + 8},${top - 110} ${x + w - 8},${top - 110} ${x + w + 10},${top + 4}Z`,
        roofing,
        4,
      );
  }
}

/** A house of the street standing on `foot`; `isLit` tells which windows are on. */
export function house(
  look: House,
  foot: number,
  glass: string,
  frame: string,
  leaf: string,
  isLit: (window: number) => boolean,
): string {
  const { x, width: w, top, wall } = look;
  const bricks = [
    [0.1, 0.1],
    [0.86, 0.36],
    [0.48, 0.52],
    [0.08, 0.74],
    [0.9, 0.8],
  ]
    .map(([u = 0, v = 0]) => d`M${x + w * u - 10},${top + (foot - top) * v} h20`)
    .join(' ');
  const way = look.door;
  return (
    roof(look) +
    box(x, top, w, foot - top, wall, 4) +
    stroke(bricks, 3, 0.4) +
    look.windows
      .map(([wx, wy, ww, wh], at) =>
        windowIn(wx, wy, ww, wh, {
          glass: isLit(at) ? COLOURS.lamp : glass,
          frame: isLit(at) ? '#f4e3c0' : frame,
          width: 3.5,
        }),
      )
      .join('') +
    (way === undefined
      ? ''
      : shape(d`M${way},${foot} V${foot - 92} a30,26 0 0 1 60,0 V${foot}Z`, leaf, 4) +
        disc(way + 48, foot - 46, 4, COLOURS.ink, 1) +
        box(way - 12, foot - 10, 84, 12, frame, 3.5, 3))
  );
}
