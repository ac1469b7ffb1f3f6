import { figure, type FigureOptions } from '../../art/figure.ts';
import type { Mood } from '../../art/places/index.ts';
import type { Pixels } from './canvas.ts';
import { faceSheet, type Look } from './face-sheet.ts';
import type { Fall } from './falloff.ts';
import { lightFor, type Nearness } from './lights.ts';
import { painted } from './painter.ts';
import { decoded } from './raster.ts';

/** All that the picture of a figure depends on. */
export interface FigurePictureSpec {
  readonly figure: FigureOptions;
  readonly facing: 'left' | 'right';
  readonly mood: Mood;
  readonly nearness: Nearness;
  /** 1 when the light comes from the right of the picture, -1 from the left. */
  readonly towards: 1 | -1;
  /** Canvas pixels for one figure unit. */
  readonly scale: number;
  /**
   * Where the lamp burns, from the ground under the hips; its light falls off over the figure. None: it is the same all
   * over.
   */
  readonly fall?: Fall;
  /** Eyes and mouth move by themselves. */
  readonly lively?: true;
}

export interface FigurePicture {
  readonly canvas: Pixels;
  /** The ground point under the hips, in canvas pixels. */
  readonly ground: { readonly x: number; readonly y: number };
  /** Of a face that moves: the size of the figure on its canvas, and the looks that stand below it. */
  readonly face?: { readonly width: number; readonly height: number; readonly looks: readonly Look[] };
}

export const figureKey = (spec: FigurePictureSpec): string => JSON.stringify(spec);

/** Draws a figure once: its layers side by side in one pass, each lit for itself, then laid over one another. */
export async function drawFigure({
  figure: spec,
  facing,
  mood,
  nearness,
  towards,
  scale,
  fall,
  lively,
}: FigurePictureSpec): Promise<FigurePicture> {
  const { layers, box, features } = figure({ ...spec, apart: lively ?? false });
  const width = Math.ceil(box.width * scale);
  const height = Math.ceil(box.height * scale);
  const mirrored = facing === 'left';
  const column = width / scale;
  const strip = layers.map(({ svg }, at) => {
    // mirrored within its own column, before light falls on it
    const turn = mirrored
      ? `translate(${(at + 1) * column},${-box.y}) scale(-1,1) translate(${-box.x},0)`
      : `translate(${at * column - box.x},${-box.y})`;
    return `<g transform="${turn}">${svg}</g>`;
  });
  const groundX = -box.x * scale;
  const ground = { x: mirrored ? width - groundX : groundX, y: -box.y * scale };
  const start = layers.length * width;
  const over = layers.findIndex(({ part }) => part === 'head');
  const face =
    features.length > 0 ? faceSheet(features, { box, width, height, start, scale, mirrored, over }) : undefined;
  const sheet = { x: 0, y: 0, width: (start + (face?.width ?? 0)) / scale, height: box.height };
  const { pixels } = await painted(async () => ({
    kind: 'figure',
    picture: await decoded(strip.join('') + (face?.svg ?? ''), sheet, scale),
    width,
    height,
    layers: layers.map(({ part, glows }) => (glows ? 'glows' : part === 'neck' ? 'edge' : 'lit')),
    light: lightFor(mood, nearness),
    towards,
    scale,
    mood,
    fall: fall ? { ...fall, x: ground.x + fall.x, y: ground.y + fall.y } : null,
    face: face?.job ?? null,
  }));
  return { canvas: pixels, ground, ...(face ? { face: { width, height, looks: face.looks } } : {}) };
}
