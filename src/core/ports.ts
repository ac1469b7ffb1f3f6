/** What the game needs of the outside world, each as narrow as its users need it. Services fulfil these; panels and scenes receive them. */
import type { Level } from './level/schema.ts';
import type { Words } from './level/words.ts';
import type { Player } from './save/player.ts';
import type { Settings } from './save/settings.ts';

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
  readonly age: Level['age'];
  readonly role: string;
  readonly opens: Level['opens'];
  readonly minutes: number;
  /** Cast figure of the one at the centre, for the window. */
  readonly centre: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}

export interface LevelsPort {
  /** All sound levels in the order of the curriculum; a faulty one is left out and named in the console. */
  list(): readonly LevelCard[];
  /** A level and its words in the language now in use. @throws {Error} with one sentence for the player when it cannot be had. */
  load(id: string): Promise<{ level: Level; words: Words }>;
}

export interface SoundPort {
  /** Plays an effect by id; unknown or muted ids are silence, never an error. */
  play(id: string): void;
  /** The music that should be heard, or none. It fades over a second. */
  music(id: 'street' | 'evening' | null): void;
  /** 0–1 each; 0 is off. */
  volume(effects: number, music: number): void;
  pause(paused: boolean): void;
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
  /** Today as `YYYY-MM-DD`, nothing finer. */
  day(): string;
}
