import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What a browser has to be told of each kind of file in a build. */
const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
});

/** Files whose name holds a hash of their content never change. */
const hashed = /^(assets|levels|locales)\/.*-[\w-]{8}\.\w+$/;

/** How a file may be packed, the smallest first, and how its packed form is named. */
const packings = /** @type {const} */ ({ br: '.br', gzip: '.gz' });

/** The bytes of a file in one form, and the tag a browser knows them by. @typedef {{ bytes: Uint8Array, tag: string }} Form */
/**
 * A file as it is served: what is said of it, its plain form, and its packed ones by the name of the packing, smallest first.
 * @typedef {{ type: string, caching: string, plain: Form, packed: ReadonlyMap<string, Form> }} File
 */
/** Files by their path below the folder. @typedef {ReadonlyMap<string, File>} Files */

const formOf = (/** @type {Uint8Array} */ bytes) => ({
  bytes,
  tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
});

/**
 * All real files below a folder. A link is none, wherever it leads: a build has none, and it could lead out of the folder.
 * @param {string} folder
 * @returns {string[]} paths below it, with slashes
 */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesBelow(join(folder, entry.name)).map((path) => `${entry.name}/${path}`);
      return entry.isFile() ? [entry.name] : [];
    });

/**
 * Reads a build into memory. A packed file belongs to the plain one beside it and has no address of its own; hidden
 * files have none either.
 * @param {string} folder
 * @returns {Files}
 * @throws when something cannot be read
 */
export function readFiles(folder) {
  const paths = new Set(filesBelow(folder));
  const plainOf = (/** @type {string} */ path) => path.replace(/\.(br|gz)$/, '');
  const read = (/** @type {string} */ path) => formOf(readFileSync(join(folder, path)));
  return new Map(
    [...paths]
      .filter((path) => plainOf(path) === path || !paths.has(plainOf(path)))
      .map((path) => [
        path,
        {
          type: types[extname(path)] ?? 'application/octet-stream',
          caching: hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
          plain: read(path),
          packed: new Map(
            Object.entries(packings)
              .filter(([, ending]) => paths.has(path + ending))
              .map(([packing, ending]) => [packing, read(path + ending)]),
          ),
        },
      ]),
  );
}
