import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../scripts/setup/browser.mjs';

const find = (platform: string, env: Record<string, string>, there: readonly string[]) =>
  findBrowser(browserPlaces(platform, env), (path: string) => there.includes(path));

describe('finding a browser', () => {
  it('takes the one that CHROMIUM_PATH names before any other', () => {
    expect(find('linux', { CHROMIUM_PATH: '/opt/mine' }, ['/usr/bin/chromium', '/opt/mine'])).toBe('/opt/mine');
  });

  it('passes over a CHROMIUM_PATH that is not there', () => {
    expect(find('linux', { CHROMIUM_PATH: '/opt/gone' }, ['/usr/bin/chromium'])).toBe('/usr/bin/chromium');
  });

  it.each([
    ['linux', {}, '/usr/bin/google-chrome'],
    ['linux', {}, '/usr/bin/chromium-browser'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { 'PROGRAMFILES(X86)': 'D:\\Programs' }, 'D:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
  ])('knows the usual place on %s', (platform, env, path) => expect(find(platform, env, [path])).toBe(path));

  it('takes the one without a window where tests are run, and the whole one where it is measured', () => {
    const there = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
    const from = (whole: boolean) => findBrowser(browserPlaces('linux', {}, whole), (path) => there.includes(path));
    expect(from(false)).toBe('/usr/bin/chromium-headless-shell');
    expect(from(true)).toBe('/usr/bin/chromium');
  });

  it('says that there is none', () => {
    expect(find('linux', {}, [])).toBeUndefined();
    expect(find('win32', {}, ['/usr/bin/chromium'])).toBeUndefined();
  });
});
