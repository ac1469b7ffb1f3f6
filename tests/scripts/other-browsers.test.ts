import { describe, expect, it } from 'vitest';
import { missingOnes, otherBrowsers } from '../../scripts/setup/other-browsers.mjs';

const onDebian = [
  '/usr/bin/firefox-esr',
  '/usr/bin/WebKitWebDriver',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/bin/Xvfb',
];
const among = (all: readonly string[]) => (path: string) => all.includes(path);

describe('the browsers beside Chromium', () => {
  it('are found where Debian puts them, and nothing is said then', () => {
    const found = otherBrowsers('linux', {}, among(onDebian));
    expect(found).toEqual({
      firefox: '/usr/bin/firefox-esr',
      webkit: { driver: onDebian[1], browser: onDebian[2], screen: onDebian[3] },
    });
    expect(missingOnes(found)).toBeUndefined();
  });

  it('are taken from where somebody says', () => {
    const named = otherBrowsers('linux', { FIREFOX_PATH: '/opt/firefox' }, among(['/opt/firefox', ...onDebian]));
    expect(named.firefox).toBe('/opt/firefox');
  });

  it('are told of in one sentence where they are not: WebKit needs all three of its programs', () => {
    for (const lost of onDebian.slice(1)) {
      const found = otherBrowsers('linux', {}, among(onDebian.filter((one) => one !== lost)));
      expect(found.webkit, lost).toBeUndefined();
      expect(missingOnes(found)).toMatch(/^Nothing is played in WebKit, which is not on this computer: .*\.$/);
    }
    expect(missingOnes(otherBrowsers('win32', {}, () => false))).toMatch(
      /^Nothing is played in Firefox and WebKit, which are/,
    );
  });

  it('are sought nowhere on a system that nobody thought of', () => {
    expect(otherBrowsers('sunos', {}, () => true)).toEqual({});
  });
});
