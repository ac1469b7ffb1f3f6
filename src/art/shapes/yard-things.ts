import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, flat, shape, slab, stroke } from './ink.ts';

/** A low wall of big stones from x, its seat at y, 64 px high. */
export function lowWall(x: number, y: number, w: number, stone: string, shade: string): string {
  const rows = [20, 42].map((down, row) => {
    let seams = d`M${x + 8},${y + down + 22} H${x + w - 8} `;
    for (let seam = x + (row ? 40 : 66); seam < x + w - 20; seam += 56) seams += d`M${seam},${y + down} v22 `;
    return seams;
  });
  return (
    box(x + 6, y + 14, w - 12, 52, shade, 3.5, 3) +
    stroke(rows.join('').trim(), 2.5, 0.45) +
    box(x, y, w, 19, stone, 3.5, 5) +
    stroke(d`M${x + 5},${y + 12} h${w - 10}`, 2.5, 0.35)
  );
}

/** A cloth sack laid over an edge: `w` px of it on top, a corner hanging down. */
export const sackOver = (x: number, y: number, w: number): string =>
  shape(
    d`M${x},${y - 6} C${x + w * 0.3},${y - 13} ${x + w * 0.7},${y - 3} ${x + w},${y - 8} L${x + w + 3},${y + 14} L${x + w * 0.72},${y + 34} L${x + w * 0.5},${y + 17} L${x - 3},${y + 13}Z`,
    '#cfb48a',
    3,
  ) + stroke(d`M${x + 8},${y + 5} q${w * 0.4},8 ${w * 0.84},-1 M${x + w * 0.66},${y + 14} l${w * 0.06},10`, 2.5, 0.45);

/** A sack standing, tied at the neck: `size` px high, its foot at x, y. */
export function sack(x: number, y: number, size: number, fill: string, turn = 0): string {
  const s = size / 100;
  return (
    `<g transform="translate(${x},${y}) rotate(${turn}) scale(${s})">` +
    shape(
      'M-40,0 C-58,-26 -44,-62 -14,-74 L-24,-98 Q0,-90 24,-100 L14,-74 C46,-60 56,-24 40,0 Q0,8 -40,0Z',
      fill,
      3 / s,
    ) +
    stroke('M-16,-74 Q0,-66 16,-75', 6 / s, 1, COLOURS.brick) +
    stroke('M-24,-30 q8,16 2,26 M20,-44 q8,18 4,32', 2.5 / s, 0.45) +
    '</g>'
  );
}

/** A bin, 74 px high, its foot at x, y (the middle). */
export const bin = (x: number, y: number, fill: string, rim: string): string =>
  shape(`M${x - 22},${y - 66} L${x - 17},${y} H${x + 17} L${x + 22},${y - 66}Z`, fill, 3.5) +
  stroke(`M${x - 8},${y - 52} L${x - 6},${y - 10} M${x + 8},${y - 52} L${x + 6},${y - 10}`, 2.5, 0.45) +
  `<ellipse cx="${x}" cy="${y - 66}" rx="26" ry="8" fill="${rim}" stroke="${COLOURS.ink}" stroke-width="3.5"/>` +
  `<ellipse cx="${x}" cy="${y - 65}" rx="17" ry="4" fill="${COLOURS.ink}"/>`;

/** The handle of a spoon, sticking out of what opens at x, y. */
export const spoonHandle = (x: number, y: number): string => bar(`M${x},${y} L${x + 13},${y - 34}`, '#d9d3e4', 5, 2.5);

/** A gate post with a ball on it, and the open leaf of an iron gate to its left. */
export function gatePost(x: number, y: number, stone: string, shade: string, iron: string): string {
  let rails = '';
  for (let step = 1; step <= 4; step++) rails += `M${x - 14 * step},${y - 160 + step * 5} V${y - 8 + step * 7} `;
  return (
    bar(rails.trim(), iron, 4, 2.5) +
    bar(`M${x},${y - 150} L${x - 66},${y - 126} M${x},${y - 30} L${x - 66},${y - 4}`, iron, 5, 2.5) +
    box(x, y - 196, 40, 196, stone, 4, 2) +
    slab(x + 26, y - 188, 12, 186, shade) +
    stroke(`M${x + 3},${y - 140} h34 M${x + 3},${y - 84} h34 M${x + 3},${y - 34} h34`, 2.5, 0.45) +
    box(x - 7, y - 212, 54, 18, stone, 4, 4) +
    disc(x + 20, y - 227, 14, stone, 4)
  );
}

/** Bunting on a line that sags by `sag` px. */
export function bunting(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  sag: number,
  colours: readonly string[],
): string {
  const count = Math.max(3, Math.round((x1 - x0) / 46));
  const point = (t: number): [number, number] => [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t)];
  const flags = Array.from({ length: count }, (_, at) => {
    const [ax, ay] = point((at + 0.16) / count);
    const [bx, by] = point((at + 0.84) / count);
    return shape(
      d`M${ax},${ay} L${bx},${by} L${(ax + bx) / 2 - (by - ay) * 0.5},${(ay + by) / 2 + 32}Z`,
      colours[at % colours.length] ?? COLOURS.paper,
      3,
    );
  });
  return stroke(d`M${x0},${y0} Q${(x0 + x1) / 2},${(y0 + y1) / 2 + sag * 2} ${x1},${y1}`, 3) + flags.join('');
}

