import type { Mood, Ring } from './places/place.ts';
import { COLOURS } from './tokens.ts';

/** One place of the circle: its angle on the ellipse and the arc that is its share of the ring, in degrees. */
const PLACES = [
  { at: 152, from: 95, to: 190 },
  { at: 241, from: 194, to: 268 },
  { at: 299, from: 272, to: 346 },
  { at: 28, from: -10, to: 85 },
] as const;

type Ellipse = readonly [rx: number, ry: number, colour: string];

/**
 * The pool of light on the ground, largest first: from the lamp alone (0) to the full circle (4). It never goes below
 * the first.
 */
const POOLS: Readonly<Record<'dark' | 'warm', readonly (readonly Ellipse[])[]>> = {
  dark: [
    [
      [206, 76, '#5b6798'],
      [140, 50, '#a88a7e'],
      [86, 30, '#d6aa68'],
    ],
    [
      [330, 124, '#5b6798'],
      [262, 96, '#77739a'],
      [200, 72, '#a88a7e'],
      [140, 50, '#d6aa68'],
    ],
    [
      [360, 138, '#5b6798'],
      [296, 112, '#7d7698'],
      [232, 86, '#b3907f'],
      [168, 62, '#deb06c'],
    ],
    [
      [392, 152, '#64699a'],
      [330, 128, '#8b7c97'],
      [262, 100, '#bf977c'],
      [200, 76, '#e5b972'],
    ],
    [
      [420, 166, '#73709a'],
      [352, 140, '#a5858c'],
      [286, 112, '#cf9f78'],
      [220, 84, '#efc67c'],
    ],
  ],
  warm: [
    [
      [420, 170, '#c89a76'],
      [340, 136, '#dcb07c'],
      [262, 102, '#eec584'],
      [190, 70, '#fbd98f'],
    ],
  ],
};

const ellipse = (x: number, y: number, [rx, ry, colour]: Ellipse, top: number): string => {
  // a pool must not climb the wall behind the ground
  const up = Math.min(ry, y - top);
  return up === ry
    ? `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${colour}"/>`
    : `<path d="M${x - rx},${y} A${rx},${up} 0 0 1 ${x + rx},${y} A${rx},${ry} 0 0 1 ${x - rx},${y}Z" fill="${colour}"/>`;
};

/** The pool of light round the middle of a ring. `light` is 0–4; `top` the line where the ground begins. */
export function pool(ring: Ring, light: number, mood: Mood, top: number): string {
  if (mood === 'day') return '';
  const steps = mood === 'warm' ? POOLS.warm[0] : POOLS.dark[Math.min(4, Math.max(0, light))];
  return (steps ?? []).map((step) => ellipse(ring.x + 20, ring.y, step, top)).join('');
}

const point = ({ x, y, rx, ry }: Ring, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180;
  return `${(x + rx * Math.cos(angle)).toFixed(1)},${(y + ry * Math.sin(angle)).toFixed(1)}`;
};

const shoes = `<path d="M-17,5c-6-5-2-13 6-12c7,1 8,8 5,12c-2,4-7,4-11,0zM8,5c-4-5 0-13 7-12c7,1 9,8 6,12c-3,4-9,4-13,0z" fill="none" stroke-width="3"/>`;

/** The circle of support: dashed chalk places with two shoe prints, solid lamp-coloured ones where somebody came. */
export function circle(ring: Ring, taken: readonly boolean[], mood: Mood): string {
  const chalk = mood === 'day' ? '#f7f4ee' : '#dfe6f5';
  const ground = mood === 'day' ? '#8589a6' : mood === 'warm' ? '#b98f6d' : '#3f4f86';
  const arc = (at: number): string => {
    const { from, to } = PLACES[at] as (typeof PLACES)[number];
    return `M${point(ring, from)} A${ring.rx},${ring.ry} 0 0 1 ${point(ring, to)}`;
  };
  const all = PLACES.map((_, at) => at);
  const open = all
    .filter((at) => !taken[at])
    .map((at) => `<path d="${arc(at)}" stroke="${chalk}" stroke-width="5" stroke-dasharray="3 15"/>`);
  const closed = all.filter((at) => taken[at]);
  const edges = closed.map((at) => `<path d="${arc(at)}" stroke="${COLOURS.ink}" stroke-width="18"/>`);
  const bands = closed.map(
    (at) =>
      `<path d="${arc(at)}" stroke="${COLOURS.lamp}" stroke-width="12"/><path d="${arc(at)}" stroke="#fff0c0" stroke-width="4"/>`,
  );
  const feet = all.map((at) => {
    const where = `<g transform="translate(${point(ring, PLACES[at]?.at ?? 0)})">`;
    return taken[at]
      ? `${where}<ellipse rx="56" ry="20" fill="${COLOURS.lamp}" stroke="${COLOURS.ink}" stroke-width="3"/><ellipse rx="44" ry="14" fill="#fff0c0"/></g>`
      : `${where}<ellipse rx="50" ry="18" fill="${ground}" stroke="${chalk}" stroke-width="3" stroke-dasharray="9 8"/><g stroke="${chalk}">${shoes}</g></g>`;
  });
  return `<g fill="none" stroke-linecap="round">${[...open, ...edges, ...bands].join('')}${feet.join('')}</g>`;
}

/** A shadow on the ground, pointing away from the light at `fromX`. Lengths in px of the picture. */
export function castShadow(x: number, y: number, fromX: number, scale: number): string {
  const width = 160 * scale;
  const length = (fromX > x ? -1 : 1) * 480 * scale;
  return `<path d="M${x - width},${y} Q${x},${y + 10} ${x + width},${y} L${x + width * 1.1 + length},${y + 8} Q${x + length * 1.25},${y + 18} ${x - width * 1.1 + length},${y + 10}Z" fill="${COLOURS.night}" opacity=".32"/>`;
}
