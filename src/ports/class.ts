/** What a lesson and a class need on the teacher's device and the pupils'. */
import type { SchoolClass } from '../core/class/class.ts';
import type { Screen } from '../core/class/screen.ts';
import type { Joined, Pupil } from '../core/lesson/joined.ts';
import type { Lesson } from '../core/record/lesson.ts';
import type { Answer } from '../core/save/answer.ts';
import type { Remover } from './device.ts';

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
  list(): Promise<Answer<readonly string[]>>;
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
  /** The device is in this player's hands. */
  hold(player: string): Promise<boolean>;
  /** Forgets all that belongs to a player in this lesson. */
  forget(player: string): Promise<boolean>;
  /** The player has stepped out of a level of the lesson. */
  played(player: string, level: string): Promise<boolean>;
  subscribe(listener: () => void): Remover;
}
