import { CAST } from './cast.ts';
import { figure } from './figure.ts';
import { headCorners } from './head.ts';
import type { CastId, FaceId } from './ids.ts';
import { COLOURS } from './tokens.ts';

/** Measures of the picture, and how high a head comes in it. */
const WIDTH = 180,
  HEIGHT = 92,
  HEAD = 52;
/** What shows of a body under the base of the neck, in figure units. */
const BELOW = 110,
  NECK = 260;

interface Person {
  readonly who: CastId;
  readonly face: FaceId;
}

/** Head and shoulders, rising from the lower edge at `x`. */
function bust({ who, face }: Person, x: number, flipped: boolean): string {
  const { layers, anchors } = figure({ who, pose: 'bust', face, holds: null });
  const top = Math.min(...headCorners(CAST[who]).map(([, y]) => y));
  const scale = Math.min(0.132, (HEAD + BELOW * 0.13) / (BELOW - top));
  const y = HEIGHT - (anchors.head[1] + NECK + BELOW) * scale;
  return `<g transform="translate(${x} ${y.toFixed(1)}) scale(${flipped ? '-' : ''}${scale.toFixed(3)} ${scale.toFixed(3)})">${layers.map(({ svg }) => svg).join('')}</g>`;
}

/** Two people in lamplight, turned to one another, as a whole SVG without words. */
export const company = (one: Person, other: Person): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><circle cx="${WIDTH / 2}" cy="${HEIGHT}" r="${WIDTH / 2 - 4}" fill="${COLOURS.lamp}"/>` +
  `${bust(one, WIDTH * 0.3, false)}${bust(other, WIDTH * 0.7, true)}</svg>`;
