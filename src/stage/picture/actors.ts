import type { Phaser } from '../phaser.ts';
import { Faces } from './faces.ts';
import type { Drawn } from './shelf.ts';
import { type Gait, Walkers } from './walkers.ts';

type Image = Phaser.GameObjects.Image;

/** One thing that stands on the stage, in canvas pixels. */
export interface Standing {
  readonly texture: Drawn;
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  /** The side it walks in from, if it was not there before. */
  readonly enter?: 'left' | 'right' | undefined;
  readonly blend?: 'screen';
  /** Somebody, and no thing: they breathe. */
  readonly alive?: true;
  /** The side of the picture to which the face looks: 1 is the right one. */
  readonly ahead?: 1 | -1 | undefined;
  /** Draws how they go, where they have legs to go on. */
  readonly gait?: ((facing: 'left' | 'right') => Promise<Gait>) | undefined;
}

/** How much the movements of this age are stretched, and how far what lands is pressed. */
export interface Manner {
  readonly still: boolean;
  readonly tempo: number;
  readonly squash: number;
}

/** Milliseconds; all are left out under reduced motion. */
const FADE = 350,
  LAND = 140,
  SAY = 110;

/** People and things on stage: they walk in, move, change face with a small squash, and go. */
export class Actors {
  private readonly images = new Map<string, { image: Image; standing: Standing }>();
  private readonly walkers: Walkers;
  private readonly faces: Faces;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly manner: () => Manner,
    below: (bound: number) => number,
  ) {
    this.walkers = new Walkers(scene, () => manner().tempo);
    this.faces = new Faces(scene, below);
  }

  /** Texture keys on stage now. */
  inUse(): Set<string> {
    return new Set([...[...this.images.values()].map(({ image }) => image.texture.key), ...this.walkers.inUse()]);
  }

  /**
   * Makes the stage show these and no others. `place`: in a new place nobody walks from where they stood before;
   * `quick`: nothing moves at all.
   */
  show(wanted: ReadonlyMap<string, Standing>, cut: 'place' | 'quick' | null): void {
    for (const [who, { image }] of this.images) if (!wanted.has(who)) this.remove(who, image, cut !== null);
    for (const [who, standing] of wanted) {
      const known = this.images.get(who);
      if (known) known.standing = standing;
      if (known && cut === 'place' && standing.enter) {
        this.remove(who, known.image, true);
        this.add(who, standing);
      } else if (known) this.move(known.image, standing, cut !== null);
      else this.add(who, standing, cut === 'quick');
    }
  }

  /** All eyes go to whoever spoke last. */
  attend(who: string | null): void {
    this.faces.attend(who);
  }

  /** Somebody says something: they are seen to, and their mouth moves for so many seconds. */
  speak(who: string, seconds: number): void {
    this.faces.speak(who, seconds);
    const image = this.images.get(who)?.image;
    const { still, tempo, squash } = this.manner();
    if (!image || still || this.scene.tweens.isTweening(image)) return;
    this.scene.tweens.add({
      targets: image,
      scaleY: 1 + squash * 0.22,
      duration: SAY * tempo,
      yoyo: true,
      repeat: 1,
      ease: 'Sine.InOut',
      onComplete: () => image.setScale(1),
    });
  }

  /** Nothing is being said any more. */
  hush(): void {
    this.faces.hush();
  }

  /** Those who stand still breathe and look about, each for themselves. `seconds` is the time. */
  live(seconds: number): void {
    let at = 0;
    for (const { image, standing } of this.images.values()) {
      at += 1;
      if (standing.alive && !this.scene.tweens.isTweening(image))
        image.setScale(1, 1 + Math.sin(seconds * 1.9 + at * 1.3) * 0.004);
    }
    this.faces.frame(seconds, this.images);
  }

  /** Nothing may move: faces are as they were drawn. */
  rest(): void {
    this.faces.clear();
  }

  /** Is somebody in the middle of something? */
  unsettled(): boolean {
    return this.faces.unsettled();
  }

  clear(): void {
    for (const { image } of this.images.values()) image.destroy();
    this.images.clear();
    this.walkers.clear();
    this.faces.clear();
  }

  private add(who: string, standing: Standing, quick = false): void {
    const { texture, x, y, depth, enter } = standing;
    const image = this.scene.add.image(x, y, texture.key).setOrigin(texture.originX, texture.originY).setDepth(depth);
    if (standing.blend) image.setBlendMode('SCREEN');
    this.images.set(who, { image, standing });
    const { still, tempo } = this.manner();
    if (still || quick) return;
    if (enter) {
      const away = Math.max(image.width, 40);
      image.setX(enter === 'left' ? -away : this.scene.scale.width + away);
      this.walkers.go(image, standing);
    } else {
      image.setAlpha(0);
      this.scene.tweens.add({ targets: image, alpha: 1, duration: FADE * tempo });
    }
  }

  private move(image: Image, standing: Standing, cut: boolean): void {
    const { texture, x, y, depth } = standing;
    this.walkers.halt(image);
    const changed = image.texture.key !== texture.key;
    const moved = Math.hypot(image.x - x, image.y - y) > 2;
    const dress = (): Image =>
      image.setTexture(texture.key).setOrigin(texture.originX, texture.originY).setDepth(depth).setAlpha(1).setScale(1);
    const { still, tempo, squash } = this.manner();
    if (still || cut) {
      dress().setPosition(x, y);
      return;
    }
    if (moved) {
      dress();
      this.walkers.go(image, standing);
    } else if (changed) {
      dress();
      this.scene.tweens.add({
        targets: image,
        scaleY: { from: 1 - squash * 0.6, to: 1 },
        scaleX: { from: 1 + squash * 0.25, to: 1 },
        duration: LAND * tempo,
        ease: 'Back.Out',
      });
    }
  }

  private remove(who: string, image: Image, cut: boolean): void {
    this.images.delete(who);
    this.faces.remove(who);
    this.walkers.halt(image);
    const { still, tempo } = this.manner();
    if (still || cut) image.destroy();
    else this.scene.tweens.add({ targets: image, alpha: 0, duration: FADE * tempo, onComplete: () => image.destroy() });
  }
}
