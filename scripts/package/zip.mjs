import { createWriteStream, renameSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * @typedef {{ readonly name: string, readonly file: string, readonly runs?: boolean }
 *   | { readonly name: string, readonly content: string, readonly runs?: boolean }} Entry a file of a zip: its path in
 *   it, what it holds, and whether it can be started
 */

/** The same files make the same zip: no day and no owner stands in it. */
const noDay = new Date(2000, 0, 1);

/**
 * Writes a zip, whole or not at all.
 * @param {string} path
 * @param {readonly Entry[]} entries
 * @returns {Promise<number>} its bytes
 */
export async function writeZip(path, entries) {
  const zip = new ZipFile();
  const half = `${path}.half`;
  const written = pipeline(zip.outputStream, createWriteStream(half));
  for (const entry of entries) {
    const options = { mtime: noDay, mode: entry.runs ? 0o100755 : 0o100644 };
    if ('file' in entry) zip.addFile(entry.file, entry.name, options);
    else zip.addBuffer(Buffer.from(entry.content), entry.name, options);
  }
  zip.end();
  await written;
  renameSync(half, path);
  return statSync(path).size;
}
