/** What playing needs: levels, the story being played, and who can help. */
import type { Helper } from '../core/help/helpers.ts';
import type { Helpline } from '../core/help/helplines.ts';
import type { LevelCard } from '../core/level/card.ts';
import type { Level } from '../core/level/schema.ts';
import type { Words } from '../core/level/words.ts';
import type { Player } from '../core/save/player.ts';
import type { Part } from '../core/story/part.ts';
import type { Action } from '../core/story/reduce.ts';
import type { Story } from '../core/story/state.ts';
import type { Store } from '../core/story/store.ts';
import type { Remover } from './device.ts';

export interface LevelsPort {
  /** All sound levels in the order of the curriculum; a faulty one is left out and named in the console. */
  list(): readonly LevelCard[];
  /**
   * A level and its words in the language now in use. @throws {Error} with one sentence for the player when it cannot
   * be had.
   */
  load(id: string): Promise<{ level: Level; words: Words }>;
  /** What a level is about, in one sentence or two in the language now in use; its structure is not fetched for it. */
  about(id: string): Promise<string>;
}

/** A level being played: its structure, its words and where the player stands in it. */
export interface Session {
  readonly level: Level;
  readonly words: Words;
  readonly store: Store<Story, Action>;
}

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

/** A film of a story in a sign language: addresses within the page. */
export interface Film {
  readonly video: string;
  readonly captions: string | null;
}

/** Why there is none: it did not come and was never fetched, or a server gave something else in its place. */
export type NoFilm = 'missing' | 'other';

export interface FilmsPort {
  open(language: string, file: string): Promise<Film | NoFilm>;
  /** Lets go of what it takes in memory. */
  close(film: Film): void;
}

export interface HelpersPort {
  list(): readonly Helper[];
  /** Keeps other helpers in place of these; resolves to whether the device could keep them. */
  put(helpers: readonly Helper[]): Promise<boolean>;
  subscribe(listener: () => void): Remover;
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
