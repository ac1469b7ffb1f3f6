import type { Phaser } from '../phaser.ts';
import type { Drawn } from '../picture/shelf.ts';
import { snap } from '../picture/snap.ts';

/** A picture of the street on its layer, in CSS px of the street. */
export interface Hung {
  /** Says whether it is still the same picture. */
  readonly name: string;
  readonly texture: Drawn;
  readonly x: number;
  readonly y: number;
  /** How far it moves as one walks: 0 like the sky, 1 like the houses, more for what is nearer. */
  readonly depth: number;
  readonly order: number;
}

/** The pictures of the street, and the walk along them. */
export class StreetLayers {
  private readonly images = new Map<string, { image: Phaser.GameObjects.Image; hung: Hung }>();
  private walked = 0;
  private density = 1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly still: () => boolean,
  ) {}

  /** Hangs these and no others; a picture that has changed comes up softly in place of the old one. */
  show(all: readonly Hung[], density: number): void {
    this.density = density;
    const wanted = new Map(all.map((hung) => [hung.name, hung]));
    const first = this.images.size === 0;
    for (const [name, { image }] of this.images) {
      if (wanted.has(name)) continue;
      this.images.delete(name);
      image.destroy();
    }
    for (const [name, hung] of wanted) {
      const known = this.images.get(name);
      const image = known?.image ?? this.scene.add.image(0, 0, hung.texture.key);
      const changed = image.texture.key !== hung.texture.key;
      image.setTexture(hung.texture.key).setOrigin(hung.texture.originX, hung.texture.originY).setDepth(hung.order);
      this.images.set(name, { image, hung });
      if ((!known || changed) && !first && !this.still()) {
        image.setAlpha(0);
        this.scene.tweens.add({ targets: image, alpha: 1, duration: 600 });
      }
    }
    this.walk(this.walked);
  }

  /** Stands so many CSS px from the beginning of the street. */
  walk(to: number): void {
    this.walked = to;
    const { width } = this.scene.scale;
    for (const { image, hung } of this.images.values()) {
      const x = (hung.x - to * hung.depth) * this.density,
        left = x - image.originX * image.width;
      // what is out of sight costs nothing
      snap(image, x, hung.y * this.density);
      image.setVisible(left < width && left + image.width > 0);
    }
  }

  inUse(): Set<string> {
    return new Set([...this.images.values()].map(({ image }) => image.texture.key));
  }

  clear(): void {
    for (const { image } of this.images.values()) image.destroy();
    this.images.clear();
  }
}
