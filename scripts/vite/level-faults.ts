import { basename } from 'node:path';
import { readLevel } from './level-folder.ts';

/** Faults that keep a level out of the game: it cannot be read, or is another than its folder says. */
export function levelFaults(folder: string): readonly string[] {
  try {
    const { level } = readLevel(folder);
    return level.id === basename(folder)
      ? []
      : [`level.json says its id is "${level.id}", but the folder is "${basename(folder)}": name both alike.`];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
