/** Is this device ready? Each part is tried and said; nothing is kept, and nothing is asked of anybody else. */
import { DEVICE_PARTS } from '../../src/core/device/findings.ts';
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false, viewport: { width: 360, height: 640 } });

test('what the game needs of a device is tried at a press, and said part by part', async ({ page }) => {
  await open(page, '#/access', 'en');
  await page.getByRole('link', { name: wordsIn('en')('device.title') }).click();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await choiceOf(page, 'try').click();
  for (const part of DEVICE_PARTS)
    await expect(page.locator(`[data-part="${part}"]`)).toHaveAttribute('data-state', /ready|less|missing/);
  await expect(page.locator('[data-part="storage"]')).toContainText(/kept/);
  await expect(page.locator('[data-part="fonts"]')).toHaveAttribute('data-state', 'ready');
  // there is no camera here, or none that may be used; the letters take its place
  await expect(page.locator('[data-part="camera"]')).toContainText(/letters/);
  // besides, the game's own files may be coming behind: scripts, styles, letters, sounds
  expect(asked.filter((path) => !/live\.json$|\.(?:js|css|woff2|mp3|ogg|m4a)$/.test(path))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await expectAccessible(page, 'check');
  await expectNoSideways(page, 'check');
});
