/**
 * What lies behind the houses and before them, each a strip of its own: it moves by less or by more than the houses as
 * one walks.
 */
import { at, bar, d, flat, shape, sheet, slab, stroke } from '../shapes/ink.ts';
import { moon } from '../shapes/moon.ts';
import { roofs } from '../shapes/roofs.ts';
import { DUSK_SKY, skyBands, stars } from '../shapes/sky.ts';
import { bush, tree } from '../shapes/tree.ts';
import { COLOURS } from '../tokens.ts';
import type { Piece } from './layout.ts';

const lines = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** The sky over a page of `width` × `height`, its palest band at the roofs' foot. */
export const drawSky = (width: number, height: number, s: number): string =>
  sheet(
    skyBands(DUSK_SKY, width, height),
    stars([
      [width * 0.07, 120 * s],
      [width * 0.2, 168 * s, 1.4],
      [width * 0.33, 128 * s, 1.6],
      [width * 0.44, 96 * s],
      [width * 0.57, 150 * s, 1.4],
      [width * 0.69, 108 * s, 1.6],
      [width * 0.94, 150 * s],
    ]),
    moon(width * 0.82, Math.max(110, 118 * s), 28 * Math.max(0.7, s)),
  );

/** The far town, `width` px long: roofs without a line, and a window here and there. */
export function drawFar(width: number, base: number, s: number): Piece {
  const foot = base * 0.55,
    sight = 1.1 * s;
  const turns = lines(Math.ceil(width / (1700 * sight)));
  const lit = lines(Math.ceil(width / (150 * s))).map(
    (n) => [n * 150 * s + ((n * 67) % 90) * s, foot - (18 + ((n * 41) % 54)) * s] as const,
  );
  return {
    svg: sheet(
      ...turns.map((turn) => at(turn * 1700 * sight, foot, roofs(1720, 0, '#4a5b93'), sight)),
      ...lit.map(([x, y], n) => slab(x, y, 9 * s, 12 * s, COLOURS.lamp, n % 3 === 0 ? 0.85 : 0.4)),
      slab(-20, foot + 100 * sight, width + 40, base - foot, '#4a5b93'),
    ),
    glows: [],
    box: { x: 0, y: foot - 190 * sight, width, height: base - foot + 190 * sight },
  };
}

/** Gardens between here and there: trees, and a water tower that is seen from everywhere. */
export function drawGardens(width: number, base: number, s: number): Piece {
  const step = 290 * s,
    foot = base - 210 * s;
  const growing = lines(Math.ceil(width / step) + 1).map((n) => {
    const x = n * step + ((n * 113) % 140) * s,
      size = (0.86 + ((n * 37) % 40) / 100) * s;
    return n % 4 === 2
      ? stroke(
          d`M${x - 30 * s},${foot} l${14 * s},${-190 * s} M${x + 30 * s},${foot} l${-14 * s},${-190 * s} M${x - 24 * s},${foot - 60 * s} h${48 * s} M${x - 20 * s},${foot - 120 * s} h${40 * s}`,
          5 * s,
          1,
          '#34427a',
        ) +
          flat(
            d`M${x - 40 * s},${foot - 186 * s} h${80 * s} v${-56 * s} q${-40 * s},${-40 * s} ${-80 * s},0Z`,
            '#34427a',
          ) +
          stroke(d`M${x},${foot - 262 * s} v${-26 * s}`, 4 * s, 1, '#34427a')
      : tree(x, foot, size, '#3b5c86', '#344f7c', '#34427a');
  });
  return {
    svg: sheet(...growing, slab(-20, foot - 8 * s, width + 40, 220 * s, '#3c4b82')),
    glows: [],
    box: { x: 0, y: foot - 300 * s, width, height: 510 * s },
  };
}

/** Pavement and road along the whole street. */
export function drawPavement(length: number, base: number, height: number, s: number): Piece {
  const joints = lines(Math.ceil(length / (190 * s))).map(
    (n) => d`M${n * 190 * s + 40 * s},${base} l${-26 * s},${76 * s}`,
  );
  const marks = lines(Math.ceil(length / (150 * s))).map((n) => d`M${n * 150 * s},${base + 142 * s} h${64 * s}`);
  return {
    svg: sheet(
      slab(-20, base, length + 40, height - base + 20, '#55639a'),
      stroke(d`M-20,${base} H${length + 20}`, 4 * s),
      stroke(joints.join(' '), 3 * s, 0.3),
      slab(-20, base + 76 * s, length + 40, height - base, COLOURS.dusk),
      stroke(d`M-20,${base + 76 * s} H${length + 20}`, 4 * s),
      slab(-20, base + 88 * s, length + 40, height - base, '#3d4b83'),
      stroke(marks.join(' '), 5 * s, 0.28, COLOURS.haze),
    ),
    glows: [],
    box: { x: 0, y: base - 4 * s, width: length, height: height - base + 4 * s },
  };
}

/** What is nearest: dark leaves along the lower edge. They leave the road free in between. */
export function drawNear(width: number, height: number, s: number): Piece {
  const step = 690 * s;
  const near = lines(Math.ceil(width / step) + 1).map((n) => {
    const x = n * step + 60 * s;
    return (
      bush(x, height + 22 * s, 0.82 * s, '#232c52') +
      (n % 2 === 0 ? bush(x + 140 * s, height + 30 * s, 0.6 * s, '#1f284c') : '') +
      stroke(
        d`M${x - 40 * s},${height} q${-8 * s},${-50 * s} ${-36 * s},${-72 * s} M${x + 30 * s},${height} q${6 * s},${-44 * s} ${30 * s},${-66 * s}`,
        7 * s,
        1,
        '#232c52',
      )
    );
  });
  return { svg: sheet(...near), glows: [], box: { x: 0, y: height - 100 * s, width, height: 100 * s } };
}

const HEAD = 340;

/** A tall street lamp on its foot at x, y. */
const streetLamp = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    bar(`M0,0 V${-HEAD + 60}`, '#2b3560', 7, 3.5) +
      stroke('M-18,0 h36', 12) +
      shape(`M-20,${-HEAD + 62} L-27,${-HEAD} H27 L20,${-HEAD + 62}Z`, COLOURS.lamp, 3.5) +
      shape(`M-36,${-HEAD} H36 L0,${-HEAD - 26}Z`, '#2b3560', 3.5),
    s,
  );

/** Street lamps between the houses, at these x; each throws its light on the pavement. */
export function drawPosts(xs: readonly number[], foot: number, s: number): Piece {
  return {
    svg: sheet(
      ...xs.map(
        (x) =>
          `<ellipse cx="${Math.round(x)}" cy="${Math.round(foot + 8 * s)}" rx="${Math.round(110 * s)}" ry="${Math.round(26 * s)}" fill="${COLOURS.lamp}" opacity=".26"/>`,
      ),
      ...xs.map((x) => streetLamp(x, foot, s)),
    ),
    glows: xs.map((x) => ({ x, y: foot - (HEAD - 30) * s, radius: 150 * s, colour: COLOURS.lamp, opacity: 0.5 })),
    box: {
      x: Math.min(...xs) - 160 * s,
      y: foot - 490 * s,
      width: Math.max(...xs) - Math.min(...xs) + 320 * s,
      height: 540 * s,
    },
  };
}
