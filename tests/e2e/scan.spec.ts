/** Screens held up to a camera: Chromium's fake one, with pictures as a poor webcam makes them. */
import { chromium } from 'playwright/test';
import { SIDES } from '../../src/core/cards/marker.ts';
import { countedForks } from '../../src/core/record/forks.ts';
import { pack } from '../../src/core/record/pack.ts';
import { classOf, codeOf, lessonOf, openClass, pupilsOf, way } from './support/class.ts';
import { ROOM, sceneOf } from '../fixtures/card-room.ts';
import { choiceOf } from './support/driver.ts';
import { film, filmCards } from './support/fake-camera.ts';
import { expectAccessible } from './support/inspect.ts';
import { levelOf } from './support/levels.ts';
import { keptClasses } from './support/saves.ts';
import { expect, open, test, watch, withoutStage } from './support/test.ts';
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

test('a class holds up its cards: how many are read is seen, what they say once it is shown, and of the picture nothing is kept', async ({
  baseURL,
  launchOptions,
}, info) => {
  const scene = sceneOf({ ...ROOM, rows: [4, 3], cards: 14 });
  const path = info.outputPath('cards.mjpeg');
  await filmCards(path, scene, 6);
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
    await openClass(page, t, { ...fiveB, pupils: 14 });
    const [wall] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: t('class.project') }).click(),
    ]);
    const steer = page.getByRole('region', { name: t('class.steer.title') });
    await choiceOf(steer, 'cards').click();
    await expect(wall.locator('.talk-question')).toHaveText(t('cards.wall'));
    await expect(page.locator('[data-read="14"]')).toBeVisible();
    await expectAccessible(page, 'cards');
    await expectAccessible(wall, 'cards on the wall');
    // the wall neither sees the class nor counts it, and a key there shows nothing
    await wall.keyboard.press('1');
    await wall.keyboard.press(' ');
    await expect(wall.locator('.board')).toHaveAttribute('data-state', 'hands');
    await expect(wall.locator('video')).toHaveCount(0);

    await choiceOf(steer, 'cards-counted').click();
    await expect(page.locator('video')).toHaveCount(0);
    await choiceOf(steer, 'reveal').click();
    const [fork] = countedForks(frog);
    const shown = SIDES.map((side) => scene.held.filter((one) => one.side === side).length);
    const hands = Object.fromEntries((fork?.values ?? []).map((value, at) => [value, shown[at] ?? 0]));
    await expect
      .poll(async () =>
        Object.values(Object.values(await keptClasses(page))[0]?.playthroughs ?? {}).map((one) => one.hands),
      )
      .toEqual([{ [fork?.id ?? '']: { first: hands } }]);

    // two cards a sheet, each sheet with its back
    await open(page, `#/teacher/class/${fiveB.id}/cards`);
    await expect(page.locator('[data-sheet="front"]')).toHaveCount(7);
    await expectAccessible(page, 'paper cards');
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(14);
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

  // nor can cards be read: hands are counted
  await page.getByRole('button', { name: t('class.done') }).click();
  await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: t('class.project') }).click(),
  ]);
  await choiceOf(page, 'cards').click();
  await expect(page.getByText(t('cards.off'))).toBeVisible();
  await choiceOf(page, 'hands-instead').click();
  await expect(page.locator('[data-count="b"]')).toBeVisible();
});
