import type { Level } from './schema.ts';

/** A level as the town shows it, known without loading it. */
export interface LevelCard {
  readonly id: string;
  readonly version: number;
  /** Its number in lesson codes and typed codes; a level without one is in neither. */
  readonly number?: number | undefined;
  readonly age: Level['age'];
  readonly role: Level['role'];
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
