import type { Level } from '../../core/level/schema.ts';
import type { SessionPort } from '../../ports/play.ts';
import type { ChancePort, Remover, SoundPort, WordsPort } from '../../ports/device.ts';
import { airOf } from '../../core/story/place-sound.ts';
import { picturesAhead } from '../../core/story/ahead.ts';
import { isOnward, isRewind, type Moment, soundAt } from '../../core/story/heard.ts';
import { motifAt } from '../../core/story/motif.ts';
import { type Picture, pictureNow, pictureOfPart } from '../../core/story/picture.ts';
import { saidNow, speechSeconds } from '../../core/story/speech.ts';
import { rewound } from '../../core/story/rewound.ts';
import { Scene } from '../phaser.ts';
import type { StageSetting } from '../picture/setting.ts';
import { type Shown, Stage } from '../picture/stage.ts';
import { decorate } from '../../ui/app/run.ts';

/** What the level's stage needs of the rest. */
export interface LevelServices {
  readonly session: SessionPort;
  readonly sound: Pick<SoundPort, 'play' | 'quiet' | 'music' | 'air'>;
  readonly words: Pick<WordsPort, 'level'>;
  readonly chance: Pick<ChancePort, 'below'>;
  /** Is the page read aloud? */
  readonly aloud: () => boolean;
  readonly setting: () => StageSetting;
  /** Called with what is seen, when a picture has been drawn. */
  readonly placed: (shown: Shown) => void;
  /** Something may move from now on: the frame loop is to run for a while. */
  readonly wake: () => void;
  readonly onResize: (listener: () => void) => Remover;
}

/** Milliseconds for which each picture is seen while the story runs back. */
const BACK = 85;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Shows the level being played: a view of its state, without rules of its own. */
export class LevelScene extends Scene {
  static readonly key = 'level';
  readonly living = true;
  private removers: Remover[] = [];
  private stage: Stage | null = null;

  constructor(private readonly services: LevelServices) {
    super(LevelScene.key);
  }

  get unsettled(): boolean {
    return this.stage?.unsettled() ?? false;
  }

  create(): void {
    const { session, sound, setting, wake, placed, onResize, words, chance, aloud } = this.services;
    const stage = new Stage(this, setting, chance.below);
    this.stage = stage;
    let before: Moment | null = null;
    let drawn = false;
    let turn = 0;

    const show = async (moment: Moment, level: Level, back: readonly Picture[]): Promise<void> => {
      turn += 1;
      const own = turn;
      for (const picture of back) {
        await Promise.all([stage.show(picture, level, true), wait(BACK)]);
        wake();
        if (own !== turn) return;
      }
      const said = saidNow(level, moment.state, moment.part);
      const saying = said === undefined ? 0 : speechSeconds(words.level(level.id, said), aloud());
      const shown = await stage.show(moment.picture, level, false, saying);
      if (!shown) return;
      // the bench looks for the first picture
      if (!drawn) performance.mark('stage');
      drawn = true;
      placed(shown);
      wake();
      if (moment.part.kind === 'story') decorate(stage.prepare(picturesAhead(level, moment.state), level));
    };
    const draw = (): void => {
      const now = session.current();
      if (!now) return;
      const state = now.store.state();
      const part = session.part();
      const picture =
        part.kind === 'story'
          ? pictureNow(now.level, state)
          : pictureOfPart(now.level, state, part.kind === 'side' ? 'side' : 'stepOut', part.read);
      const moment: Moment = { picture, state, part };
      const goesBack = before !== null && !isOnward(before, moment);
      if (!picture.sound || goesBack) sound.quiet();
      const begins = soundAt(before, moment);
      if (begins !== null) sound.play(begins);
      sound.music(motifAt(moment, now.level));
      sound.air(airOf(picture));
      // going back to a fork is seen: the story runs backwards
      const back =
        before && goesBack && isRewind(before, moment) && !setting().still
          ? rewound(now.level, before.state, state)
          : [];
      before = moment;
      wake();
      decorate(show(moment, now.level, back));
    };
    let unsubscribe: Remover | undefined;
    const follow = (): void => {
      unsubscribe?.();
      unsubscribe = session.current()?.store.subscribe(draw);
      draw();
    };
    this.removers = [session.subscribe(follow), onResize(draw), () => unsubscribe?.(), () => stage.clear()];
    this.events.once('shutdown', () => {
      turn += 1;
      this.stage = null;
      this.removers.forEach((remove) => remove());
    });
    follow();
  }

  override update(time: number): void {
    this.stage?.frame(time / 1000);
  }
}
