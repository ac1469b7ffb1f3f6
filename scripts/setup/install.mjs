import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** A stamp of the packages that package-lock.json asks for. */
const wanted = (/** @type {string} */ folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');

/**
 * Are the packages that package-lock.json asks for the ones in node_modules?
 * @param {string} folder the project folder
 */
export function installed(folder) {
  const stamp = join(folder, 'node_modules/.cache/installed');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted(folder);
}

/** Installs the packages unless they are there. */
export async function ensureInstalled() {
  if (installed(root)) return;
  console.log('Installing packages (once) …');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'], { quiet: true });
  if (code !== 0) throw new Sentence(installFault(output));
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  writeFileSync(join(root, 'node_modules/.cache/installed'), wanted(root));
}