/** A picnic rug lying on the ground: a slanted sheet of w × h px with two crossing stripes and a fringe. */
export function rug(x: number, y: number, w: number, h: number, slant: number, fill: string, stripe: string): string {
  const corner = (u: number, v: number): [number, number] => [x + u * w + (1 - v) * slant, y + v * h];
  const band = (u0: number, v0: number, u1: number, v1: number): string => {
    const [[ax, ay], [bx, by], [cx, cy], [ex, ey]] = [corner(u0, v0), corner(u1, v0), corner(u1, v1), corner(u0, v1)];
    return d`M${ax},${ay} L${bx},${by} L${cx},${cy} L${ex},${ey}Z`;
  };
  let fringe = '';
  for (let step = 0; step <= 8; step++) {
    const [[ax, ay], [bx, by]] = [corner(0, step / 8), corner(1, step / 8)];
    fringe += d`M${ax},${ay} l-8,3 M${bx},${by} l8,2 `;
  }
  return (
    stroke(fringe.trim(), 3) +
    flat(band(0, 0, 1, 1), fill) +
    flat([0.12, 0.74].map((u) => band(u, 0, u + 0.14, 1)).join(' '), stripe, 0.75) +
    flat([0.14, 0.66].map((v) => band(0, v, 1, v + 0.2)).join(' '), stripe, 0.55) +
    shape(band(0, 0, 1, 1), 'none', 3)
  );
}

/** A lidded basket, 62 px wide, its foot at x, y. */
export const basket = (x: number, y: number, fill: string): string =>
  stroke(`M${x - 22},${y - 34} C${x - 18},${y - 72} ${x + 18},${y - 72} ${x + 22},${y - 34}`, 8) +
  stroke(`M${x - 22},${y - 34} C${x - 18},${y - 72} ${x + 18},${y - 72} ${x + 22},${y - 34}`, 3, 1, fill) +
  shape(`M${x - 31},${y - 34} H${x + 31} L${x + 25},${y} H${x - 25}Z`, fill) +
  stroke(
    `M${x - 28},${y - 22} h56 M${x - 26},${y - 11} h52 M${x - 12},${y - 33} v32 M${x + 8},${y - 33} v32`,
    2.5,
    0.4,
  );

const JUTE = '#cfb48a',
  JUTE_PALE = '#dcc59e',
  JUTE_DEEP = '#c3a577';
/** How high a folded sack lies. */
const FOLD = 22;

/** The side of a folded sack, 112 px wide: one round fold at one end, two at the other. */
const foldedEdge = (fill: string, turned: boolean): string =>
  `<g${turned ? ' transform="scale(-1,1)"' : ''}>${shape('M-46,-22 H49 C58,-22 58,-11 50,-11 C58,-11 58,0 49,0 H-46 C-60,0 -60,-22 -46,-22Z', fill)}${stroke('M50,-11 C20,-9 0,-13 -36,-11 M-47,-6 h8 M30,-17 h9', 2.5, 0.45)}</g>` +
  flat('M-14,-20.5 h9 v19 h-9z M5,-20.5 h9 v19 h-9z', COLOURS.brick, 0.75);

/** What one sees of the top of a folded sack: it is square. */
const foldedTop =
  shape('M-47,-22 L-34,-38 H41 L51,-22Z', JUTE_PALE) +
  flat('M-14,-23.5 L-10,-36.5 H-2 L-5,-23.5Z M5,-23.5 L6,-36.5 H14 L14,-23.5Z', COLOURS.brick, 0.75);

/** Folded sacks, each exactly on the one below; the lowest lies on x, y. */
export const foldedSacks = (x: number, y: number, count: number): string =>
  at(
    x,
    y,
    at(0, (1 - count) * FOLD, foldedTop) +
      Array.from({ length: count }, (_, step) =>
        at(0, -step * FOLD, foldedEdge(step % 2 ? JUTE_DEEP : JUTE, step % 2 === 1)),
      ).join(''),
  );

const POOL =
  'M-78,8 C-74,-6 -8,-14 44,-11 C98,-16 196,-12 236,0 C272,10 262,26 222,30 C176,42 104,34 62,40 C10,44 -22,34 -44,28 C-70,26 -82,18 -78,8Z';

/**
 * A wide, shallow puddle that holds a piece of sky. It lies before whoever kneels at 0,0, with its middle at PUDDLE.
 */
export const puddle = (rings = ''): string =>
  flat(POOL, '#7f98cc') +
  flat(
    'M-62,10 C-50,0 4,-6 48,-4 C100,-9 190,-5 222,4 C236,10 214,14 184,13 C120,8 60,14 6,12 C-24,14 -54,18 -62,10Z',
    COLOURS.sky,
    0.75,
  ) +
  stroke('M-30,24 q14,5 32,5 M150,27 q28,0 52,-6 M96,30 h24', 2.5, 0.7, COLOURS.sky) +
  rings +
  shape(POOL, 'none');

/** The middle of the puddle. */
export const PUDDLE = { x: 112, y: 14 };

const ringAt = (rx: number, ry: number, opacity: number): string =>
  `<ellipse cx="${PUDDLE.x}" cy="${PUDDLE.y}" rx="${rx}" ry="${ry}" fill="none" stroke="${COLOURS.paperLight}" stroke-width="3" opacity="${opacity}"/>`;

/** What goes plop leaves three rings. */
export const puddleRings = ringAt(18, 4, 1) + ringAt(46, 10, 0.9) + ringAt(80, 16, 0.7);
