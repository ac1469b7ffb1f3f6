import type { SessionPort, SoundPort, Remover } from '../core/ports.ts';
import { pictureNow, pictureOfPart, type Picture } from '../core/story/picture.ts';
import { Scene } from './phaser.ts';
import type { Mark } from './stage/marks.ts';
import { Stage, type StageSetting } from './stage/stage.ts';

/** What the level's stage needs of the rest. */
export interface LevelServices {
  readonly session: SessionPort;
  readonly sound: Pick<SoundPort, 'play' | 'quiet'>;
  readonly setting: () => StageSetting;
  /** Called with where people stand, when a picture has been drawn. */
  readonly placed: (marks: readonly Mark[], picture: Picture) => void;
  /** Something may move from now on: the frame loop is to run for a while. */
  readonly wake: () => void;
  readonly onResize: (listener: () => void) => Remover;
}

/** Shows the level being played: a view of its state, without rules of its own. */
export class LevelScene extends Scene {
  static readonly key = 'level';
  private removers: Remover[] = [];

  constructor(private readonly services: LevelServices) {
    super(LevelScene.key);
  }

  create(): void {
    const stage = new Stage(this, this.services.setting);
    let heard = -1;
    let drawn = false;
    const draw = (): void => {
      const now = this.services.session.current();
      if (!now) return;
      const state = now.store.state();
      const part = this.services.session.part();
      const picture = part.kind === 'story'
        ? pictureNow(now.level, state)
        : pictureOfPart(now.level, state, part.kind === 'side' ? 'side' : 'stepOut', part.read);
      // a sound is played once, when its line is new; going back in the story is silent
      if (!picture.sound) this.services.sound.quiet();
      else if (heard >= 0 && picture.sound.count > heard) this.services.sound.play(picture.sound.id);
      heard = picture.sound?.count ?? 0;
      this.services.wake();
      void stage.show(picture, now.level).then((marks) => {
        if (!marks) return;
        // the bench looks for the first picture
        if (!drawn) performance.mark('stage');
        drawn = true;
        this.services.placed(marks, picture);
        this.services.wake();
      });
    };
    let unsubscribe: Remover | undefined;
    const follow = (): void => {
      unsubscribe?.();
      unsubscribe = this.services.session.current()?.store.subscribe(draw);
      draw();
    };
    this.removers = [this.services.session.subscribe(follow), this.services.onResize(draw), () => unsubscribe?.(), () => stage.clear()];
    this.events.once('shutdown', () => this.removers.forEach((remove) => remove()));
    follow();
  }
}
