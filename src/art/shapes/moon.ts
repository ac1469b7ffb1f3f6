import { d, disc, shape, stroke } from './ink.ts';

/** A crescent, its bright side to the left; `radius` px. */
export const moon = (x: number, y: number, radius = 26): string =>
  shape(
    d`M${x + radius * 0.12},${y - radius} A${radius},${radius} 0 1 0 ${x + radius},${y + radius * 0.12} A${radius * 0.8},${radius * 0.8} 0 1 1 ${x + radius * 0.12},${y - radius}Z`,
    '#fdf0c8',
  );

/** The day's sun: a pale disc with an ink line and a few short rays. */
export const sun = (x: number, y: number, radius = 30): string => {
  const rays = [-150, -115, -80, -45, -10, 25].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    return d`M${x + c * (radius + 12)},${y + s * (radius + 12)} L${x + c * (radius + 24)},${y + s * (radius + 24)}`;
  });
  return disc(x, y, radius, '#fff0c4') + stroke(rays.join(' '), 3.5);
};
