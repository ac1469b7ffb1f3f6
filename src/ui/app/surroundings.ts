import type { Reading } from '../../core/cards/read.ts';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer } from 'preact/hooks';
import type {
  CameraPort,
  ChancePort,
  Clock,
  DeviceTriesPort,
  GuidesPort,
  SavesPort,
  LocationPort,
  OfflinePort,
  PersistPort,
  Remover,
  SoundPort,
  TabPort,
  VoicePort,
  WordsPort,
} from '../../ports/device.ts';
import type {
  CalendarPort,
  ClassesPort,
  CoursesPort,
  CountingPort,
  LessonPort,
  NetworkPort,
  ScreenPort,
  VaultPort,
  WaitingPort,
} from '../../ports/class.ts';
import type { LiveGuestPort, LiveHostPort, LiveReachPort } from '../../ports/live.ts';
import type { LightsPort } from '../../ports/lights.ts';
import type { LrsPort } from '../../ports/lrs.ts';
import type { FilmsPort, HelpersPort, HelplinesPort, LevelsPort, SessionPort } from '../../ports/play.ts';
import type { StagePort } from '../../ports/stage.ts';
import type { Store } from '../../core/story/store.ts';
import type { Aloud } from '../aloud/aloud.ts';
import type { AppAction, AppState } from './state.ts';

/** Everything the panels need of the outside. */
export interface AppServices {
  readonly words: WordsPort;
  readonly levels: LevelsPort;
  readonly sound: SoundPort;
  readonly voice: VoicePort;
  readonly saves: SavesPort;
  readonly offline: OfflinePort;
  /** What this device can do; fetched when somebody asks. */
  readonly tries: DeviceTriesPort;
  readonly persist: PersistPort;
  readonly chance: ChancePort;
  readonly clock: Clock;
  readonly helplines: HelplinesPort;
  readonly helpers: HelpersPort;
  readonly guides: GuidesPort;
  readonly films: FilmsPort;
  readonly calendar: CalendarPort;
  readonly classes: ClassesPort;
  readonly courses: CoursesPort;
  readonly vault: VaultPort;
  readonly screen: ScreenPort;
  readonly counting: CountingPort;
  readonly tab: TabPort;
  readonly network: NetworkPort;
  readonly waiting: WaitingPort;
  readonly camera: CameraPort;
  /** The camera that reads the paper cards of a class: one look after another. */
  readonly cards: CameraPort<readonly Reading[]>;
  readonly lesson: LessonPort;
  readonly liveHost: LiveHostPort;
  readonly liveGuest: LiveGuestPort;
  readonly liveReach: LiveReachPort;
  readonly lights: LightsPort;
  readonly lrs: LrsPort;
  readonly session: SessionPort;
  readonly location: LocationPort;
  /** The app's own state, where the stage follows it too; absent: a new one. */
  readonly app?: Store<AppState, AppAction> | undefined;
  /** How far along the street of the town one stands, in CSS px; the stage follows it. */
  readonly scroll: Store<number, number>;
  /** The language to show for the one that was set: the address's, for as long as this visit lasts, else the nearest. */
  readonly languageFor: (set: string | null) => string;
  /** From now on the address asks for no language: somebody chose one by hand. */
  readonly languageChosen: () => void;
  /** A language the address asked for and the game is not in, to be said once. */
  readonly unknownLanguage?: string | null | undefined;
  /** Absent until there is a stage: words that belong beside it then stay in the panel. */
  readonly stage?: StagePort | undefined;
}

/** What every panel can reach. */
export interface Surroundings extends AppServices {
  readonly app: Store<AppState, AppAction>;
  /** The page read aloud. */
  readonly aloud: Aloud;
  /** Says something to those who listen to the page. */
  readonly announce: (text: string) => void;
}

export const Context = createContext<Surroundings | null>(null);

export function useServices(): Surroundings {
  const found = useContext(Context);
  if (!found) throw new Error('A panel stands outside of the app.');
  return found;
}

/**
 * Draws the panel anew whenever this calls. It follows before any effect runs, so that nothing is missed in between.
 */
export function useFollowing(subscribe: ((listener: () => void) => Remover) | undefined): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => subscribe?.(() => redraw(undefined)), [subscribe]);
}

export function useApp(): AppState {
  const { app } = useServices();
  useFollowing(app.subscribe);
  return app.state();
}

/** The app's words, in the language in use. */
export function useWords(): WordsPort['t'] {
  const { words } = useServices();
  return words.t;
}
