import { join } from 'node:path';
import { levelIds } from '../vite/level-folder.ts';
import { artLists } from './art-lists.ts';
import { examine, type PlacedFault } from './examine.ts';

const sentence = ({ file, line, pointer, message, mend }: PlacedFault): string =>
  `${file}:${line} ${pointer || '/'}: ${message} ${mend}`;

/**
 * Finds the faults of the level in a folder, one sentence each with file, place and mend; for the build, which leaves a
 * faulty level out.
 */
export async function faultFinder(root: string): Promise<(folder: string) => readonly string[]> {
  const art = await artLists(root);
  return (folder) => examine(folder, root, art).faults.map(sentence);
}

/** The levels of a folder: those that are sound, and those that are not with their faults. */
export async function soundLevels(
  folder: string,
  root: string,
): Promise<{ sound: string[]; faulty: { id: string; faults: readonly string[] }[] }> {
  const faultsOf = await faultFinder(root);
  const levels = levelIds(folder).map((id) => ({ id, faults: faultsOf(join(folder, id)) }));
  return {
    sound: levels.filter((one) => one.faults.length === 0).map((one) => one.id),
    faulty: levels.filter((one) => one.faults.length > 0),
  };
}
