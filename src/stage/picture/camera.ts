import type { Phaser } from '../phaser.ts';
import type { Look } from './enlarge.ts';
import type { View } from '../../geometry/seen.ts';

/** Milliseconds of a move from one shot to the next. */
const MOVE = 1100;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/** The point a shot looks at, in px of the picture. */
export interface Aim {
  readonly x: number;
  readonly y: number;
  readonly near: number;
}

/**
 * What is seen of the picture through a shot: as if the view were nearer. It never looks beyond the edges of what was
 * drawn.
 * @param free the part of the stage that no panel covers, in CSS px from its left
 */
export function viewThrough(view: View, { x, y, near }: Aim, free: number): View {
  const seen = { width: view.width / view.scale, height: view.height / view.scale };
  const [width, height] = [seen.width / near, seen.height / near];
  return {
    ...view,
    scale: view.scale * near,
    x: clamp(x - free / 2 / view.scale / near, view.x, view.x + seen.width - width),
    y: clamp(y - height / 2, view.y, view.y + seen.height - height),
  };
}

/** The engine's camera over a stage that was drawn for one view; what it shows it calls a view as well. */
export class StageCamera {
  private shown: View | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly still: () => boolean,
  ) {}

  /** How it looks in this frame. */
  look(): Look {
    return this.scene.cameras.main;
  }

  /**
   * Shows what `seen` sees of the stage drawn for `drawn`; `cut` where the place is another. `density` is canvas px for
   * one CSS px.
   */
  show(seen: View, drawn: View, density: number, cut: boolean, tempo: number): void {
    const camera = this.scene.cameras.main;
    const near = seen.scale / drawn.scale;
    // the whole picture lies on the canvas pixel by pixel: between them it would be drawn seven times as slowly
    const whole = near === 1 ? Math.round : (of: number): number => of;
    const goal = {
      zoom: near,
      scrollX: whole((seen.x - drawn.x + seen.width / seen.scale / 2) * drawn.scale * density - camera.width / 2),
      scrollY: whole((seen.y - drawn.y + seen.height / seen.scale / 2) * drawn.scale * density - camera.height / 2),
    };
    const same =
      this.shown !== null && this.shown.x === seen.x && this.shown.y === seen.y && this.shown.scale === seen.scale;
    this.shown = seen;
    if (same && !cut) return;
    this.scene.tweens.killTweensOf(camera);
    if (this.still() || cut) {
      camera.setZoom(goal.zoom).setScroll(goal.scrollX, goal.scrollY);
      return;
    }
    this.scene.tweens.add({ targets: camera, ...goal, duration: MOVE * tempo, ease: 'Sine.InOut' });
  }
}
