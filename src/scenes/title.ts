import { drawTitle } from '../art/street/title.ts';
import type { Remover } from '../core/ports.ts';
import { Scene } from './phaser.ts';
import { CHALK } from './stage/chalk.ts';
import { compose, hangPicture, takeAllDown } from './stage/composition.ts';
import type { StageSetting } from './stage/stage.ts';

export interface StillServices {
  readonly setting: () => StageSetting;
  readonly wake: () => void;
  readonly onResize: (listener: () => void) => Remover;
}

/** The first page: one alone in the pool of light, the outlines of those who could come, and one who runs in. */
export class TitleScene extends Scene {
  static readonly key = 'title';

  constructor(private readonly services: StillServices) {
    super(TitleScene.key);
  }

  create(): void {
    let turn = 0;
    const draw = async (): Promise<void> => {
      turn += 1;
      const own = turn;
      const { view, density, still } = this.services.setting();
      const { picture, seen } = drawTitle(view.width, view.height);
      const canvas = await compose({ ...picture, chalk: CHALK }, seen, (view.width * density) / seen.width);
      if (own !== turn) return;
      hangPicture(this, canvas, still);
      this.services.wake();
    };
    const remove = this.services.onResize(() => void draw());
    this.events.once('shutdown', () => {
      turn += 1;
      remove();
      takeAllDown(this);
    });
    void draw();
  }
}
