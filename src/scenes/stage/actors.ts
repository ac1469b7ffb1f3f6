import type { Phaser } from '../phaser.ts';
import type { Drawn } from './shelf.ts';

/** One thing that stands on the stage, in canvas pixels. */
export interface Standing {
  readonly texture: Drawn;
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  /** The side it walks in from, if it was not there before. */
  readonly enter?: 'left' | 'right' | undefined;
  readonly blend?: 'screen';
}

/** Milliseconds; all are left out under reduced motion. */
const WALK = 900;
const FADE = 350;
const SQUASH = 140;

/** People and things on stage: they walk in, move, change face with a small squash, and go. */
export class Actors {
  private readonly images = new Map<string, Phaser.GameObjects.Image>();

  constructor(private readonly scene: Phaser.Scene, private readonly still: () => boolean) {}

  /** Texture keys on stage now. */
  inUse(): Set<string> {
    return new Set([...this.images.values()].map((image) => image.texture.key));
  }

  /** Makes the stage show these and no others. `cut`: a new place, where nobody walks from where they stood before. */
  show(wanted: ReadonlyMap<string, Standing>, cut: boolean): void {
    for (const [who, image] of this.images) if (!wanted.has(who)) this.remove(who, image, cut);
    for (const [who, standing] of wanted) {
      const image = this.images.get(who);
      if (image) this.move(image, standing, cut);
      else this.add(who, standing);
    }
  }

  clear(): void {
    for (const image of this.images.values()) image.destroy();
    this.images.clear();
  }

  private add(who: string, standing: Standing): void {
    const { texture, x, y, depth, enter } = standing;
    const image = this.scene.add.image(x, y, texture.key).setOrigin(texture.originX, texture.originY).setDepth(depth);
    if (standing.blend) image.setBlendMode('SCREEN');
    this.images.set(who, image);
    if (this.still()) return;
    if (enter) {
      const from = enter === 'left' ? -image.width : this.scene.scale.width + image.width;
      image.setX(from);
      this.scene.tweens.add({ targets: image, x, duration: WALK, ease: 'Sine.Out' });
    } else {
      image.setAlpha(0);
      this.scene.tweens.add({ targets: image, alpha: 1, duration: FADE });
    }
  }

  private move(image: Phaser.GameObjects.Image, { texture, x, y, depth }: Standing, cut: boolean): void {
    this.scene.tweens.killTweensOf(image);
    const changed = image.texture.key !== texture.key;
    const moved = Math.hypot(image.x - x, image.y - y) > 2;
    image.setTexture(texture.key).setOrigin(texture.originX, texture.originY).setDepth(depth).setAlpha(1).setScale(1);
    if (this.still() || cut) {
      image.setPosition(x, y);
      return;
    }
    if (moved) this.scene.tweens.add({ targets: image, x, y, duration: WALK, ease: 'Sine.InOut' });
    if (changed) this.scene.tweens.add({ targets: image, scaleY: { from: 0.965, to: 1 }, scaleX: { from: 1.015, to: 1 }, duration: SQUASH, ease: 'Quad.Out' });
  }

  private remove(who: string, image: Phaser.GameObjects.Image, cut: boolean): void {
    this.images.delete(who);
    this.scene.tweens.killTweensOf(image);
    if (this.still() || cut) image.destroy();
    else this.scene.tweens.add({ targets: image, alpha: 0, duration: FADE, onComplete: () => image.destroy() });
  }
}
