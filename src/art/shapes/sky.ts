import { d, dot, flat, slab } from './ink.ts';

/** Flat bands with wavy edges, top first: colour and where the band begins (share of `height`). */
export type Bands = readonly (readonly [colour: string, from: number])[];

export const DUSK_SKY: Bands = [
  ['#222e55', 0],
  ['#2c3a63', 0.1],
  ['#3a4a7c', 0.2],
  ['#47588f', 0.31],
  ['#6577ad', 0.4],
  ['#a79fc2', 0.47],
  ['#dcae98', 0.53],
];
export const WARM_SKY: Bands = [
  ['#3a4a7c', 0],
  ['#56669d', 0.14],
  ['#7f86b4', 0.25],
  ['#b79fb4', 0.35],
  ['#e0b193', 0.43],
  ['#f6cd90', 0.51],
];
export const NIGHT_SKY: Bands = [
  ['#1c2444', 0],
  ['#222e55', 0.12],
  ['#293663', 0.24],
  ['#324072', 0.36],
  ['#3d4d82', 0.46],
  ['#50608f', 0.54],
];
export const DAY_SKY: Bands = [
  ['#7fa6d8', 0],
  ['#93b6e1', 0.12],
  ['#a9c6e9', 0.23],
  ['#c0d6ef', 0.34],
  ['#d9e4f0', 0.44],
  ['#f3e9d6', 0.52],
];

/** The sky from 0,0 over `width` × `height` px. */
export function skyBands(bands: Bands, width: number, height: number): string {
  return bands
    .map(([colour, from]) => {
      if (from === 0) return slab(0, 0, width, height, colour);
      const y = from * height;
      return flat(
        d`M0,${y + 10} C${width * 0.18},${y - 14} ${width * 0.34},${y + 22} ${width * 0.52},${y + 4} S${width * 0.86},${y - 12} ${width},${y + 8} V${height} H0Z`,
        colour,
      );
    })
    .join('');
}

/** Small stars: x, y and radius (2 when left out). */
export const stars = (points: readonly (readonly [x: number, y: number, radius?: number])[]): string =>
  points.map(([x, y, radius]) => dot(x, y, radius ?? 2, '#fdf3d4')).join('');

/** A flat cloud without a line; `width` px wide, its foot at x, y. */
export const cloud = (x: number, y: number, width: number, fill: string): string =>
  flat(
    [
      d`M${x},${y} c${-width * 0.06},${-width * 0.14} ${width * 0.1},${-width * 0.2} ${width * 0.2},${-width * 0.13}`,
      d`c${width * 0.06},${-width * 0.17} ${width * 0.34},${-width * 0.17} ${width * 0.4},${-width * 0.01}`,
      d`c${width * 0.14},${-width * 0.08} ${width * 0.36},0 ${width * 0.4},${width * 0.14}Z`,
    ].join(''),
    fill,
  );
