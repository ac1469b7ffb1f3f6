import { HELD } from '../../art/held.ts';
import type { Glow, Mood } from '../../art/places/index.ts';
import type { Prop } from '../../art/props.ts';
import { COLOURS } from '../../art/tokens.ts';

import { layGlow } from './glow.ts';
import { lightFor, type Nearness, withoutShade } from './lights.ts';
import { createCanvas, type Pixels } from './canvas.ts';
import { rasterise } from './raster.ts';
import { relight } from './relight.ts';

interface Drawing {
  readonly canvas: Pixels;
  readonly ground: { readonly x: number; readonly y: number };
}

/** A thing on stage, tinted by the hour. `scale` is canvas pixels for one px of the picture. */
export async function drawProp(
  { svg, box, glows }: Prop,
  mood: Mood,
  nearness: Nearness,
  scale: number,
): Promise<Drawing> {
  const flat = await rasterise(svg, box, scale);
  const light = withoutShade(lightFor(mood, nearness));
  const canvas = glows ? flat : relight(flat, { ...light, edge: { ...light.edge, amount: 0 } }, 1, scale);
  return { canvas, ground: { x: -box.x * scale, y: -box.y * scale } };
}

/** A lantern standing on the ground. `scale` is canvas pixels for one figure unit. */
export async function drawLantern(scale: number): Promise<Drawing> {
  const {
    svg,
    box: [left, top, right, bottom],
  } = HELD.lantern;
  const box = { x: left - 10, y: top - 10, width: right - left + 20, height: bottom - top + 20 };
  return { canvas: await rasterise(svg, box, scale), ground: { x: -box.x * scale, y: (234 - box.y) * scale } };
}

/** A light by itself, to be laid over a picture. `scale` is canvas pixels for one px of the picture. */
export function drawLight(light: Pick<Glow, 'radius' | 'colour' | 'opacity'>, scale: number): Promise<Drawing> {
  const radius = light.radius * scale;
  const { canvas, pen } = createCanvas(radius * 2, radius * 2);
  layGlow(pen, { ...light, x: radius, y: radius, radius });
  return Promise.resolve({ canvas, ground: { x: radius, y: radius } });
}

/** The small glow round a lantern's flame. `scale` is canvas pixels for one figure unit. */
export const drawGlow = (scale: number): Promise<Drawing> =>
  drawLight({ radius: 420, colour: COLOURS.lamp, opacity: 0.6 }, scale);
