/** Screens held up to a camera: Chromium's fake one, with pictures as a poor webcam makes them. */
import { chromium } from 'playwright/test';
import { pack } from '../../src/core/record/pack.ts';
import { classOf, codeOf, lessonOf, openClass, pupilsOf, way } from './support/class.ts';
import { film } from './support/fake-camera.ts';
import { levelOf } from './support/levels.ts';
import { keptClasses } from './support/saves.ts';
import { expect, test, watch, withoutStage } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const lesson = lessonOf(['funny-frog']);
const fiveB = classOf('aaaaaaaaaaaa', 'Class 5b', lesson, '2026-11-24');
const pupils = pupilsOf(frog, 10);

test('screens come in one after the other, blurred, tilted and dim, without a press; then the camera is unplugged', async ({
  baseURL,
  launchOptions,
}, info) => {
  const path = info.outputPath('class.mjpeg');
  const code = codeOf(lesson);
  await film(path, [...pupils.map((one) => pack(frog, one, code)), 'https://example.org/a-poster']);
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
  });
  try {
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    });
    await withoutStage(context);
    const seen = watch(context, baseURL ?? '');
    const page = await context.newPage();
    await openClass(page, t, fiveB);
    await way(page, 'scan').click();
    await expect(page.locator('[data-camera="on"]')).toBeVisible();
    await expect(page.locator('.scan-count b')).toHaveText('10');
    await expect(page.locator('.receipt').first()).toBeVisible();
    expect(Object.values(await keptClasses(page))[0]?.playthroughs).toEqual(
      Object.fromEntries(pupils.map((one) => [`funny-frog/${one.id}`, one])),
    );
    await expect(page.locator('[data-said]')).toContainText(t('class.refused.not-ours.scan'));

    await page
      .locator('video')
      .evaluate((video: HTMLVideoElement) =>
        (video.srcObject as MediaStream).getVideoTracks()[0]?.dispatchEvent(new Event('ended')),
      );
    await expect(page.getByText(t('scan.off'))).toBeVisible();
    await expect(page.getByLabel(t('class.code.title'))).toBeVisible();
    await page.getByRole('button', { name: t('scan.try') }).click();
    await expect(page.locator('[data-camera="on"]')).toBeVisible();
    expect(seen, 'faults in the page').toEqual([]);
  } finally {
    await browser.close();
  }
});

test('without a camera, or without leave to use it, the code takes its place', async ({ page }) => {
  await openClass(page, t, fiveB);
  await way(page, 'scan').click();
  await expect(page.getByText(t('scan.off'))).toBeVisible();
  await expect(page.getByLabel(t('class.code.title'))).toBeVisible();
  await expect(page.locator('video')).toBeHidden();
});
