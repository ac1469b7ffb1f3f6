import { Scene } from '../phaser.ts';

/** The first scene: the engine is there, so the scene of the current page can be shown. */
export class BootScene extends Scene {
  static readonly key = 'boot';

  constructor(private readonly ready: () => void) {
    super(BootScene.key);
  }

  create(): void {
    this.ready();
  }
}
