import type { LessonPort } from '../ports/class.ts';
import type { ChancePort, LocationPort, SoundPort, WordsPort } from '../ports/device.ts';
import type { LevelsPort, SessionPort } from '../ports/play.ts';
import type { Store } from '../core/story/store.ts';
import type { AppAction, AppState } from '../ui/app/state.ts';

/** What the stage needs of the outside. */
export interface StageServices {
  readonly session: SessionPort;
  readonly levels: LevelsPort;
  readonly lesson: Pick<LessonPort, 'now' | 'subscribe'>;
  readonly location: LocationPort;
  readonly sound: Pick<SoundPort, 'play' | 'quiet' | 'music' | 'air'>;
  readonly words: Pick<WordsPort, 'direction' | 'level' | 'subscribe'>;
  /** The app's own state: for which age the town is shown. */
  readonly app: Store<AppState, AppAction>;
  /** How far along the street of the town one stands, in CSS px. */
  readonly scroll: Store<number, number>;
  readonly chance: Pick<ChancePort, 'below' | 'day'>;
  /** May things move? */
  readonly still: () => boolean;
}
