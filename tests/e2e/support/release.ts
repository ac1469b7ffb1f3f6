/** A newer version of the built game: every name that carries a hash is another, and everything proves itself. */
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { built } from './site.ts';

const hashed = /-([\w-]{8})\.\w+$/;
const isText = /\.(css|html|js|json|webmanifest)$/;

export const proofOf = (bytes: Uint8Array | string): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Another hash of the same length; twice gives the first again. */
const other = (hash: string): string => (hash.startsWith('Z') ? 'Y' : 'Z') + hash.slice(1);

/** All files of a build, relative to it, but those for the wire alone and what `npm start` notes of it beside them. */
export const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/^\.|\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** What the worker of a build keeps, and what proves each file. */
export async function keptBy(folder: string): Promise<ReadonlyMap<string, string>> {
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const kept = new Map<string, string>();
  for (const [entry] of worker.matchAll(/\{[^{}]*sha256-[^{}]*\}/g)) {
    const { url, integrity } = JSON.parse(entry) as { url: string; integrity: string };
    kept.set(url, integrity);
  }
  return kept;
}

/** Writes a newer version of the build into a folder. Its page has `data-release="2"`. */
export async function release(folder: string): Promise<void> {
  await cp(built, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const files = await filesOf(folder);
  const names = new Map(
    files.flatMap((file) => {
      const hash = hashed.exec(file)?.[1];
      return hash === undefined ? [] : [[hash, other(hash)]];
    }),
  );
  const renamed = (text: string): string =>
    text.replace(/-([\w-]{8})\./g, (whole, hash: string) => (names.has(hash) ? `-${names.get(hash)}.` : whole));
  const proofs = new Map<string, string>();
  const proved = (text: string): string => text.replace(/sha256-[\w+/=]+/g, (proof) => proofs.get(proof) ?? proof);

  // the page holds proofs of scripts, and the worker of all
  const late = ['index.html', 'sw.js'];
  for (const file of [...files.filter((one) => !late.includes(one)), ...late]) {
    const path = join(folder, file);
    const before = await readFile(path);
    let after: Uint8Array | string = before;
    if (isText.test(file)) after = proved(renamed(before.toString('utf8')));
    if (file === 'index.html') after = String(after).replace('<body>', '<body data-release="2">');
    proofs.set(proofOf(before), proofOf(after));
    await rm(path);
    await writeFile(join(folder, renamed(file)), after);
  }
}
