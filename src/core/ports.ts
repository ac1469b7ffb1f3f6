/**
 * What the game needs of the outside world, each as narrow as its users need it. Services fulfil these; panels and
 * scenes receive them.
 */
import type { SchoolClass } from './class/class.ts';
import type { Screen } from './class/screen.ts';
import type { Joined, Pupil } from './lesson/joined.ts';
import type { Level } from './level/schema.ts';
import type { Words } from './level/words.ts';
import type { Lesson } from './record/lesson.ts';
import type { Player } from './save/player.ts';
import type { Settings } from './save/settings.ts';
import type { Motif } from './story/motif.ts';
import type { Action } from './story/reduce.ts';
import type { Story } from './story/state.ts';
import type { Store } from './story/store.ts';

/** Removes what was added. */
export type Remover = () => void;

export interface WordsPort {
  /** The language tag in use, such as `ar`. */
  language(): string;
  direction(): 'ltr' | 'rtl';
  /** All languages the game is in, by their own names. */
  languages(): readonly { tag: string; name: string; direction: 'ltr' | 'rtl' }[];
  /** A word of the app, from `assets/locales/<lang>.json`; in development a missing key throws. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A word of a loaded level, by its path in the level's language file (`beats.d1.ask`). */
  level(levelId: string, key: string): string;
  change(language: string): Promise<void>;
  subscribe(listener: () => void): Remover;
}

/** A level as the town shows it, known without loading it. */
export interface LevelCard {
  readonly id: string;
  readonly version: number;
  /** Its number in lesson codes and typed codes; a level without one is in neither. */
  readonly number?: number | undefined;
  readonly age: Level['age'];
  readonly role: string;
  readonly themes: Level['themes'];
  readonly opens: Level['opens'];
  readonly minutes: number;
  /** Cast figure of the one at the centre, for the window. */
  readonly centre: string;
  /** Cast figure of the role, for the street. */
  readonly player: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  /** By language: who grew up with it and has read the level, or `null`. */
  readonly readBy: Readonly<Record<string, string | null>>;
}

export interface LevelsPort {
  /** All sound levels in the order of the curriculum; a faulty one is left out and named in the console. */
  list(): readonly LevelCard[];
  /**
   * A level and its words in the language now in use. @throws {Error} with one sentence for the player when it cannot
   * be had.
   */
  load(id: string): Promise<{ level: Level; words: Words }>;
}

export interface SoundPort {
  /** Plays an effect by id; unknown or muted ids are silence, never an error. */
  play(id: string): void;
  /** The motif that should be heard, or none. It fades over a second, as do its voices that come and go. */
  music(motif: Motif | null): void;
  /** 0–1 each; 0 is off. */
  volume(effects: number, music: number): void;
  pause(paused: boolean): void;
  /** Ends the sounds that go on and on, such as crickets. */
  quiet(): void;
}

export interface VoicePort {
  /** Is there a voice on this device itself for the language? (No voice that sends text over the network.) */
  has(language: string): boolean;
  /** Reads the text aloud, in place of what was being read. */
  speak(text: string, language: string): void;
  stop(): void;
  /** Voices may appear after a while. */
  subscribe(listener: () => void): Remover;
}

export interface KeepPort {
  players(): Promise<readonly Player[]>;
  /** Keeps a player; resolves to `false` when the device cannot keep it (blocked or full). */
  put(player: Player): Promise<boolean>;
  remove(id: string): Promise<void>;
  settings(): Promise<Settings>;
  putSettings(settings: Settings): Promise<boolean>;
  /** Sentences on what was repaired, set aside or cannot be kept: word ids of the app. */
  notices(): readonly string[];
}

export interface OfflinePort {
  /** Has everything been stored, so that the game plays without a network? */
  ready(): boolean;
  /** Is there a newer version waiting? */
  waiting(): boolean;
  /** Takes the newer version and loads the page anew. */
  update(): void;
  subscribe(listener: () => void): Remover;
}

/** The day and chance come from outside, so that rules stay repeatable. */
export interface ChancePort {
  /** A random id of 12 letters and digits. */
  id(): string;
  /** A random number below `bound`, which is at most 2^16. */
  below(bound: number): number;
  /** A random UUID (version 4, RFC 9562). */
  uuid(): string;
  /** Today as `YYYY-MM-DD`, nothing finer. */
  day(): string;
}

/** A level being played: its structure, its words and where the player stands in it. */
export interface Session {
  readonly level: Level;
  readonly words: Words;
  readonly store: Store<Story, Action>;
}

/**
 * The part being shown: the story, another's side of it, or stepping out of it; `read` lines of the latter two are
 * shown.
 */
export type Part =
  | { readonly kind: 'story' }
  | { readonly kind: 'side'; readonly read: number }
  | { readonly kind: 'step-out'; readonly read: number };

export interface SessionPort {
  current(): Session | null;
  /**
   * Opens a level where the player left it, or at the point that `at` tells; then nobody plays and nothing is kept.
   * @throws {Error} with one sentence for the player when it cannot be had.
   */
  open(levelId: string, at?: (level: Level) => Story): Promise<void>;
  close(): void;
  part(): Part;
  setPart(part: Part): void;
  /** The player on this device whose stories are kept, once one was chosen; always as last kept. */
  player(): Player | null;
  play(player: Player | null): void;
  /** Called when the level, the part or the player changes; changes within a story come from its store. */
  subscribe(listener: () => void): Remover;
}

