import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Sentence, tool } from './process.mjs';

/** All that the build is made from. */
const sources = [
  'assets',
  'index.html',
  'levels',
  'package-lock.json',
  'public',
  'scripts/vite',
  'src',
  'vite.config.ts',
];
/** Kept in the build itself, so that it speaks of this very build. */
const stamp = join(root, 'dist/.sources');

/**
 * A hash over the names and contents of files: another one when anything was added, changed, renamed or removed.
 * @param {string} folder the paths are relative to it
 * @param {readonly string[]} paths files and folders; what is missing counts as empty
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const full = join(folder, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
      return;
    }
    const content = readFileSync(full);
    hash.update(`${path}\0${content.length}\0`).update(content);
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/** Builds the game unless the build is there and made from the same sources. Returns what was printed. */
export async function ensureBuilt() {
  const now = fingerprint(root, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return '';
  console.log('Building the game …');
  const { code, output } = await tool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { quiet: true });
  if (code !== 0) throw new Sentence(`The game could not be built:\n${output.trim()}`);
  writeFileSync(stamp, now);
  return output.trim();
}
