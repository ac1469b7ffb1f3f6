/** The app's own state: which page, which dialog, how it is shown. Stories keep theirs in the session. */
import { type Route } from '../../core/route/route.ts';
import type { Player } from '../../core/save/player.ts';
import type { Lamps } from '../../geometry/lamp-moves.ts';
import type { LitPicture } from '../../geometry/lights.ts';
import { type OwnSettings, quietly, type Settings, USUAL_SETTINGS } from '../../core/save/settings.ts';

export type Dialog =
  | 'help'
  | 'pause'
  | 'settings'
  | 'moments'
  | 'players'
  | 'said'
  | 'signed'
  | 'lesson'
  | 'leave-lesson'
  | 'next-pupil'
  | 'charter'
  | 'first-minute';

export interface AppState {
  readonly route: Route;
  /** How the game is shown now: as the device has it, with what the player has set otherwise. */
  readonly settings: Settings;
  readonly device: Settings;
  readonly own: OwnSettings;
  /** A class sits together, and nobody has set how loud it is here: it is quiet. */
  readonly together: boolean;
  /** The neutral page is shown in place of everything. */
  readonly left: boolean;
  /** Dialogs lie on one another; the last is on top. */
  readonly dialogs: readonly Dialog[];
  readonly players: readonly Player[];
  /** Lesson stories that a teacher looks at on this device, until the page is closed. */
  readonly opened: readonly string[];
  /** The class as it stands in the street of the projector; none while the street is not seen. */
  readonly lamps: Lamps | null;
  /** The windows of the night of lights; none while they are not looked at. */
  readonly lights: LitPicture | null;
}

export type AppAction =
  | { type: 'route'; route: Route }
  /** The device's own settings change. */
  | { type: 'settings'; change: Partial<Settings> }
  /** Another player plays, or sets something otherwise than the device. */
  | { type: 'own'; settings: OwnSettings }
  | { type: 'together'; together: boolean }
  | { type: 'leave' }
  | { type: 'return' }
  | { type: 'show'; dialog: Dialog }
  | { type: 'close' }
  | { type: 'players'; players: readonly Player[] }
  | { type: 'open-lesson'; level: string }
  | { type: 'lamps'; lamps: Lamps | null }
  | { type: 'lights'; lights: LitPicture | null };

export const startApp = (route: Route, left = false): AppState => ({
  route,
  settings: USUAL_SETTINGS,
  device: USUAL_SETTINGS,
  own: {},
  together: false,
  left,
  dialogs: [],
  players: [],
  opened: [],
  lamps: null,
  lights: null,
});

function withSettings(state: AppState, change: Partial<Pick<AppState, 'device' | 'own' | 'together'>>): AppState {
  const { device, own, together } = { ...state, ...change };
  return { ...state, device, own, together, settings: { ...(together ? quietly(device) : device), ...own } };
}

export function reduceApp(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case 'route':
      return { ...state, route: action.route, dialogs: [] };
    case 'settings':
      return withSettings(state, { device: { ...state.device, ...action.change } });
    case 'own':
      return withSettings(state, { own: action.settings });
    case 'together':
      return withSettings(state, { together: action.together });
    case 'leave':
      return { ...state, left: true };
    case 'return':
      return { ...state, left: false };
    case 'show':
      return state.dialogs.includes(action.dialog) ? state : { ...state, dialogs: [...state.dialogs, action.dialog] };
    case 'close':
      return { ...state, dialogs: state.dialogs.slice(0, -1) };
    case 'players':
      return { ...state, players: action.players };
    case 'lamps':
      return { ...state, lamps: action.lamps };
    case 'lights':
      return { ...state, lights: action.lights };
    case 'open-lesson':
      return { ...state, opened: [...state.opened, action.level] };
  }
}

/** Is the telling at rest: something lies over it, or the page was left? */
export const isResting = (state: AppState): boolean => state.left || state.dialogs.length > 0;
