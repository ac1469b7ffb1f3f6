import { COLOURS } from '../tokens.ts';
import { at, bar, box, d, disc, flat, shape, stroke } from './ink.ts';

/** A round clock on a wall, `radius` px; drawn mirrored beforehand where the stage will be mirrored. */
export function wallClock(x: number, y: number, radius: number, rim: string, isMirrored: boolean): string {
  const dial =
    disc(0, 0, radius, rim, 3.5) +
    disc(0, 0, radius * 0.76, COLOURS.paperLight, 2.5) +
    stroke(
      d`M0,${-radius * 0.62} v${radius * 0.12} M0,${radius * 0.62} v${-radius * 0.12} M${radius * 0.62},0 h${-radius * 0.12} M${-radius * 0.62},0 h${radius * 0.12}`,
      2.5,
    ) +
    stroke(d`M0,0 L${radius * 0.08},${-radius * 0.48} M0,0 L${radius * 0.34},${radius * 0.16}`, 3);
  return at(x, y, isMirrored ? `<g transform="scale(-1,1)">${dial}</g>` : dial);
}

/** A coat on a hook at x, y: `h` px long, its sleeve to the right. A wet cuff is darker and drips. */
export const hungCoat = (x: number, y: number, h: number, fill: string, isWet = false): string =>
  shape(
    d`M${x - 10},${y + 6} Q${x},${y - 4} ${x + 10},${y + 6} C${x + 26},${y + 14} ${x + 30},${y + h * 0.3} ${x + 31},${y + h * 0.7} L${x + 18},${y + h * 0.72} L${x + 19},${y + h} H${x - 25} C${x - 25},${y + h * 0.5} ${x - 26},${y + 18} ${x - 10},${y + 6}Z`,
    fill,
  ) +
  stroke(
    d`M${x - 2},${y + 8} C${x - 6},${y + h * 0.4} ${x - 4},${y + h * 0.7} ${x - 4},${y + h - 3} M${x + 14},${y + h * 0.32} L${x + 18},${y + h * 0.72}`,
    2.5,
    0.5,
  ) +
  (isWet
    ? shape(
        d`M${x + 17.5},${y + h * 0.56} L${x + 31},${y + h * 0.54} L${x + 31.5},${y + h * 0.7} L${x + 18},${y + h * 0.72}Z`,
        COLOURS.duskDeep,
        2.5,
      ) + [0, 14, 30].map((down) => drop(x + 25, y + h * 0.72 + 8 + down)).join('')
    : '');

const drop = (x: number, y: number): string => shape(d`M${x},${y - 5} q5,7 0,10 q-5,-3 0,-10z`, COLOURS.sky, 2);

/** A board with hooks from x, its lower edge at y. */
export const hooks = (x: number, y: number, w: number, wood: string, count: number): string =>
  box(x, y - 14, w, 14, wood, 3, 3) +
  stroke(Array.from({ length: count }, (_, step) => d`M${x + (w * (step + 0.5)) / count},${y - 4} v10`).join(' '), 5);

/** A window leaf that stands open into the room, at the left of the glass x, y, w, h. */
export const openLeaf = (x: number, y: number, w: number, h: number, frame: string, glass: string): string =>
  shape(d`M${x},${y} L${x - w * 0.34},${y + 14} V${y + h + 12} L${x},${y + h}Z`, frame, 3) +
  shape(d`M${x - 5},${y + 10} L${x - w * 0.34 + 6},${y + 21} V${y + h} L${x - 5},${y + h - 9}Z`, glass, 2.5);

/** A guitar leaning against a wall, 190 px high, its foot at x, y. */
export const guitar = (x: number, y: number): string =>
  at(
    x,
    y,
    bar('M0,-96 V-176', '#7a4f34', 9, 3) +
      shape('M-9,-176 h18 l3,-24 h-24z', '#5f3d2a') +
      stroke('M-12,-194 h-5 M-12,-184 h-5 M12,-194 h5 M12,-184 h5', 4) +
      shape(
        'M0,-104 C20,-104 30,-90 25,-74 C22,-64 24,-60 30,-50 C42,-26 30,2 0,2 C-30,2 -42,-26 -30,-50 C-24,-60 -22,-64 -25,-74 C-30,-90 -20,-104 0,-104Z',
        '#c98a4a',
        3.5,
      ) +
      disc(0, -62, 12, '#3f2a22', 2.5) +
      box(-14, -27, 28, 7, '#5f3d2a', 2.5, 2) +
      stroke('M-4,-24 V-176 M4,-24 V-176', 1.8, 0.8),
    1,
    6,
  );

/** A sheet that says how deep the puddle was: a puddle, and `count` small thumbs beside it. w × h px. */
export function thumbChart(x: number, y: number, w: number, h: number, count: number): string {
  const thumb = (left: number, top: number): string =>
    shape(d`M${left},${top} v-22 q0,-9 8,-9 q8,0 8,9 v22z`, '#e0a878', 2.5) +
    shape(d`M${left + 4},${top - 16} v-6 q0,-5 4,-5 q4,0 4,5 v6z`, '#f7e2cc', 1.8) +
    stroke(d`M${left + 4},${top - 8} q4,2.500 8,0 M${left + 5},${top - 4} q3,2 6,0`, 1.8, 0.6);
  const step = (w - 28) / count;
  return (
    box(x, y, w, h, COLOURS.paper, 2.5) +
    disc(x + w / 2, y + 6, 3.5, COLOURS.brick, 1.5) +
    Array.from({ length: count }, (_, at) => thumb(x + 14 + at * step + (step - 16) / 2, y + h * 0.56)).join('') +
    flat(
      d`M${x + 10},${y + h * 0.78} C${x + 14},${y + h * 0.64} ${x + w - 14},${y + h * 0.64} ${x + w - 10},${y + h * 0.78} C${x + w - 14},${y + h * 0.94} ${x + 14},${y + h * 0.94} ${x + 10},${y + h * 0.78}Z`,
      '#7f98cc',
    ) +
    stroke(
      d`M${x + 24},${y + h * 0.79} h${w * 0.3} M${x + w * 0.56},${y + h * 0.84} h${w * 0.2}`,
      2.5,
      0.9,
      COLOURS.sky,
    )
  );
}
