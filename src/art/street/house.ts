import { box, d, disc, flat, shape, stroke } from '../shapes/ink.ts';
import type { House, Rect } from './layout.ts';

/** Wall and roof of the four houses of a street. */
const PAINT = [
  ['#6d5688', '#483a66'],
  ['#54659f', '#3c4a80'],
  ['#7d6272', '#54425f'],
  ['#4f7a86', '#33586c'],
] as const;

const GLASS = '#34427a';

function roofOf({ x, y, width, roof }: House, colour: string, wall: string, s: number): string {
  switch (roof) {
    case 'gable':
      return (
        shape(
          d`M${x - 16 * s},${y + 4} L${x + width / 2},${y - 104 * s} L${x + width + 16 * s},${y + 4}Z`,
          colour,
          4 * s,
        ) +
        disc(x + width / 2, y - 40 * s, 17 * s, GLASS, 3.5 * s) +
        stroke(
          d`M${x + width / 2 - 17 * s},${y - 40 * s} h${34 * s} M${x + width / 2},${y - 57 * s} v${34 * s}`,
          2.5 * s,
        )
      );
    case 'flat':
      return (
        box(x + width * 0.14, y - 66 * s, 40 * s, 44 * s, wall, 3.5 * s) +
        stroke(d`M${x + width * 0.14 - 5 * s},${y - 66 * s} h${50 * s}`, 7 * s) +
        stroke(
          d`M${x + width * 0.7},${y - 24 * s} v${-56 * s} M${x + width * 0.7 - 22 * s},${y - 80 * s} h${44 * s} M${x + width * 0.7 - 15 * s},${y - 66 * s} h${30 * s}`,
          3.5 * s,
        ) +
        box(x - 12 * s, y - 24 * s, width + 24 * s, 30 * s, colour, 4 * s)
      );
    case 'mansard':
      return (
        shape(d`M${x + width * 0.78},${y - 60 * s} v${-48 * s} h${26 * s} v${48 * s}Z`, wall, 3.5 * s) +
        shape(
          d`M${x - 14 * s},${y + 4} L${x + 26 * s},${y - 72 * s} H${x + width - 26 * s} L${x + width + 14 * s},${y + 4}Z`,
          colour,
          4 * s,
        ) +
        shape(
          d`M${x + width / 2 - 20 * s},${y - 12 * s} v${-34 * s} a${20 * s},${18 * s} 0 0 1 ${40 * s},0 v${34 * s}Z`,
          GLASS,
          3.5 * s,
        )
      );
    case 'round':
      return shape(
        d`M${x - 10 * s},${y + 4} C${x + 8 * s},${y - 110 * s} ${x + width - 8 * s},${y - 110 * s} ${x + width + 10 * s},${y + 4}Z`,
        colour,
        4 * s,
      );
  }
}

const BRICKS = [
  [0.1, 0.1],
  [0.86, 0.36],
  [0.48, 0.52],
  [0.08, 0.74],
  [0.9, 0.8],
] as const;

/** A house with its roof; `s` is px for one px of the 1280 picture. */
export function drawHouse(house: House, s: number): string {
  const [wall, roof] = PAINT[['gable', 'flat', 'mansard', 'round'].indexOf(house.roof)] ?? PAINT[0];
  const bricks = BRICKS.map(([across, down]) =>
    stroke(d`M${house.x + house.width * across - 10 * s},${house.y + house.height * down} h${20 * s}`, 3 * s, 0.4),
  );
  return roofOf(house, roof, wall, s) + box(house.x, house.y, house.width, house.height, wall, 4 * s) + bricks.join('');
}

const DOORS = ['#b5533c', '#2f8f83', '#e39b16'] as const;

/** A closed front door with its step. */
export function drawFront({ x, y, width, height }: Rect, at: number, s: number): string {
  const bow = width * 0.42;
  return (
    shape(
      d`M${x},${y + height} V${y + bow} a${width / 2},${bow} 0 0 1 ${width},0 V${y + height}Z`,
      DOORS[at % 3] ?? DOORS[0],
      4 * s,
    ) +
    disc(x + width * 0.78, y + height * 0.56, 4.5 * s, '#ffc857', 2.5 * s) +
    box(x - 10 * s, y + height - 9 * s, width + 20 * s, 9 * s, '#8b98c4', 3 * s)
  );
}

/** The helper's door: open and lit, always. */
export function drawLitDoor({ x, y, width, height }: Rect, s: number): string {
  const bow = width * 0.44;
  const arch = d`M${x},${y + height} V${y + bow} a${width / 2},${bow} 0 0 1 ${width},0 V${y + height}Z`;
  return (
    stroke(arch, 20 * s) +
    stroke(arch, 10 * s, 1, '#3a2f3f') +
    flat(arch, '#ffdc8c') +
    stroke(arch, 3 * s) +
    flat(d`M${x},${y + height} h${width} l${46 * s},${76 * s} h${-width - 92 * s}Z`, '#c79d74', 0.55)
  );
}
