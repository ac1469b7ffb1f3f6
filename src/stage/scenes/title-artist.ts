import { TITLE_LANTERN, type TITLE_LAYERS, type TitlePerson } from '../../art/street/title.ts';
import type { Glow } from '../../art/places/index.ts';
import { CHALK, outlineOf } from '../picture/chalk.ts';
import { takePicture } from '../picture/composition.ts';
import { drawFigure } from '../picture/figure-picture.ts';
import { drawLantern, drawLight } from '../picture/prop-picture.ts';
import type { Box } from '../picture/canvas.ts';
import type { Drawn, TextureShelf } from '../picture/shelf.ts';
import { PAN } from './title-moment.ts';

/**
 * One picture of the title: where it stands in px of the title's picture, how far it moves as the layers settle, and
 * its order.
 */
export interface Drawing {
  readonly name: string;
  readonly texture: Drawn;
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly order: number;
  readonly blend?: boolean;
}

/**
 * Draws the parts of the title, each once. `seen` is the part of its picture that is seen, `scale` canvas pixels for
 * one of its px.
 */
export function artistOf(shelf: TextureShelf, seen: Box, scale: number) {
  const size = `${seen.width} ${scale}`;
  const take = (name: string, svg: string, box: Box, glows: readonly Glow[] = []): Promise<Drawn> =>
    takePicture(shelf, `${name} ${seen.width}`, { svg, glows }, box, scale);
  const inPlace = { x: 0, y: 0, depth: 1 };
  return {
    async layer({ name, svg, glows, depth }: (typeof TITLE_LAYERS)[number], order: number): Promise<Drawing> {
      const box = {
        x: seen.x - PAN * depth - 4,
        y: seen.y,
        width: seen.width + PAN * depth * 2 + 8,
        height: seen.height,
      };
      return { name, order, x: 0, y: 0, depth, texture: await take(name, svg, box, glows) };
    },
    async picture(name: string, svg: string, box: Box, order: number): Promise<Drawing> {
      return { name, order, ...inPlace, texture: await take(name, svg, box) };
    },
    async person(
      name: string,
      { figure, x, y, scale: size1, facing, nearness, towards, outline }: TitlePerson,
    ): Promise<Drawing> {
      const texture = await shelf.take(`${name} ${size}`, async () => {
        const made = await drawFigure({ figure, facing, mood: 'dusk', nearness, towards, scale: size1 * scale });
        return outline ? { ...made, canvas: outlineOf(made.canvas, 2.6 * scale, CHALK) } : made;
      });
      // who stands in a door stands with the houses
      return { name, order: name === 'runner' ? 0.74 : y / 1000, x, y, depth: y > 580 ? 1 : 0.72, texture };
    },
    async light(name: string, light: Glow): Promise<Drawing> {
      return {
        name: `glow ${name}`,
        order: light.front ? 2 : -0.5,
        x: light.x,
        y: light.y,
        depth: 1,
        blend: true,
        texture: await shelf.take(`glow ${name} ${size}`, () => drawLight(light, scale)),
      };
    },
    async lantern(): Promise<Drawing> {
      return {
        name: 'lantern',
        order: 0.72,
        x: TITLE_LANTERN.x,
        y: TITLE_LANTERN.y,
        depth: 1,
        texture: await shelf.take(`lantern ${size}`, () => drawLantern(TITLE_LANTERN.scale * scale)),
      };
    },
  };
}

export type Artist = ReturnType<typeof artistOf>;