/** The part of the address after `#`. */
export interface LocationPort {
  hash(): string;
  /** Goes to a page, as a link does. */
  go(hash: string): void;
  /** Changes what the address shows without going anywhere: no listener is called. */
  disguise(hash: string): void;
  subscribe(listener: () => void): Remover;
}

/** One of the school's own helpers, as the teacher typed them in. */
export interface Helper {
  readonly name: string;
  /** Where and when, such as "room 12, every break". */
  readonly where: string;
  /** A figure of the cast for the portrait, or none. */
  readonly figure?: string | undefined;
}

export interface HelpersPort {
  list(): readonly Helper[];
  /** Keeps other helpers in place of these; resolves to whether the device could keep them. */
  put(helpers: readonly Helper[]): Promise<boolean>;
  subscribe(listener: () => void): Remover;
}

/** A line that children can ring or write to. */
export interface Helpline {
  readonly name: string;
  readonly number: string;
  readonly hours: string;
  /** The day on which a person last opened the line's own page, `YYYY-MM-DD`; none when nobody has yet. */
  readonly checked: string | null;
}

export interface HelplinesPort {
  /** Countries there is a line for, by their two-letter code. */
  countries(): readonly string[];
  /** The country whose line is shown: the one chosen on this device, else the one the device's language names. */
  country(): string | null;
  /** Is it only a guess from the device's language, so that the player should be asked? */
  guessed(): boolean;
  choose(country: string | null): void;
  line(): Helpline | null;
  /** The number for when somebody is in danger now. */
  emergency(): string | null;
  /** Where a line of any other country can be looked up. */
  directory(): { readonly name: string; readonly site: string } | null;
  subscribe(listener: () => void): Remover;
}

/** What the stage shows, for words that belong beside it: all in CSS px of `#stage`, already mirrored where it is. */
export interface StagePort {
  /** Where the name tags of those near go, and how picture px become CSS px; nothing before the first picture. */
  seen(): {
    readonly view: { readonly x: number; readonly y: number; readonly scale: number };
    readonly marks: readonly { readonly who: string; readonly x: number; readonly y: number }[];
  } | null;
  subscribe(listener: () => void): Remover;
}

/** Classes on the teacher's device. A class whose time is over is deleted as soon as it is looked for. */
export interface ClassesPort {
  list(): Promise<readonly SchoolClass[]>;
  get(id: string): Promise<SchoolClass | undefined>;
  /**
   * Keeps a class, with every playthrough that was kept of it, so that two windows lose nothing; all of it or nothing
   * is written.
   * Resolves to `false` when the device cannot keep it (it then lasts until the page is closed), or when another window
   * deleted it.
   */
  put(of: SchoolClass): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Called when a class changed, in this window or another of this browser. */
  subscribe(listener: () => void): Remover;
}

/**
 * A passphrase over the classes on this device. It is kept nowhere: whoever forgets it deletes the classes and begins
 * anew.
 */
export interface VaultPort {
  /** Can this browser seal anything? Not on plain http. */
  possible(): boolean;
  standing(): Promise<'none' | 'locked' | 'open'>;
  /** Resolves to `false` when it is another passphrase. */
  unlock(phrase: string): Promise<boolean>;
  /** Locks the classes in every window. */
  lock(): void;
  /** Seals all classes. Resolves to `false` when the device cannot keep it. */
  protect(phrase: string): Promise<boolean>;
  /** Takes the passphrase away; the classes stay. */
  unprotect(): Promise<boolean>;
  /** Deletes all classes and the passphrase. */
  forget(): Promise<void>;
  subscribe(listener: () => void): Remover;
}

/** What the projector's window shows, steered from any window of this browser. */
export interface ScreenPort {
  /** As last set; the kept one comes a moment after the page has opened, and listeners are called then. */
  state(): Screen;
  set(screen: Screen): void;
  subscribe(listener: () => void): Remover;
}

/**
 * Records that wait on this device to be taken into a class, as payloads of a QR (`pack`): what was played on a shared
 * device.
 */
export interface WaitingPort {
  list(): Promise<readonly string[]>;
  /** Lays one down; the same payload lies there once. Resolves to whether the device could keep it. */
  put(payload: string): Promise<boolean>;
  /** Takes these away, once they are in a class. */
  remove(payloads: readonly string[]): Promise<void>;
  subscribe(listener: () => void): Remover;
}

/** The lesson that this device is in, for a day at most. */
export interface LessonPort {
  /** None after it was left, when another day has begun, or when a level of it is no longer here. */
  now(): { readonly joined: Joined; readonly lesson: Lesson } | null;
  /**
   * Joins the lesson of a code that can be read, in place of another. All resolve to whether the device could keep it.
   */
  join(code: string, shared: boolean): Promise<boolean>;
  leave(): Promise<boolean>;
  /** Keeps what belongs to a player in this lesson. */
  tell(player: string, about: Partial<Pupil>): Promise<boolean>;
  /** The player has stepped out of a level of the lesson. */
  played(player: string, level: string): Promise<boolean>;
  subscribe(listener: () => void): Remover;
}

/** What is heard of a camera that looks for QR codes. */
export interface CameraHearing {
  /** The text of a code in the picture; called again and again while it is held there. */
  read(text: string): void;
  /** The camera is gone: unplugged, or taken away by the browser. */
  gone(): void;
}

/** A camera that reads QR codes. Its picture is looked at and thrown away. */
export interface CameraPort {
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
    hearing: CameraHearing,
    camera?: string,
  ): Promise<{ readonly camera: string; readonly stop: Remover }>;
}
