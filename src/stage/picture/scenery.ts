import type { Phaser } from '../phaser.ts';
import type { Backdrop } from './backdrop.ts';

const BACK = -10_000;
const FRONT = 10_000;
/** Milliseconds: light grows over a second; another place comes sooner. */
const GROW = 1000;
const CUT = 350;

let made = 0;

/** The picture behind the figures and what stands before them; a new one comes up over the old. */
export class Scenery {
  private images: Phaser.GameObjects.Image[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly still: () => boolean,
  ) {}

  show({ back, front }: Pick<Backdrop, 'back' | 'front'>, samePlace: boolean): void {
    const old = this.images;
    this.images = [this.hang(back, BACK), ...(front ? [this.hang(front, FRONT)] : [])];
    const drop = (): void => old.forEach((image) => this.drop(image));
    if (this.still() || old.length === 0) return drop();
    old.forEach((image) => image.setDepth(image.depth - 1));
    // the front is the same in the same place: only the light behind may be seen to change
    const coming = samePlace ? this.images.slice(0, 1) : this.images;
    coming.forEach((image) => image.setAlpha(0));
    this.scene.tweens.add({ targets: coming, alpha: 1, duration: samePlace ? GROW : CUT, onComplete: drop });
  }

  clear(): void {
    this.images.forEach((image) => this.drop(image));
    this.images = [];
  }

  private hang(canvas: HTMLCanvasElement, depth: number): Phaser.GameObjects.Image {
    made += 1;
    const key = `scenery-${made}`;
    this.scene.textures.addCanvas(key, canvas);
    return this.scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth);
  }

  private drop(image: Phaser.GameObjects.Image): void {
    const { key } = image.texture;
    image.destroy();
    if (this.scene.textures.exists(key)) this.scene.textures.remove(key);
  }
}
