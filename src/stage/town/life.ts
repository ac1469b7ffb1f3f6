import { figure } from '../../art/figure.ts';
import type { CastId } from '../../art/ids.ts';
import { PUFF } from '../../art/street/falling.ts';
import type { Rect } from '../../art/street/layout.ts';
import type { Phaser } from '../phaser.ts';
import { createCanvas, type Pixels } from '../picture/canvas.ts';
import { rasterise } from '../picture/raster.ts';
import type { TextureShelf } from '../picture/shelf.ts';

/** A window behind whose glass somebody lives; `warm` where the lamp is lit. */
export interface Home {
  readonly glass: Rect;
  readonly who: CastId;
  readonly warm: boolean;
}

/** Seconds: each home has its turn, and somebody crosses the room in so many. */
const TURN = 19,
  CROSSING = 4.5;
const PUFFS = 3,
  RISE = 6;

interface Shade {
  readonly image: Phaser.GameObjects.Image;
  readonly home: Home;
}

/** A flat shape of somebody: head and shoulders against the light of the room. */
async function drawShade(
  who: CastId,
  colour: string,
  scale: number,
): Promise<{ canvas: Pixels; ground: { x: number; y: number } }> {
  const { layers, box } = figure({ who, pose: 'bust', face: 'calm', holds: null });
  const flat = await rasterise(layers.map(({ svg }) => svg).join(''), box, scale);
  const { canvas, pen } = createCanvas(flat.width, flat.height);
  pen.drawImage(flat, 0, 0);
  pen.globalCompositeOperation = 'source-in';
  pen.fillStyle = colour;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, ground: { x: -box.x * scale, y: -box.y * scale } };
}

/** The life of the street that is nobody's story: shadows behind windows, smoke over the roofs. */
export class StreetLife {
  private shades: Shade[] = [];
  private puffs: { image: Phaser.GameObjects.Image; x: number; y: number; at: number }[] = [];
  private density = 1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly shelf: TextureShelf,
  ) {}

  async show(
    homes: readonly Home[],
    chimneys: readonly { readonly x: number; readonly y: number }[],
    s: number,
    density: number,
  ): Promise<void> {
    const shades = await Promise.all(
      homes.map(async (home) => {
        const scale = (home.glass.height / 760) * density;
        const drawn = await this.shelf.take(`shade ${home.who} ${home.warm} ${scale}`, () =>
          drawShade(home.who, home.warm ? '#c98d4a' : '#222d58', scale),
        );
        return { home, drawn };
      }),
    );
    const puff = await this.shelf.take(`puff ${s * density}`, async () => ({
      canvas: await rasterise(PUFF, { x: -14, y: -14, width: 28, height: 28 }, s * density),
      ground: { x: 14 * s * density, y: 14 * s * density },
    }));
    if (!this.scene.scene.isActive()) return;
    this.clear();
    this.density = density;
    this.shades = shades.map(({ home, drawn }) => ({
      home,
      image: this.scene.add
        .image(0, 0, drawn.key)
        .setOrigin(drawn.originX, drawn.originY)
        .setDepth(-19)
        .setVisible(false),
    }));
    this.puffs = chimneys.flatMap(({ x, y }) =>
      Array.from({ length: PUFFS }, (_, at) => ({
        x,
        y,
        at,
        image: this.scene.add.image(0, 0, puff.key).setOrigin(0.5, 0.5).setDepth(-21),
      })),
    );
    this.move(0, 0, s);
  }

  /** Everything as it is after so many seconds, for somebody who stands at `walked` px of the street. */
  move(seconds: number, walked: number, s: number): void {
    this.shades.forEach(({ image, home }, at) => {
      const time = (seconds + at * 7.3) % TURN;
      const inside = time < CROSSING;
      image.setVisible(inside);
      if (!inside) return;
      const { glass } = home;
      const part = at % 2 === 0 ? time / CROSSING : 1 - time / CROSSING;
      const x = glass.x + glass.width * (part * 1.5 - 0.25),
        y = glass.y + glass.height * (1.36 + Math.abs(Math.sin(time * 5)) * 0.012);
      image.setPosition((x - walked) * this.density, y * this.density).setAlpha(home.warm ? 0.55 : 0.6);
      this.cut(image, glass, walked);
    });
    for (const { image, x, y, at } of this.puffs) {
      const part = (seconds / RISE + at / PUFFS + x * 0.013) % 1;
      const inSight = x - walked > -40 && (x - walked) * this.density < this.scene.scale.width + 40;
      image
        .setVisible(inSight)
        .setPosition(
          (x - walked + (part * 26 + Math.sin(part * 9 + at) * 4) * s) * this.density,
          (y - part * 74 * s) * this.density,
        )
        .setScale(0.35 + part * 0.9)
        .setAlpha(0.5 * (1 - part) * Math.min(1, part * 8));
    }
  }

  clear(): void {
    for (const { image } of this.shades) image.destroy();
    for (const { image } of this.puffs) image.destroy();
    this.shades = [];
    this.puffs = [];
  }

  /** Only what lies behind the glass is seen. */
  private cut(image: Phaser.GameObjects.Image, glass: Rect, walked: number): void {
    const left = image.x - image.width * image.originX,
      top = image.y - image.height * image.originY;
    const from = { x: (glass.x - walked) * this.density, y: glass.y * this.density };
    const x = Math.max(0, from.x - left),
      y = Math.max(0, from.y - top);
    const width = Math.min(image.width, from.x + glass.width * this.density - left) - x;
    const height = Math.min(image.height, from.y + glass.height * this.density - top) - y;
    if (width <= 0 || height <= 0) image.setVisible(false);
    else image.setCrop(x, y, width, height);
  }
}
