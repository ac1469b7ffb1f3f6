/** What a lesson and a class need on the teacher's device and the pupils'. */
import type { SchoolClass } from '../core/class/class.ts';
import type { Life } from '../core/class/expiry.ts';
import type { Count } from '../core/class/count.ts';
import type { Course } from '../core/course/course.ts';
import type { Screen } from '../core/class/screen.ts';
import type { Joined, Pupil } from '../core/lesson/joined.ts';
import type { Lesson } from '../core/record/lesson.ts';
import type { Answer } from '../core/save/answer.ts';
import type { Remover } from './device.ts';

/** What is said of classes: as of all that is kept, and that they are locked by a passphrase. */
export type ClassAnswer<Value> = Answer<Value> | { readonly is: 'locked' };

/**
 * Something kept of a class that cannot be used as it is: damaged, sealed with a key that is not here, or of a newer
 * version of the game. It lies there whole until its time is over.
 */
export interface AsideClass {
  readonly id: string;
  readonly reason: 'broken' | 'unreadable' | 'newer';
  /** Its label, if that much can be read. */
  readonly name: string | undefined;
  /** All that can be read of it, as JSON, for a file. */
  readonly text: string | undefined;
  readonly life: Life;
}

/** Classes on the teacher's device. A class whose time is over is there no longer. */
export interface ClassesPort {
  list(): Promise<ClassAnswer<readonly SchoolClass[]>>;
  get(id: string): Promise<ClassAnswer<SchoolClass>>;
  /**
   * Keeps a class, with every playthrough that was kept of it, so that two windows lose nothing; all of it or nothing
   * is written.
   * Resolves to `false` when it cannot be kept now (it is held in this window and kept as soon as it can be: when there
   * is room, when storage answers, when the classes are opened), or when another window deleted it.
   */
  put(of: SchoolClass): Promise<boolean>;
  /** Deletes a class, its key and what was set aside of it. Resolves to `false` when that cannot be done now. */
  remove(id: string): Promise<boolean>;
  /** What was set aside of classes. */
  aside(): Promise<ClassAnswer<readonly AsideClass[]>>;
  removeAside(of: AsideClass): Promise<boolean>;
  /** Called when a class changed or can be asked for again, in this window or another of this browser. */
  subscribe(listener: () => void): Remover;
}

/** The courses of classes on the teacher's device. One whose time is over is there no longer. */
export interface CoursesPort {
  /** The last begun first. */
  list(): Promise<ClassAnswer<readonly Course[]>>;
  /** Keeps a course. All resolve to whether the device could keep it; else this window holds it until it can. */
  put(of: Course): Promise<boolean>;
  /** Changes a course as it lies there, in one step with what other windows do; one that is gone stays gone. */
  change(id: string, by: (of: Course) => Course): Promise<boolean>;
  /** Deletes a course; its classes stay. */
  remove(id: string): Promise<boolean>;
  /** Called when a course changed, in this window or another of this browser. */
  subscribe(listener: () => void): Remover;
}

/** Is there a passphrase, and do the classes lie open? */
export type Standing = 'none' | 'locked' | 'open' | 'unknown';

/**
 * A passphrase over the classes on this device. It is kept nowhere: whoever forgets it deletes the classes and begins
 * anew.
 */
export interface VaultPort {
  /** Can this browser seal anything? Not on plain http. */
  possible(): boolean;
  standing(): Promise<Standing>;
  /** `other`: it is another passphrase. `unknown`: storage does not answer. */
  unlock(phrase: string): Promise<'open' | 'other' | 'unknown'>;
  /** Locks the classes in every window. */
  lock(): void;
  /** Puts a passphrase over all classes. `taken`: there is another already. `unkept`: the device cannot keep it. */
  protect(phrase: string): Promise<'set' | 'taken' | 'unkept'>;
  /** Takes the passphrase away; the classes stay. Resolves to `false` when the device cannot keep that. */
  unprotect(): Promise<boolean>;
  /** Deletes all classes and the passphrase, or nothing (`false`). */
  forget(): Promise<boolean>;
  subscribe(listener: () => void): Remover;
}

/** A jump of the clock: the day this device last believed, and the one it is set to. */
export interface Doubt {
  readonly was: string;
  readonly now: string;
  /** Classes whose time would be over. */
  readonly over: number;
}

/** The day as this device believes it. */
export interface CalendarPort {
  /** A day that the clock jumped to and that is not believed yet: until then nothing runs out. */
  doubt(): Promise<Doubt | null>;
  /** The day is right: the days in between went by, or they did not count. Resolves to whether that is kept. */
  settle(how: 'passed' | 'anew'): Promise<boolean>;
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
  /**
   * Lays one down; the same payload lies there once. Resolves to whether the device could keep it.
   * @param player whose it is, so that it goes when that player is removed
   */
  put(payload: string, player: string): Promise<boolean>;
  /** Takes away all of a player. */
  forget(player: string): Promise<void>;
  /** Takes these away, once they are in a class. */
  remove(payloads: readonly string[]): Promise<void>;
  subscribe(listener: () => void): Remover;
}

/** The hands that are being counted now, in step between the windows of this browser, and kept nowhere. */
export interface CountingPort {
  state(): Count | null;
  set(count: Count | null): void;
  subscribe(listener: () => void): Remover;
}

/** Where other devices find this one. */
export interface NetworkPort {
  /** Is the page open by a name that means "this very machine"? */
  local(): boolean;
  /**
   * The page's own address as other devices open it, the likeliest first, without what stands behind `#`: that of now;
   * or those of this computer in its networks, where it serves the game to itself.
   */
  addresses(): Promise<readonly string[]>;
}

/** The lesson that this device is in, for a day at most. */
export interface LessonPort {
  /** None after it was left, when another day has begun, or when a level of it is no longer here. */
  now(): { readonly joined: Joined; readonly lesson: Lesson } | null;
  /**
   * Joins the lesson of a code that can be read, in place of another. All resolve to whether the device could keep it.
   */
  join(code: string, shared: boolean): Promise<boolean>;
  /** Goes on in the lesson this device is in as the live one of this code; one of another lesson changes nothing. */
  goLive(code: string): Promise<boolean>;
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
