import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { launchers } from './launchers.mjs';
import { runtimes } from './runtimes.mjs';

/** @typedef {import('./zip.mjs').Entry} Entry */

/** The folder that somebody finds after unzipping. */
export const folderName = 'A Role to Play';

/**
 * All files of a folder, below a name in the zip.
 * @param {string} folder
 * @param {string} below empty for the top of the zip
 * @returns {Entry[]}
 */
export const filesOf = (folder, below) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.sources')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: [below, ...relative(folder, file).split(sep)].filter(Boolean).join('/'), file }));

/**
 * What lies in the zip for a kind of computer.
 * @param {string} kind one of `runtimes`
 * @param {{ program: string, licence: string, server: string, game: string }} from paths: Node's program and its licence,
 *   the server in one file, the folder of the build
 * @returns {Entry[]}
 * @throws {TypeError} when there is no such kind
 */
export function entriesFor(kind, { program, licence, server, game }) {
  const runtime = runtimes[kind];
  if (!runtime) throw new TypeError(`There is no kind of computer “${kind}”.`);
  const entries = [
    ...launchers(runtime.system),
    { name: 'server.mjs', file: server },
    { name: runtime.system === 'windows' ? 'runtime/node.exe' : 'runtime/node', file: program, runs: true },
    ...(existsSync(licence) ? [{ name: 'runtime/LICENSE', file: licence }] : []),
    ...filesOf(game, 'game'),
  ];
  return entries.map((entry) => ({ ...entry, name: `${folderName}/${entry.name}` }));
}
