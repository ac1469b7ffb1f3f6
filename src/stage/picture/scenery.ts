import type { Phaser } from '../phaser.ts';
import type { Backdrop } from './backdrop.ts';
import type { Piece, Pixels } from './canvas.ts';
import { type Enlarged, enlarge, type Look } from './enlarge.ts';
import { hang } from './shelf.ts';

const BACK = -10_000;
const FRONT = 10_000;
/** Milliseconds: light grows over a second; another place comes sooner. */
const GROW = 1000;
const CUT = 350;

type Image = Phaser.GameObjects.Image;
/** A picture as it was drawn, and as it is seen enlarged while the camera rests near it. */
interface Hung {
  readonly piece: Piece;
  readonly key: string;
  readonly opaque: boolean;
  near: string | null;
}

let made = 0;

/** The picture behind the figures and what stands before them; a new one comes up over the old. */
export class Scenery {
  private images: Image[] = [];
  /** All that hang, those that are going too. */
  private readonly hung = new Map<Image, Hung>();
  private look: Look | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly still: () => boolean,
  ) {}

  show({ back, front }: Pick<Backdrop, 'back' | 'front'>, samePlace: boolean): void {
    const old = this.images;
    const behind = this.hang(back, BACK, true);
    this.images = [behind, ...(front ? [this.hang(front, FRONT, false)] : [])];
    const drop = (): void => old.forEach((image) => this.drop(image));
    if (this.still() || old.length === 0) return drop();
    old.forEach((image) => image.setDepth(image.depth - 1));
    // the front is the same in the same place: only the light behind may be seen to change
    const coming = samePlace ? this.images.slice(0, 1) : this.images;
    coming.forEach((image) => image.setAlpha(0));
    this.scene.tweens.add({ targets: coming, alpha: 1, duration: samePlace ? GROW : CUT, onComplete: drop });
  }

  /**
   * Is called in each frame, with how the camera looks. Where it rests near something, the picture is enlarged once and
   * not in each frame.
   */
  seenWith({ zoom, scrollX, scrollY, width, height }: Look): void {
    const before = this.look;
    this.look = { zoom, scrollX, scrollY, width, height };
    const rests =
      zoom !== 1 &&
      before !== null &&
      before.zoom === zoom &&
      before.scrollX === scrollX &&
      before.scrollY === scrollY &&
      before.width === width &&
      before.height === height;
    for (const [image, hung] of this.hung)
      if (!rests) this.asDrawn(image, hung);
      else if (hung.near === null) this.near(image, hung, enlarge(hung.piece, this.look, hung.opaque));
  }

  clear(): void {
    for (const image of this.hung.keys()) this.drop(image);
    this.images = [];
  }

  private near(image: Image, hung: Hung, { canvas, x, y, scale }: Enlarged): void {
    hung.near = this.texture(canvas);
    image.setTexture(hung.near).setScrollFactor(0).setScale(scale).setPosition(x, y);
  }

  private asDrawn(image: Image, hung: Hung): void {
    const { near, key, piece } = hung;
    if (near === null) return;
    hung.near = null;
    image.setTexture(key).setScrollFactor(1).setScale(1).setPosition(piece.x, piece.y);
    this.scene.textures.remove(near);
  }

  private texture(pixels: Pixels): string {
    made += 1;
    hang(this.scene.textures, `scenery-${made}`, pixels);
    return `scenery-${made}`;
  }

  private hang(piece: Piece, depth: number, opaque: boolean): Image {
    const key = this.texture(piece.pixels);
    const image = this.scene.add.image(piece.x, piece.y, key).setOrigin(0, 0).setDepth(depth);
    this.hung.set(image, { piece, key, opaque, near: null });
    return image;
  }

  private drop(image: Image): void {
    const hung = this.hung.get(image);
    this.hung.delete(image);
    image.destroy();
    for (const key of hung ? [hung.key, hung.near] : [])
      if (key !== null && this.scene.textures.exists(key)) this.scene.textures.remove(key);
  }
}
