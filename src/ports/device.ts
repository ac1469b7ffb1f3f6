/**
 * What the game needs of the device: words, sound, a voice, storage, chance, the address, a camera. Services fulfil
 * these; panels and scenes receive them.
 */
import type { Guide } from '../core/course/guide.ts';
import type { Life } from '../core/class/expiry.ts';
import type { DeviceFacts, DevicePart } from '../core/device/findings.ts';
import type { Route } from '../core/route/route.ts';
import type { Animal } from '../core/save/animals.ts';
import type { Answer } from '../core/save/answer.ts';
import type { Player } from '../core/save/player.ts';
import type { Settings } from '../core/save/settings.ts';
import type { Address } from '../core/words/variants.ts';
import type { Motif } from '../core/story/motif.ts';
import type { NoticeKey, Translate } from './word-keys.ts';

/** Removes what was added. */
export type Remover = () => void;

/** Time, handed in so that a test can step it. */
export interface Clock {
  /** Calls once after so many seconds, unless what it gives is called before. */
  after(seconds: number, call: () => void): Remover;
}

export interface WordsPort {
  /** The language tag in use, such as `ar`. */
  language(): string;
  direction(): 'ltr' | 'rtl';
  /** All languages the game is in, by their own names. */
  languages(): readonly { tag: string; name: string; direction: 'ltr' | 'rtl'; gendered: boolean }[];
  /** Have all words of the app come? Before that only those of the first page are there. */
  isWhole(): boolean;
  /** Fetches the rest of the app's words; asked again after it failed, it tries again. @throws what it failed with */
  complete(): Promise<void>;
  /**
   * A word of the app, from `assets/locales/<lang>.json`; in development a missing key throws. One that is on its way is
   * nothing for now, and whoever subscribed is called when it is there.
   */
  readonly t: Translate;
  /** A word of a loaded level, by its path in the level's language file (`beats.d1.ask`). */
  level(levelId: string, key: string): string;
  change(language: string): Promise<void>;
  /** Speaks to the player so from now on, in words of the app and of levels; where there is no such wording, neutrally. */
  address(as: Address): void;
  subscribe(listener: () => void): Remover;
}

/** The longer texts for grown-ups, which no pupil's page loads. */
export interface GuidesPort {
  /** In this language. @throws {Error} when they cannot be had */
  load(language: string): Promise<Guide>;
}

export interface SoundPort {
  /** Plays an effect by id; unknown or muted ids are silence, never an error. */
  play(id: string): void;
  /** The motif that should be heard, or none. It fades over a second, as do its instruments that come and go. */
  music(motif: Motif | null): void;
  /** The air of the place that is seen, or none: a loop so soft that it is noticed when it ends. It fades over a second. */
  air(id: string | null): void;
  /** 0–1 each; 0 is off. */
  volume(effects: number, music: number): void;
  pause(paused: boolean): void;
  /** Ends the sounds that go on and on, such as crickets. */
  quiet(): void;
}

export interface VoicePort {
  /** Is there a voice on this device itself for the language? (No voice that sends text over the network.) */
  has(language: string): boolean;
  /**
   * Reads the text aloud, in place of what was being read.
   * @param ended called once the voice has ended, with whether it read the whole; never where something else took its
   * place or it was stopped
   */
  speak(text: string, language: string, ended?: (whole: boolean) => void): void;
  /** How fast it reads from now on (1 is its usual pace) and how loud (0 to 1). */
  manner(rate: number, volume: number): void;
  stop(): void;
  /** Voices may appear after a while. */
  subscribe(listener: () => void): Remover;
}

/**
 * Is what happens here kept? Not while storage has not answered yet, is shut off or full, or when a newer version of the
 * game has taken it over in another tab.
 */
export type Keeping = 'kept' | 'late' | 'blocked' | 'full' | 'newer';

/**
 * Something kept of a player that cannot be played on. It lies there whole until its time is over: thirty days of which
 * the device counts those it is started on or after.
 */
export interface AsideSave {
  /** Where it lies, and what it is. */
  readonly key: string;
  /** All of it, as JSON, for a file. */
  readonly text: string;
  /** A whole player who is damaged or of no version of this game, or some of their stories. */
  readonly reason: 'broken' | 'foreign' | 'stories';
  /** Whose it is, if that much is known. */
  readonly animal: Animal | undefined;
  /** The levels of its stories, as far as they can be read. */
  readonly levels: readonly string[];
  /** None until the device was started once more. */
  readonly life: Life | undefined;
}

