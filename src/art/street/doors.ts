import type { Glow } from '../places/place.ts';
import { d, flat, sheet, stroke } from '../shapes/ink.ts';
import { moon } from '../shapes/moon.ts';
import { roofs } from '../shapes/roofs.ts';
import { DUSK_SKY, skyBands, stars } from '../shapes/sky.ts';
import { COLOURS } from '../tokens.ts';
import { drawFront, drawHouse, drawLitDoor } from './house.ts';
import type { House, Rect } from './layout.ts';

/** A house of the street of choices. `lit`: its door is open, and light falls out. */
export interface ChoiceHouse {
  readonly house: Rect;
  readonly door: Rect;
  readonly lit: boolean;
}

export interface ChoiceStreet {
  /** px for one px of the 1280 × 800 picture. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly houses: readonly ChoiceHouse[];
  /** Where the houses end. */
  readonly base: number;
  /** Where those stand who are not shown, as one glow; none when there is nobody. It is as large whoever is in it. */
  readonly pool: { readonly x: number; readonly y: number; readonly radius: number } | null;
}

const ROOFS: readonly House['roof'][] = ['flat', 'mansard', 'round', 'gable'];

/** The street at dusk with a door for each choice: the picture, and its glows. */
export function drawDoors({ scale: s, width, height, houses, base, pool }: ChoiceStreet): {
  readonly svg: string;
  readonly glows: readonly Glow[];
} {
  const kerb = base + 26 * s;
  const street =
    flat(d`M-10,${base} H${width + 10} V${height + 10} H-10Z`, '#55639a') +
    stroke(d`M-10,${base} H${width + 10}`, 4 * s) +
    flat(d`M-10,${kerb} H${width + 10} V${height + 10} H-10Z`, COLOURS.dusk) +
    stroke(d`M-10,${kerb} H${width + 10}`, 4 * s) +
    flat(d`M-10,${kerb + 9 * s} H${width + 10} V${height + 10} H-10Z`, '#3d4b83');
  return {
    svg: sheet(
      skyBands(DUSK_SKY, width, height),
      stars([
        [width * 0.05, height * 0.24, 2],
        [width * 0.4, height * 0.23, 1.6],
        [width * 0.93, height * 0.25, 2.2],
      ]),
      moon(width * 0.95, height * 0.3, 26 * s),
      roofs(width, base - 40 * s, '#3b4a80'),
      ...houses.map(({ house }, at) => drawHouse({ ...house, roof: ROOFS[at % ROOFS.length] ?? 'flat' }, s)),
      street,
      ...houses.map(({ door, lit }, at) => (lit ? drawLitDoor(door, s) : drawFront(door, at, s))),
    ),
    glows: [
      ...houses
        .filter(({ lit }) => lit)
        .map(({ door }) => ({
          x: door.x + door.width / 2,
          y: door.y + door.height * 0.5,
          radius: door.height * 0.8,
          colour: COLOURS.lamp,
          opacity: 0.4,
        })),
      ...(pool ? [{ ...pool, colour: COLOURS.lamp, opacity: 0.85 }] : []),
    ],
  };
}
