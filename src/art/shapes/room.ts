import { d, flat, slab, stroke } from './ink.ts';

/** Wallpaper of dots from 0,0 down to `floor`. */
export function dottedWall(width: number, floor: number, fill: string, dots: string): string {
  let circles = '';
  for (let y = 30, row = 0; y < floor - 24; y += 52, row++) {
    for (let x = row % 2 ? 34 : 68; x < width; x += 68) circles += `M${x - 3},${y} a3,3 0 1 0 6,0 a3,3 0 1 0 -6,0`;
  }
  return slab(0, 0, width, floor, fill) + flat(circles, dots, 0.6);
}

/** Wallpaper of broad upright stripes. */
export function stripedWall(width: number, floor: number, fill: string, stripes: string, step = 64): string {
  let paths = '';
  for (let x = step / 2; x < width; x += step) paths += `M${x},0 V${floor} `;
  return slab(0, 0, width, floor, fill) + stroke(paths.trim(), 14, 0.6, stripes);
}

/** The darker lower part of a wall, from `top` to `floor`, with its rail. */
export const dado = (width: number, top: number, floor: number, fill: string): string =>
  slab(0, top, width, floor - top, fill) + stroke(`M0,${top} H${width}`, 3);

/** Floor boards from `floor` to the lower edge, wider towards us. */
export function boards(width: number, floor: number, fill: string, seams: string): string {
  const rows = [0.13, 0.33, 0.6].map((t) => floor + (800 - floor) * t);
  const [first = 0, second = 0, third = 0] = rows;
  const joints = [
    [0.09, floor, first],
    [0.47, floor, first],
    [0.82, floor, first],
    [0.24, first, second],
    [0.62, first, second],
    [0.95, first, second],
    [0.05, second, third],
    [0.4, second, third],
    [0.76, second, third],
    [0.22, third, 800],
    [0.58, third, 800],
    [0.9, third, 800],
  ];
  return (
    slab(0, floor, width, 800 - floor, fill) +
    stroke(
      rows.map((y) => d`M0,${y} H${width}`).join(' ') +
        joints.map(([t = 0, y0 = 0, y1 = 0]) => d`M${t * width},${y0} V${y1}`).join(' '),
      3,
      0.5,
      seams,
    ) +
    stroke(`M0,${floor} H${width}`, 4)
  );
}

/** Floor boards that run away from us. */
export function longBoards(width: number, floor: number, fill: string, seams: string): string {
  let paths = '';
  for (let x = -width * 0.4; x < width * 1.4; x += 84)
    paths += d`M${width / 2 + (x - width / 2) * 0.8},${floor} L${x},800 `;
  return (
    slab(0, floor, width, 800 - floor, fill) + stroke(paths.trim(), 3, 0.5, seams) + stroke(`M0,${floor} H${width}`, 4)
  );
}

/** A flat carpet lying on the floor. */
export const carpet = (x: number, y: number, rx: number, ry: number, fill: string, band: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" stroke="#1d1b26" stroke-width="3"/>` +
  `<ellipse cx="${x}" cy="${y}" rx="${rx - 18}" ry="${ry - 8}" fill="none" stroke="${band}" stroke-width="6"/>`;