export interface SavesPort {
  /** All players; `held` are those that this window plays as while nobody knows who is kept. */
  players(): Promise<Answer<readonly Player[]>>;
  /**
   * Keeps a player; resolves to `false` when the device cannot keep it now: it is kept as soon as it can. Who begins
   * while nobody knows who is kept stays a guest (`isGuest`), and is kept later only if nobody was there.
   */
  put(player: Player): Promise<boolean>;
  /** Removes a player for good, in every window: what another one still plays as them is not kept. */
  remove(id: string): Promise<void>;
  /** Was this player removed, in this window or another? */
  isGone(id: string): boolean;
  /** Did this player begin in this window while nobody knew who is kept? */
  isGuest(id: string): boolean;
  /** Lets a kept player take over what a guest played. @returns the player as they go on, still to be kept */
  adopt(guest: Player, kept: Player): Player;
  /** While they are not known they are as usual, with what was changed in this window. */
  settings(): Promise<Answer<Settings>>;
  /** Changes some settings and leaves the others as they are kept. */
  changeSettings(change: Partial<Settings>): Promise<boolean>;
  /** What was set aside of players. */
  aside(): Promise<Answer<readonly AsideSave[]>>;
  /** Deletes something that was set aside, in every window. Resolves to `false` when that cannot be done now. */
  removeAside(of: AsideSave): Promise<boolean>;
  /** Sentences on what was repaired or set aside: word ids of the app. */
  notices(): readonly NoticeKey[];
  keeping(): Keeping;
  /** Called when it is kept again or no longer, and when what was not known can be asked again. */
  subscribe(listener: () => void): Remover;
}

/** What is remembered of this tab: it outlives a reload, and goes with the tab. */
export interface TabPort {
  kept(key: string): unknown;
  /** Keeps something that is written as JSON; where a browser keeps nothing it is forgotten. */
  keep(key: string, value: unknown): void;
}

/** Whether the browser promises not to clear by itself what is kept here. */
export interface PersistPort {
  /** `open`: it has not promised, or not yet. `unable`: it cannot be asked, as on plain http. */
  now(): Promise<'promised' | 'open' | 'unable'>;
  /** Asks for it, from a press: some browsers ask the person. Resolves to what holds then. */
  ask(): Promise<'promised' | 'open' | 'unable'>;
}

/** What came of proving the stored copy: it held, it holds now, or not everything could be had. */
export type Repaired = 'whole' | 'mended' | 'unreachable';

export interface OfflinePort {
  /** Can this browser store the game at all? */
  possible(): boolean;
  /** Has everything been stored, so that the game plays without a network? */
  ready(): boolean;
  /** Is there a newer version waiting? */
  waiting(): boolean;
  /** Takes the newer version and loads the page anew. */
  update(): void;
  /** Proves each stored file and fetches anew what does not hold. What plays is not taken away before. */
  repair(): Promise<Repaired>;
  /**
   * Loads the page anew at the same address, if it can be had: from the stored copy or over the network. Resolves to
   * `false` where it cannot, and the page stays.
   */
  reload(): Promise<boolean>;
  subscribe(listener: () => void): Remover;
}

/** Tries what the game needs of a device. */
export interface DeviceTriesPort {
  /** What was found of a part; nothing where it did not answer in time. */
  look<Part extends DevicePart>(part: Part): Promise<DeviceFacts[Part] | undefined>;
}

/** The day and chance come from outside, so that rules stay repeatable. */
export interface ChancePort {
  /** A random id of 12 letters and digits. */
  id(): string;
  /** A random number below `bound`, which is at most 2^16. */
  below(bound: number): number;
  /** Today as `YYYY-MM-DD`, nothing finer; where the clock is set to a day no record can hold, the nearest that it can. */
  day(): string;
}

/** Which page is open, and the way it stands in the browser's history. */
export interface LocationPort {
  /** The page that is open, or would be, were the neutral page not shown in its place. */
  route(): Route;
  /** Goes to a page, as a link does. */
  go(route: Route): void;
  /** Says more exactly where one is, without going anywhere: no listener is called. */
  amend(route: Route): void;
  /** Is the neutral page shown? It is for as long as nobody came back, whatever the browser goes to meanwhile. */
  left(): boolean;
  /** Shows the neutral page in place of this entry of the history, and of each that is come to. Nobody is called. */
  leave(): void;
  /** Back to the page that was left; after a reload to the first page. Nobody is called. */
  comeBack(): void;
  subscribe(listener: () => void): Remover;
}

/** What is heard of a camera that something is held up to. */
export interface CameraHearing<Read = string> {
  /** What was read in a picture, such as the text of a QR code; called again and again while it is held there. */
  read(what: Read): void;
  /** The camera is gone: unplugged, or taken away by the browser. */
  gone(): void;
}

/** A camera that reads what is held up to it. Its picture is looked at and thrown away. */
export interface CameraPort<Read = string> {
  /** Cameras on this device; their names are known once one of them was allowed. */
  list(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /**
   * Shows a camera's picture and reads what it sees, until it is stopped.
   * @param video the `<video>` that shows it
   * @param camera its id; left out: the one that looks away from the user, else any
   * @throws {Error} when there is none, or it is not allowed
   */
  start(
    video: object,
    hearing: CameraHearing<Read>,
    camera?: string,
  ): Promise<{ readonly camera: string; readonly stop: Remover }>;
}
