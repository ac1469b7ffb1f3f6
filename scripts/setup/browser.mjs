import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, Sentence, tool } from './process.mjs';

/** Chromium without its window: it opens a page in a third of the time. */
const shell = '/usr/bin/chromium-headless-shell';
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
 * @param {boolean} whole must it be the browser that pupils have, as where it is measured?
 * @returns {readonly string[]}
 */
export function browserPlaces(platform, env, whole = false) {
  const named = env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : [];
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return [...named, ...folders.map((folder) => `${folder}\\${windows}`)];
  }
  return [...named, ...(platform === 'darwin' ? mac : [...(whole ? [] : [shell]), ...linux])];
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

async function installWithApt(/** @type {boolean} */ whole) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  // older systems have the whole browser alone
  for (const one of whole ? ['chromium'] : ['chromium-headless-shell', 'chromium']) {
    const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', one], {
      quiet: true,
      env,
    });
    if (code === 0) return;
  }
}

/**
 * Finds a browser for the tests, and installs one when there is none.
 * @param {{ whole?: boolean }} [wanted] as in `browserPlaces`
 * @returns {Promise<string>} its path
 * @throws {Sentence} when none could be had
 */
export async function ensureBrowser({ whole = false } = {}) {
  const installedOne = () => findBrowser(browserPlaces(process.platform, process.env, whole), existsSync);
  const found = installedOne() ?? (await ownBrowser());
  if (found) return found;
  console.log('Installing a browser for the tests (once) …');
  await tool(join('playwright', 'cli.js'), ['install', 'chromium'], { quiet: true });
  const own = await ownBrowser();
  if (own) return own;
  await installWithApt(whole);
  const system = installedOne();
  if (system) return system;
  throw new Sentence(
    `The browser tests need Chromium or Chrome, and neither was found nor could one be installed: install one of them, or set CHROMIUM_PATH to where it is, and run npm test again.`,
  );
}
