/** The night of lights over the laptop's own broker: a class lights its window, a hall sees it, and it is taken back. */
import type { Browser, Page } from 'playwright/test';
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { built, serve } from './support/site.ts';
import { keepClass, PROJECTOR } from './support/standing.ts';
import { expect, test, withoutRest, withoutStage } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
/** Safer Internet Day. */
const DAY = '2027-02-09';

const faults: string[] = [];
async function device(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number },
  stage: boolean,
): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  if (!stage) await withoutStage(context);
  await withoutRest(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  return page;
}

test('a class lights its window, the hall sees it, and it is taken back', async ({ browser }) => {
  const site = await serve(built);
  const { address } = site;
  const teacher = await device(browser, address, { width: 1280, height: 800 }, false);
  const hall = await device(browser, address, { width: 360, height: 640 }, true);
  const lights = hall.locator('[data-lights]');
  await hall.goto(`${address.replace('localhost', '127.0.0.1')}?lang=en#/lights`);
  await expect(lights).toHaveAttribute('data-lights', 'here');
  await expect(hall.getByText(t('lights.empty'))).toBeVisible();

  // nothing can be sent before the wall has shown it
  await keepClass(teacher, DAY);
  await teacher.goto(`${address}?lang=en${PROJECTOR.replace('projector', 'teacher/class')}`);
  const pane = teacher.locator('[data-light]');
  await expect(pane.getByText(t('lights.send.nothing'))).toBeVisible();
  const wall = await teacher.context().newPage();
  await wall.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  await wall.goto(`${address}?lang=en${PROJECTOR}`);
  await wall.locator('.board[data-state="hidden"]').waitFor();
  await wall.keyboard.press(' ');
  await choiceOf(pane, 'light-look').click();
  await expect(pane.locator('[data-light-preview]')).toContainText(t('lights.send.and'));
  await expectAccessible(teacher, 'what a light says');
  await pane.getByLabel(t('lights.send.country')).selectOption('MX');
  await expect(hall.locator('[data-windows]')).toHaveCount(0);
  await choiceOf(pane, 'light').click();
  await expect(pane).toHaveAttribute('data-light', 'lit');
  await expect(hall.locator('[data-windows="1"]')).toBeVisible();
  await expect(hall.locator('[data-story="funny-frog"] tbody tr')).not.toHaveCount(0);
  await expectAccessible(hall, 'the night of lights');
  await expectNoSideways(hall, 'the night of lights');

  // taken back after a reload, as on another day
  await teacher.reload();
  await choiceOf(pane, 'light-back').click();
  await expect(pane).toHaveAttribute('data-light', 'dark');
  await expect(hall.getByText(t('lights.empty'))).toBeVisible();
  await Promise.all([teacher.context().close(), hall.context().close(), site.close()]);
  expect(faults).toEqual([]);
});
