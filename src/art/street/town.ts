import { figure } from '../figure.ts';
import type { Glow } from '../places/place.ts';
import { at, d, flat, sheet, stroke } from '../shapes/ink.ts';
import { moon } from '../shapes/moon.ts';
import { roofs } from '../shapes/roofs.ts';
import { DUSK_SKY, skyBands, stars } from '../shapes/sky.ts';
import { COLOURS } from '../tokens.ts';
import { drawFront, drawHouse, drawLitDoor } from './house.ts';
import type { StreetLayout } from './layout.ts';
import { drawWindow, type WindowLook } from './window.ts';

export interface Town {
  readonly svg: string;
  readonly glows: readonly Glow[];
}

const lampGlow = (x: number, y: number, radius: number, opacity: number): Glow => ({ x, y, radius, colour: COLOURS.lamp, opacity });

/** The street at dusk for a page of `width` × `height` CSS px: every level a window, the helper's door lit. */
export function drawTown(layout: StreetLayout, looks: readonly WindowLook[], width: number, height: number): Town {
  const { scale: s, base } = layout;
  const dark: WindowLook = { state: 'dark', who: 'juno' };
  const windows = layout.windows.map((glass, index) => drawWindow(glass, looks[index] ?? dark, `town-${index}`, Math.max(0.7, s)));
  const { door } = layout;
  const helper = door ? figure({ who: 'gran', pose: 'wave', face: 'relieved', holds: null }) : undefined;
  const inDoor = door && helper
    ? at(door.x + door.width * 0.5, base - 2, helper.layers.map(({ svg }) => svg).join(''), Math.round(Math.min(door.height / 2050, door.width / 640) * 1000) / 1000)
    : '';
  const street = flat(d`M-10,${base} H${width + 10} V${height + 10} H-10Z`, '#55639a') + stroke(d`M-10,${base} H${width + 10}`, 4 * s)
    + flat(d`M-10,${base + 76 * s} H${width + 10} V${height + 10} H-10Z`, COLOURS.dusk) + stroke(d`M-10,${base + 76 * s} H${width + 10}`, 4 * s)
    + flat(d`M-10,${base + 88 * s} H${width + 10} V${height + 10} H-10Z`, '#3d4b83');
  const done = layout.windows.flatMap((glass, index) =>
    looks[index]?.state === 'done' ? [lampGlow(glass.x + glass.width / 2, glass.y + glass.height / 2, glass.width * 1.5, 0.5)] : []);
  return {
    svg: sheet(
      skyBands(DUSK_SKY, width, height),
      stars([[width * 0.07, 120], [width * 0.33, 128, 1.6], [width * 0.44, 96], [width * 0.69, 108, 1.6], [width * 0.94, 150]]),
      moon(width * 0.82, Math.max(110, 118 * s), 28 * Math.max(0.7, s)),
      roofs(width, base * 0.62, '#3b4a80'),
      ...layout.houses.map((house) => drawHouse(house, s)),
      ...layout.fronts.map((front, index) => drawFront(front, index, s)),
      ...windows,
      street,
      door ? drawLitDoor(door, s) : '',
      inDoor,
    ),
    glows: [...done, ...(door ? [lampGlow(door.x + door.width / 2, door.y + door.height * 0.4, door.height * 0.62, 0.45)] : [])],
  };
}
