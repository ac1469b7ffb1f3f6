import type { SessionPort, SoundPort, Remover } from '../core/ports.ts';
import { isOnward, type Moment, soundAt } from '../core/story/heard.ts';
import { motifOf } from '../core/story/motif.ts';
import { pictureNow, pictureOfPart, type Picture } from '../core/story/picture.ts';
import { Scene } from './phaser.ts';
import type { Mark } from './stage/marks.ts';
import { Stage, type StageSetting } from './stage/stage.ts';

/** What the level's stage needs of the rest. */
export interface LevelServices {
  readonly session: SessionPort;
  readonly sound: Pick<SoundPort, 'play' | 'quiet' | 'music'>;
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
    let before: Moment | null = null;
    let drawn = false;
    const draw = (): void => {
      const now = this.services.session.current();
      if (!now) return;
      const state = now.store.state();
      const part = this.services.session.part();
      const picture = part.kind === 'story'
        ? pictureNow(now.level, state)
        : pictureOfPart(now.level, state, part.kind === 'side' ? 'side' : 'stepOut', part.read);
      const moment: Moment = { picture, state, part };
      if (!picture.sound || (before && !isOnward(before, moment))) this.services.sound.quiet();
      const begins = soundAt(before, moment);
      if (begins !== null) this.services.sound.play(begins);
      this.services.sound.music(motifOf(picture));
      before = moment;
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
