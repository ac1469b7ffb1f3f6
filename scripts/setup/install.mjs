import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, Sentence } from './process.mjs';

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

/**
 * What to say when npm could not install.
 * @param {string} output all that npm printed
 */
export const installFault = (output) =>
  noNetwork.test(output)
    ? 'The packages could not be fetched, because the network or the package registry cannot be reached: connect this computer once and run the command again; afterwards no network is needed.'
    : `npm could not install the packages:\n${output.trim()}`;

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>}
 * Packages
 */

/**
 * Are the packages that package-lock.json asks for the ones in node_modules? npm itself keeps there what it put in;
 * optional packages may be missing, since they are made for other systems.
 * @param {string} folder the project folder
 */
export function installed(folder) {
  const kept = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const read = (/** @type {string} */ path) =>
    /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
  const there = read(kept);
  return Object.entries(read(join(folder, 'package-lock.json'))).every(
    ([path, { version, integrity, optional, devOptional }]) => {
      const one = there[path];
      if (path === '' || !one) return path === '' || optional === true || devOptional === true;
      return one.version === version && one.integrity === integrity;
    },
  );
}

/** Installs the packages unless they are there. */
export async function ensureInstalled() {
  if (installed(root)) return;
  console.log('Installing packages (once) …');
  const { code, output } = await npm(
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'],
    { quiet: true },
  );
  if (code !== 0) throw new Sentence(installFault(output));
}
