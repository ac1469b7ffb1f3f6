import { COLOURS } from '../tokens.ts';
import { d, flat, slab } from './ink.ts';

/** One far house: width, height above the base line, and roof: gable, flat or round. */
export type Roof = readonly [width: number, height: number, kind: 'gable' | 'flat' | 'round'];

const ROW: readonly Roof[] = [
  [120, 60, 'gable'],
  [90, 110, 'flat'],
  [130, 70, 'gable'],
  [70, 150, 'flat'],
  [150, 90, 'gable'],
  [120, 60, 'round'],
  [100, 120, 'flat'],
  [140, 70, 'gable'],
  [90, 140, 'flat'],
  [150, 80, 'gable'],
  [120, 70, 'flat'],
  [120, 90, 'gable'],
  [130, 110, 'flat'],
  [140, 70, 'gable'],
  [110, 130, 'flat'],
];

/** A far skyline without lines from x = -20 to `width`, standing on `y`. */
export function roofs(width: number, y: number, fill: string, row: readonly Roof[] = ROW): string {
  let x = -20;
  let path = d`M-20,${y + 110} V${y}`;
  for (const [wide, high, kind] of row) {
    if (x > width) break;
    const top = y - high;
    if (kind === 'gable') path += d` L${x},${top} L${x + wide / 2},${top - wide * 0.32} L${x + wide},${top}`;
    else if (kind === 'flat') path += d` L${x},${top} H${x + wide}`;
    else path += d` L${x},${top} Q${x + wide / 2},${top - wide * 0.6} ${x + wide},${top}`;
    x += wide;
  }
  return flat(`${path} V${y + 110}Z`, fill);
}

/** Lit windows far off, 14 × 18 px each. */
export const farWindows = (points: readonly (readonly [x: number, y: number])[], opacity = 0.85): string =>
  points.map(([x, y]) => slab(x, y, 14, 18, COLOURS.lamp, opacity)).join('');
