import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, Sentence, tool } from './process.mjs';

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const windows = 'Google\\Chrome\\Application\\chrome.exe';

/**
 * The usual places of Chromium and Chrome on a system, the one named by CHROMIUM_PATH first.
 * @param {string} platform as in `process.platform`
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly string[]}
 */
export function browserPlaces(platform, env) {
  const named = env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : [];
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return [...named, ...folders.map((folder) => `${folder}\\${windows}`)];
  }
  return [...named, ...(platform === 'darwin' ? mac : linux)];
}

/**
 * The first browser that is there.
 * @param {readonly string[]} places
 * @param {(path: string) => boolean} there
 * @returns {string | undefined}
 */
export const findBrowser = (places, there) => places.find(there);

/** Playwright's own browser, when it is there and this system has the libraries it needs. */
async function ownBrowser() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  if (!existsSync(path)) return undefined;
  const { code } = await run(path, ['--version'], { quiet: true });
  return code === 0 ? path : undefined;
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { quiet: true, env });
}

/**
 * Finds a browser for the tests, and installs one when there is none.
 * @returns {Promise<string>} its path
 * @throws {Sentence} when none could be had
 */
export async function ensureBrowser() {
  const installedOne = () => findBrowser(browserPlaces(process.platform, process.env), existsSync);
  const found = installedOne() ?? (await ownBrowser());
  if (found) return found;
  console.log('Installing a browser for the tests (once) …');
  await tool(join('playwright', 'cli.js'), ['install', 'chromium'], { quiet: true });
  const own = await ownBrowser();
  if (own) return own;
  await installWithApt();
  const system = installedOne();
  if (system) return system;
  throw new Sentence(
    `The browser tests need Chromium or Chrome, and neither was found nor could one be installed: install one of them, or set CHROMIUM_PATH to where it is, and run npm test again.`,
  );
}
