import { FALLING } from '../../art/street/falling.ts';
import type { Season } from '../../core/town/season.ts';
import type { Phaser } from '../phaser.ts';
import { rasterise } from '../picture/raster.ts';
import type { TextureShelf } from '../picture/shelf.ts';

/** How the season moves, in CSS px and seconds; `sway` to either side, `glow` comes and goes in place of falling. */
const WAYS: Readonly<
  Record<
    Season,
    {
      readonly count: number;
      readonly fall: number;
      readonly drift: number;
      readonly sway: number;
      readonly turn: number;
      readonly glow: boolean;
    }
  >
> = {
  winter: { count: 22, fall: 38, drift: -6, sway: 14, turn: 0, glow: false },
  spring: { count: 16, fall: 26, drift: 30, sway: 22, turn: 0.7, glow: false },
  summer: { count: 12, fall: -2, drift: 5, sway: 26, turn: 0, glow: true },
  autumn: { count: 14, fall: 44, drift: 34, sway: 30, turn: 1.2, glow: false },
};

/** A number from 0 to 1 that is the same each time: no two flakes alike, and every picture of the street repeatable. */
const share = (of: number, turn: number): number =>
  ((Math.imul(of + 1, 2_654_435_761) + Math.imul(turn + 1, 974_711)) >>> 8) / 2 ** 24;

/** What floats through the air: snow, petals, fireflies or leaves, by the date and with no other meaning. */
export class Weather {
  private flakes: Phaser.GameObjects.Image[] = [];
  private season: Season = 'spring';
  private size = { width: 1, height: 1, density: 1 };

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly shelf: TextureShelf,
  ) {}

  async show(season: Season, width: number, height: number, density: number): Promise<void> {
    const box = { x: -12, y: -12, width: 24, height: 24 };
    const texture = await this.shelf.take(`falling ${season} ${density}`, async () => ({
      canvas: await rasterise(FALLING[season], box, density),
      ground: { x: 12 * density, y: 12 * density },
    }));
    if (!this.scene.scene.isActive()) return;
    this.season = season;
    this.size = { width, height, density };
    this.clear();
    this.flakes = Array.from(
      { length: Math.round(WAYS[season].count * Math.min(1, Math.max(0.4, (width * height) / 1_024_000))) },
      (_, at) =>
        this.scene.add
          .image(0, 0, texture.key)
          .setOrigin(texture.originX, texture.originY)
          .setDepth(at % 3 === 0 ? 70 : -25)
          .setScale(0.6 + share(at, 3) * 0.7),
    );
    this.move(0, 0);
  }

  /** Moves all to where they are after so many seconds, for somebody who stands at `walked` px of the street. */
  move(seconds: number, walked: number): void {
    const { fall, drift, sway, turn, glow } = WAYS[this.season];
    const { width, height, density } = this.size;
    const room = { width: width + 80, height: height + 40 };
    this.flakes.forEach((flake, at) => {
      const speed = 0.7 + share(at, 4) * 0.6;
      const wave = Math.sin(seconds * (0.5 + share(at, 5)) + at * 2.4);
      const x = share(at, 1) * room.width + drift * speed * seconds + sway * wave - walked * (0.8 + share(at, 3) * 0.5);
      const y = share(at, 2) * room.height * (glow ? 0.5 : 1) + (glow ? height * 0.4 : 0) + fall * speed * seconds;
      flake.setPosition(
        ((((x % room.width) + room.width) % room.width) - 40) * density,
        ((((y % room.height) + room.height) % room.height) - 20) * density,
      );
      if (turn > 0) flake.setRotation(seconds * turn * speed + wave);
      if (glow) flake.setAlpha(Math.max(0, Math.sin(seconds * 0.9 + at * 1.7)));
    });
  }

  clear(): void {
    for (const flake of this.flakes) flake.destroy();
    this.flakes = [];
  }
}
