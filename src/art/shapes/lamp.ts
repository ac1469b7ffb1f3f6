import { COLOURS } from '../tokens.ts';
import { bar, d, flat, shape, stroke } from './ink.ts';

const OFF = '#5b6796';

/** A lamp on a cord from the ceiling; its bulb hangs at y. */
export function hangingLamp(x: number, y: number, shade: string, isOn = true, scale = 1): string {
  const top = y - 34 * scale;
  return (
    stroke(d`M${x},0 V${top}`, 3) +
    shape(d`M${x - 14 * scale},${y} a14,14 0 0 0 ${28 * scale},0Z`, isOn ? COLOURS.lamp : OFF) +
    shape(
      d`M${x - 40 * scale},${y} Q${x - 34 * scale},${top} ${x},${top} Q${x + 34 * scale},${top} ${x + 40 * scale},${y}Z`,
      shade,
    ) +
    stroke(d`M${x - 26 * scale},${y - 9} Q${x - 22 * scale},${top + 8} ${x - 8 * scale},${top + 6}`, 2.5, 0.4)
  );
}

/** The light a hanging lamp throws: two flat cones down to `floor`, `spread` px to each side. */
export const lightCone = (
  x: number,
  y: number,
  floor: number,
  spread: number,
  outer: string,
  inner: string,
  opacity: number,
): string =>
  flat(d`M${x - 52},${y} L${x - spread},${floor} H${x + spread} L${x + 52},${y}Z`, outer, opacity) +
  flat(d`M${x - 30},${y} L${x - spread * 0.68},${floor} H${x + spread * 0.68} L${x + 30},${y}Z`, inner, opacity * 0.75);

/** A standing lamp with a paper shade; its foot at x, y, its light at y - 256. */
export const floorLamp = (x: number, y: number, isOn = true): string =>
  bar(d`M${x},${y} V${y - 224}`, '#6d7390', 6, 3.5) +
  stroke(d`M${x - 30},${y + 2} h60`, 11) +
  shape(
    d`M${x - 48},${y - 222} L${x - 27},${y - 302} H${x + 27} L${x + 48},${y - 222}Z`,
    isOn ? COLOURS.lamp : OFF,
    4,
  ) +
  (isOn ? flat(d`M${x - 44},${y - 225} L${x - 38},${y - 247} H${x + 38} L${x + 44},${y - 225}Z`, '#ffe09a') : '');

/** A table lamp, 118 px high, its foot at x, y; its light at y - 84. */
export const tableLamp = (x: number, y: number, isOn = true): string =>
  shape(d`M${x - 26},${y} q26,-22 52,0Z`, COLOURS.leaf) +
  bar(d`M${x},${y - 12} V${y - 56}`, '#6d7390', 5, 2.5) +
  shape(
    d`M${x - 42},${y - 56} L${x - 24},${y - 118} H${x + 24} L${x + 42},${y - 56}Z`,
    isOn ? COLOURS.lamp : OFF,
    3.5,
  ) +
  (isOn ? flat(d`M${x - 38},${y - 59} L${x - 34},${y - 76} H${x + 34} L${x + 38},${y - 59}Z`, '#ffe09a') : '');

/** A jointed desk lamp leaning to the left; its foot at x, y, its light near x - 52, y - 92. */
export const deskLamp = (x: number, y: number, isOn = true, shade: string = COLOURS.brick): string =>
  stroke(d`M${x - 22},${y - 3} h44`, 9) +
  bar(d`M${x},${y - 6} L${x + 22},${y - 66} L${x - 26},${y - 110}`, '#6d7390', 5, 2.5) +
  flat(d`M${x - 62},${y - 88} q-4,16 12,24 q16,4 22,-8Z`, isOn ? COLOURS.lamp : OFF) +
  shape(
    d`M${x - 66},${y - 86} C${x - 62},${y - 122} ${x - 34},${y - 130} ${x - 18},${y - 108} L${x - 26},${y - 66}Z`,
    shade,
  );
