import type { Phaser } from '../phaser.ts';
import type { Drawn } from './shelf.ts';

/** Where a lamp stands, in canvas pixels; in the glow of those who are not shown it is seen no more. */
export interface LampSpot {
  readonly x: number;
  readonly y: number;
  readonly hidden: boolean;
}

/** Milliseconds: a walk, how much later the next lamp sets out, and how long all stand at the first door. */
const WALK = 1100,
  STAGGER = 18,
  REST = 2200;

/** The lamps of the class: each walks from where it stands along its own stops. */
export class LampCrowd {
  private images: Phaser.GameObjects.Image[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly still: () => boolean,
  ) {}

  /**
   * Makes each lamp walk its stops. `cut`: the street itself has changed, so that nobody walks from where they stood
   * before.
   */
  show(lamp: Drawn, walks: readonly (readonly LampSpot[])[], cut: boolean): void {
    for (const gone of this.images.splice(walks.length)) gone.destroy();
    walks.forEach((stops, at) => this.walk(lamp, stops, at, cut));
  }

  clear(): void {
    for (const image of this.images.splice(0)) image.destroy();
  }

  private walk(lamp: Drawn, stops: readonly LampSpot[], at: number, cut: boolean): void {
    const end = stops[stops.length - 1];
    if (!end) return;
    const known = this.images[at];
    const image = known ?? this.scene.add.image(end.x, end.y, lamp.key);
    this.images[at] = image;
    this.scene.tweens.killTweensOf(image);
    image.setTexture(lamp.key).setOrigin(lamp.originX, lamp.originY);
    const stand = ({ x, y, hidden }: LampSpot): void => {
      image
        .setPosition(x, y)
        .setDepth(y)
        .setAlpha(hidden ? 0 : 1);
    };
    if (this.still() || cut || (!known && stops.length === 1)) return stand(end);
    if (!known && stops[0]) stand(stops[0]);
    const steps = stops.map(({ x, y, hidden }, stop) => ({
      x,
      y,
      alpha: hidden ? 0 : 1,
      duration: WALK,
      ease: 'Sine.InOut',
      delay: stop === 0 ? at * STAGGER : REST,
      onUpdate: () => image.setDepth(image.y),
    }));
    this.scene.tweens.chain({ targets: image, tweens: steps });
  }
}
