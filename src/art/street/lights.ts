/** The night of lights: a street, a town or a country, dark as yet; the windows are lit by the stage. */
import { d, flat, shape, sheet, slab, stroke } from '../shapes/ink.ts';
import { moon } from '../shapes/moon.ts';
import { COLOURS } from '../tokens.ts';
import { drawSky } from './depth.ts';
import { drawHouse } from './house.ts';
import type { House, Rect } from './layout.ts';

export interface NightHouse extends House {
  /** px of its drawing for one px of the picture of 1280 × 800. */
  readonly scale: number;
}

/** A hill's crest as points, from the near side of the picture to the far one. */
export type Hill = readonly { readonly x: number; readonly y: number }[];

export interface Night {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** How far the picture reaches that nothing lies over, from its start side. */
  readonly free: number;
  /** Rows of houses and the lines on which they stand, or hills; the farthest first. */
  readonly rows: readonly { readonly ground: number; readonly houses: readonly NightHouse[] }[];
  readonly hills: readonly Hill[];
  /** The windows that can be seen as such though they are dark. */
  readonly windows: readonly Rect[];
  /** Where far houses stand on the hills: the foot of each, and how broad it is. */
  readonly far: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

const HILLS = ['#42538c', '#3c4c84', '#36467b', '#304072', '#2a3968', '#25325e', '#202b53'] as const;
/** Houses stand in the night, so that their windows are what is seen. */
const SHADE = 0.4;
const FRAME = '#8b98c4';
const GLASS = '#27346a';

/** Thin lines are as thin as they can be seen. */
const thin = (width: number): number => Math.max(0.8, width);

function darkWindow({ x, y, width, height }: Rect): string {
  const s = width / 46;
  return (
    shape(d`M${x},${y} h${width} v${height} h${-width}Z`, GLASS, thin(4 * s)) +
    (s < 0.5
      ? ''
      : stroke(d`M${x + width / 2},${y} v${height} M${x},${y + height * 0.45} h${width}`, 3 * s) +
        shape(d`M${x - 7 * s},${y + height} h${width + 14 * s} v${8 * s} h${-width - 14 * s}Z`, FRAME, 3 * s))
  );
}

function row({ ground, houses }: Night['rows'][number], { width, height }: Night, at: number, of: number): string {
  const s = houses[0]?.scale ?? 1;
  const floor = of === 1 ? '#55639a' : (HILLS[at] ?? HILLS[6]);
  const shade = houses.map((house) => slab(house.x, house.y, house.width, house.height, COLOURS.night, SHADE));
  return (
    houses.map((house) => drawHouse(house, house.scale)).join('') +
    shade.join('') +
    slab(-20, ground, width + 40, height - ground + 20, floor) +
    stroke(d`M-20,${ground} H${width + 20}`, thin(4 * s))
  );
}

/** Houses so far away that they are a shape and no more. */
function farHouses({ far }: Night): string {
  const walls = far.map(({ x, y, width: w }) => d`M${x},${y} v${-w * 0.7} h${w} v${w * 0.7}Z`);
  const roofs = far.map(
    ({ x, y, width: w }) => d`M${x - w * 0.14},${y - w * 0.66} l${w * 0.64},${-w * 0.5} l${w * 0.64},${w * 0.5}Z`,
  );
  return flat(walls.join(''), '#5a6aa6', 0.5) + flat(roofs.join(''), '#1f2850', 0.75);
}

/** The picture over the whole page. */
export function drawNight(night: Night): { readonly svg: string; readonly glows: readonly [] } {
  const { width, height, scale: s, free, rows, hills, windows } = night;
  const path = (hill: Hill): string =>
    hill.map(({ x, y }, at) => (at === 0 ? d`M${x},${y}` : d` L${x},${y}`)).join('') + d` V${height + 20} H-20Z`;
  const street = rows.length === 1 ? (rows[0]?.ground ?? height) : height;
  return {
    svg: sheet(
      drawSky(width, height, s),
      slab(0, 0, width, height, COLOURS.night, 0.34),
      // over the shade, where the sky has its own
      free < width
        ? moon(free * 0.84, Math.max(84, 96 * s), 28 * Math.max(0.7, s))
        : moon(width * 0.82, Math.max(110, 118 * s), 28 * Math.max(0.7, s)),
      ...hills.map((hill, at) => flat(path(hill), HILLS[at] ?? HILLS[6])),
      farHouses(night),
      ...rows.map((one, at) => row(one, night, at, rows.length)),
      ...(rows.length === 1
        ? [
            slab(-20, street + 52 * s, width + 40, height, COLOURS.dusk),
            stroke(d`M-20,${street + 52 * s} H${width + 20}`, 4 * s),
            slab(-20, street + 64 * s, width + 40, height, '#3d4b83'),
          ]
        : []),
      ...windows.map(darkWindow),
    ),
    glows: [],
  };
}
