/**
 * The night of lights, over the laptop's own broker and over a district's: a class lights its window, a hall sees it, and
 * it is taken back.
 */
import { createPrivateKey, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright/test';
import { createMinter } from '../../deploy/minter/minter.mjs';
import { natsKeys } from '../../deploy/minter/nats.mjs';
import { beginNats, nats } from '../brokers/nats.ts';
import { beginNginx, hasNginx, HOST } from '../brokers/nginx.ts';
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
  more: BrowserContextOptions = {},
): Promise<Page> {
  const usual = { baseURL, viewport, reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...usual, ...more });
  if (!stage) await withoutStage(context);
  await withoutRest(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  return page;
}

/** The whole of it, from an empty night to an empty night. @param more what a page needs to come to the address */
async function holdNight(browser: Browser, address: string, more: BrowserContextOptions = {}): Promise<void> {
  const teacher = await device(browser, address, { width: 1280, height: 800 }, false, more);
  const hall = await device(browser, address, { width: 360, height: 640 }, true, more);
  const lights = hall.locator('[data-lights]');
  await hall.goto(`${address}?lang=en#/lights`);
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
  await Promise.all([teacher.context().close(), hall.context().close()]);
  expect(faults).toEqual([]);
}

test('a class lights its window, the hall sees it, and it is taken back', async ({ browser }) => {
  const site = await serve(built);
  await holdNight(browser, site.address);
  await site.close();
});

test('the same at a district’s web server with three nodes of NATS', { tag: '@wide' }, async ({ launchOptions }) => {
  test.skip(!nats.here || !hasNginx, 'NATS or nginx is not installed');
  const broker = await beginNats();
  const door = randomBytes(32).toString('hex');
  const minter = createMinter(natsKeys({ key: createPrivateKey(broker.minter) }), door);
  await new Promise<void>((done) => minter.listen(0, '127.0.0.1', done));
  const brokers = broker.addresses.map((one) => Number(new URL(one).port));
  const web = await beginNginx(brokers, (minter.address() as AddressInfo).port, door, built);
  const named = `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${web.port}`;
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), named] });
  const signedIn = { username: 'teacher', password: 'teacher' };
  await holdNight(browser, `https://${HOST}/`, { ignoreHTTPSErrors: true, httpCredentials: signedIn });
  await browser.close();
  await web.close();
  minter.close();
  await broker.close();
});
