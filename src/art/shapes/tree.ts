import { at, bar, flat, line, shape, stroke } from './ink.ts';

const CROWN =
  'M-78,-96 C-112,-120 -96,-176 -62,-176 C-58,-224 8,-236 24,-200 C66,-206 88,-158 66,-130 C70,-100 26,-84 4,-98 C-20,-78 -62,-78 -78,-96Z';
const UNDER =
  'M-78,-96 C-92,-106 -97,-122 -93,-142 C-76,-116 -34,-110 -6,-124 C16,-112 50,-120 69,-146 C72,-140 70,-136 66,-130 C70,-100 26,-84 4,-98 C-20,-78 -62,-78 -78,-96Z';

/** A round tree, 230 px high at scale 1, its foot at x, y. */
export function tree(x: number, y: number, scale: number, leaves: string, shade: string, trunk: string): string {
  return at(
    x,
    y,
    [
      bar('M-9,0 L-7,-90 M-8,-60 L-34,-96 M-8,-74 L22,-108', trunk, 17, 3.5),
      flat(CROWN, leaves),
      flat(UNDER, shade),
      `<path d="${CROWN}" fill="none" ${line(3 / scale)}/>`,
      stroke('M-50,-150 q14,-18 30,-6 M8,-164 q16,-14 30,2 M-24,-190 q10,-12 24,-6', 2.6 / scale, 0.5),
    ].join(''),
    scale,
  );
}

/** A low bush, 250 px wide at scale 1. */
export const bush = (x: number, y: number, scale: number, leaves: string): string =>
  at(
    x,
    y,
    shape(
      'M-120,10 C-140,-30 -104,-62 -74,-48 C-62,-92 -8,-96 6,-60 C34,-86 84,-66 78,-28 C112,-34 128,-4 118,10Z',
      leaves,
      3 / scale,
    ) + stroke('M-64,-22 q14,-14 28,-2 M14,-30 q16,-12 30,2', 2.5 / scale, 0.4),
    scale,
  );

/** The dark shape in the near left corner: leaves with three stalks. */
export const nearBush = (fill: string): string =>
  shape('M-20,820 V742 C60,716 130,726 170,762 C220,742 270,760 290,820Z', fill, 4) +
  bar('M20,752 q-6,-60 -34,-78 M44,742 q4,-58 30,-84 M70,742 q22,-34 54,-44', fill, 3);

/** Tufts of grass: three blades each. */
export const grass = (points: readonly (readonly [x: number, y: number])[], colour: string): string =>
  stroke(
    points.map(([x, y]) => `M${x},${y} l-5,-12 M${x + 4},${y} v-16 M${x + 8},${y} l6,-11`).join(' '),
    3,
    0.8,
    colour,
  );
