import { existsSync } from 'node:fs';
import { run } from './process.mjs';

/** Browsers beside Chromium: where Firefox is, and what WebKit needs. @typedef {import('../../tests/browsers/support/paths.ts').BrowserPaths} BrowserPaths */

const firefoxPlaces = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/usr/lib/firefox/firefox', '/snap/bin/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe'],
};

/** WebKit as GTK has it is there on Linux only: its driver, its small browser, a screen nobody sees. */
const webkitPlaces = {
  driver: ['/usr/bin/WebKitWebDriver'],
  browser: ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].flatMap((machine) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => `/usr/lib/${machine}${version}/MiniBrowser`),
  ),
  screen: ['/usr/bin/Xvfb'],
};

/** As apt has them. */
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'];

/**
 * Those that are there.
 * @param {string} platform as in `process.platform`
 * @param {Readonly<Record<string, string | undefined>>} env FIREFOX_PATH may name one
 * @param {(path: string) => boolean} there
 * @returns {BrowserPaths}
 */
export function otherBrowsers(platform, env, there) {
  const places = platform in firefoxPlaces ? firefoxPlaces[/** @type {keyof typeof firefoxPlaces} */ (platform)] : [];
  const firefox = [env['FIREFOX_PATH'] ?? '', ...places].find(there);
  const [driver, browser, screen] = [webkitPlaces.driver, webkitPlaces.browser, webkitPlaces.screen].map((all) =>
    platform === 'linux' ? all.find(there) : undefined,
  );
  return { ...(firefox && { firefox }), ...(driver && browser && screen && { webkit: { driver, browser, screen } }) };
}

/**
 * What to say of those that are not there; nothing when both are.
 * @param {BrowserPaths} found
 */
export function missingOnes({ firefox, webkit }) {
  const missing = [...(firefox ? [] : ['Firefox']), ...(webkit ? [] : ['WebKit'])];
  if (missing.length === 0) return undefined;
  return `Nothing is played in ${missing.join(' and ')}, which ${missing.length > 1 ? 'are' : 'is'} not on this computer: on Debian, apt-get install ${packages.join(' ')} brings both.`;
}

/**
 * Finds Firefox and WebKit, and installs those that are missing where it was asked for and may be done.
 * @param {boolean} install
 * @returns {Promise<BrowserPaths>}
 */
export async function ensureOtherBrowsers(install) {
  const find = () => otherBrowsers(process.platform, process.env, existsSync);
  const found = find();
  if (!install || (found.firefox && found.webkit)) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.log('Installing Firefox and WebKit for the tests (once) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  // each by itself: where one cannot be had, the other is played in
  for (const one of packages)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', one], { quiet: true, env });
  return find();
}
