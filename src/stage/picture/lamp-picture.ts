import { HELD } from '../../art/held.ts';
import { COLOURS } from '../../art/tokens.ts';
import { createCanvas, type Pixels } from './canvas.ts';
import { rasterise } from './raster.ts';

/** Where a lantern stands in its drawing, in figure units. */
const FOOT = 234;

/**
 * A small lantern with its light round it, in one picture, so that forty of them are forty pictures and no more.
 * `height` in canvas pixels.
 */
export async function drawLamp(height: number): Promise<{ canvas: Pixels; ground: { x: number; y: number } }> {
  const {
    svg,
    box: [left, top, right, bottom],
  } = HELD.lantern;
  const box = { x: left - 10, y: top - 10, width: right - left + 20, height: bottom - top + 20 };
  const scale = height / box.height;
  const drawing = await rasterise(svg, box, scale);
  const radius = height * 0.95;
  const middle = { x: radius, y: radius };
  const { canvas, pen } = createCanvas(radius * 2, radius * 2);
  const light = pen.createRadialGradient(middle.x, middle.y, 0, middle.x, middle.y, radius);
  light.addColorStop(0, `${COLOURS.lamp}88`);
  light.addColorStop(0.4, `${COLOURS.lamp}38`);
  light.addColorStop(1, `${COLOURS.lamp}00`);
  pen.fillStyle = light;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const at = { x: middle.x - drawing.width / 2, y: middle.y - drawing.height / 2 };
  pen.drawImage(drawing, at.x, at.y);
  return { canvas, ground: { x: at.x - box.x * scale, y: at.y + (FOOT - box.y) * scale } };
}
