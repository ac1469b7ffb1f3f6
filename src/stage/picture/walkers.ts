import type { Phaser } from '../phaser.ts';
import type { Drawn } from './shelf.ts';
import { decorate } from '../../ui/app/run.ts';

type Image = Phaser.GameObjects.Image;

/**
 * How somebody goes on foot: the moments of one double step, how high each lifts them, and how long it is; canvas px.
 */
export interface Gait {
  readonly stride: number;
  readonly frames: readonly { readonly texture: Drawn; readonly lift: number }[];
}

/** Where somebody or something is to stand; `gait` draws how they go, where they have legs to go on. */
interface Goal {
  readonly texture: Drawn;
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  readonly gait?: ((facing: 'left' | 'right') => Promise<Gait>) | undefined;
}

/** Milliseconds: a slide, a double step, and how long a walk is at least and at most. */
const SLIDE = 900,
  STEP = 620,
  SHORTEST = 500,
  LONGEST = 2100;
/** Below this one shifts one's feet and does not walk; canvas px. */
const NEAR = 24;

/** Those who are on their way across the stage. */
export class Walkers {
  /** Textures of those who are walking. */
  private readonly walking = new Map<Image, readonly string[]>();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly tempo: () => number,
  ) {}

  inUse(): string[] {
    return [...this.walking.values()].flat();
  }

  /** Goes to where it stands: on foot where there are legs for it, else it slides. */
  go(image: Image, { texture, x, y, depth, gait }: Goal): void {
    const tempo = this.tempo();
    const from = { x: image.x, y: image.y };
    const distance = Math.hypot(x - from.x, y - from.y);
    if (!gait || Math.abs(x - from.x) < NEAR) {
      this.scene.tweens.add({ targets: image, x, y, duration: SLIDE * tempo, ease: 'Sine.InOut' });
      return;
    }
    let steps: Gait | undefined;
    const guess = Math.min(LONGEST, Math.max(SHORTEST, distance * 3)) * tempo;
    // it sets out at once and is dressed for walking as soon as that is drawn
    const tween = this.scene.tweens.add({
      targets: image,
      x,
      duration: guess,
      ease: 'Sine.Out',
      onUpdate: () => {
        const part = (image.x - from.x) / (x - from.x);
        const frame = steps?.frames[Math.floor((part * distance * 4) / steps.stride) % steps.frames.length];
        if (frame) image.setTexture(frame.texture.key).setOrigin(frame.texture.originX, frame.texture.originY);
        image.setY(from.y + (y - from.y) * part - (frame?.lift ?? 0));
      },
      onComplete: () => {
        this.walking.delete(image);
        image.setTexture(texture.key).setOrigin(texture.originX, texture.originY).setPosition(x, y).setDepth(depth);
      },
    });
    decorate(
      gait(x > from.x ? 'right' : 'left').then((drawn) => {
        if (!tween.isPlaying() || !image.scene) return;
        steps = drawn;
        this.walking.set(
          image,
          drawn.frames.map((frame) => frame.texture.key),
        );
        tween.setTimeScale(guess / (Math.min(LONGEST, Math.max(SHORTEST, (distance / drawn.stride) * STEP)) * tempo));
      }),
    );
  }

  halt(image: Image): void {
    this.scene.tweens.killTweensOf(image);
    this.walking.delete(image);
  }

  clear(): void {
    this.walking.clear();
  }
}
