import type { FigureOptions } from '../../art/figure.ts';
import type { Glow, Mood } from '../../art/places/index.ts';
import type { Phaser } from '../phaser.ts';
import { layGlow } from './backdrop.ts';
import { type Chalk, outlineOf } from './chalk.ts';
import { drawFigure } from './figure-picture.ts';
import type { Nearness } from './lights.ts';
import { drawLantern } from './prop-picture.ts';
import { type Box, createCanvas, rasterise } from './raster.ts';

/** A person in a still picture, in its px. */
export interface Placed {
  readonly figure: FigureOptions;
  readonly x: number;
  readonly y: number;
  /** px of the picture for one figure unit. */
  readonly scale: number;
  readonly facing: 'left' | 'right';
  readonly nearness: Nearness;
  readonly towards: 1 | -1;
  /** Only the outline of somebody who could come. */
  readonly outline?: boolean;
}

/** A picture that does not change: title and town. Glows with `front` lie over the people. */
export interface Composition {
  readonly svg: string;
  readonly mood: Mood;
  readonly people: readonly Placed[];
  readonly lanterns: readonly { readonly x: number; readonly y: number; readonly scale: number }[];
  readonly glows: readonly Glow[];
  /** How outlines look. */
  readonly chalk: Chalk;
}

/** Draws a still picture into one canvas; `seen` is the part of it shown, `scale` canvas pixels for one of its px. */
export async function compose(picture: Composition, seen: Box, scale: number): Promise<HTMLCanvasElement> {
  const [back, people, lanterns] = await Promise.all([
    rasterise(picture.svg, seen, scale),
    Promise.all(picture.people.map(async (one) => {
      const drawn = await drawFigure({ figure: one.figure, facing: one.facing, mood: picture.mood, nearness: one.nearness, towards: one.towards, scale: one.scale * scale });
      return { ...drawn, canvas: one.outline ? outlineOf(drawn.canvas, 2.6 * scale, picture.chalk) : drawn.canvas, x: one.x, y: one.y };
    })),
    Promise.all(picture.lanterns.map(async (one) => ({ ...(await drawLantern(one.scale * scale)), x: one.x, y: one.y }))),
  ]);
  const { canvas, pen } = createCanvas(seen.width * scale, seen.height * scale);
  pen.drawImage(back, 0, 0);
  const glow = (front: boolean): void => {
    pen.setTransform(scale, 0, 0, scale, -seen.x * scale, -seen.y * scale);
    for (const one of picture.glows) if ((one.front ?? false) === front) layGlow(pen, one);
    pen.setTransform(1, 0, 0, 1, 0, 0);
  };
  glow(false);
  for (const { canvas: drawn, ground, x, y } of [...people, ...lanterns])
    pen.drawImage(drawn, Math.round((x - seen.x) * scale - ground.x), Math.round((y - seen.y) * scale - ground.y));
  glow(true);
  return canvas;
}

let hung = 0;

/** Draws a picture without people into one canvas, its glows laid over it. */
export async function drawPicture({ svg, glows }: Pick<Composition, 'svg' | 'glows'>, seen: Box, scale: number): Promise<HTMLCanvasElement> {
  const canvas = await rasterise(svg, seen, scale);
  const pen = canvas.getContext('2d');
  pen?.setTransform(scale, 0, 0, scale, -seen.x * scale, -seen.y * scale);
  if (pen) for (const glow of glows) layGlow(pen, glow);
  return canvas;
}

/** Hangs a still picture on stage in place of those before, and comes up softly unless nothing may move. */
export function hangPicture(scene: Phaser.Scene, canvas: HTMLCanvasElement, still: boolean): void {
  const old = scene.children.list.slice() as Phaser.GameObjects.Image[];
  hung += 1;
  const key = `picture-${hung}`;
  scene.textures.addCanvas(key, canvas);
  const image = scene.add.image(0, 0, key).setOrigin(0, 0);
  const drop = (): void => old.forEach((one) => takeDown(scene, one));
  if (still) return drop();
  image.setAlpha(0);
  scene.tweens.add({ targets: image, alpha: 1, duration: 350, onComplete: drop });
}

/** Takes down every picture of a scene that ends. */
export const takeAllDown = (scene: Phaser.Scene): void =>
  (scene.children.list.slice() as Phaser.GameObjects.Image[]).forEach((one) => takeDown(scene, one));

function takeDown(scene: Phaser.Scene, image: Phaser.GameObjects.Image): void {
  // a newer picture may have taken it down already
  if (!image.scene) return;
  const { key } = image.texture;
  image.destroy();
  scene.textures.remove(key);
}
