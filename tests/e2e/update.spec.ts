/** A newer version of the game is offered, never forced, and what was played survives it. */
import { panelOf, play } from './support/driver.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { serveFaulty } from './support/faulty-site.ts';
import { release } from './support/release.ts';
import { built } from './support/site.ts';
import { expect, test, watch } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');

test.use({ serviceWorkers: 'allow' });

test('an update waits while a story is played, is offered afterwards, and loses nothing', async ({ browser }, info) => {
  const next = info.outputPath('next');
  await release(next);
  const site = await serveFaulty(built);
  const context = await browser.newContext();
  const faults = watch(context, site.address);
  const page = await context.newPage();
  const offer = page.locator('#toasts').getByText(t('toast.update'));

  await page.goto(`${site.address}#/settings`);
  await expect(page.getByText(t('settings.offlineReady'), { exact: true })).toBeVisible();
  await page.goto(`${site.address}#/town`);
  await page.locator('.town [data-level="funny-frog"]').click();
  const steps = shortPlan(level).slice(0, 4);
  await play({ page, level, t, steps });
  const before = await panelOf(page).innerText();

  site.turnTo(next);
  await page.reload();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  // in the middle of a story: the same place, the same version, no offer
  expect(await panelOf(page).innerText()).toBe(before);
  await expect(page.locator('body')).not.toHaveAttribute('data-release', '2');
  await expect(offer).toHaveCount(0);

  await page.getByRole('button', { name: t('controls.pause') }).click();
  await page.getByRole('dialog').locator('[data-choice="town"]').click();
  await expect(offer).toBeVisible();
  await expect(page.locator('body')).not.toHaveAttribute('data-release', '2');
  await page.getByRole('button', { name: t('toast.take') }).click();
  await expect(page.locator('body')).toHaveAttribute('data-release', '2');

  await page.locator('.town [data-level="funny-frog"]').click();
  await expect(panelOf(page)).toHaveAttribute('data-beat', 'd1');
  expect(await panelOf(page).innerText()).toBe(before);
  expect(faults).toEqual([]);
  await context.close();
  await site.close();
});

test(
  'an update that is put off comes with the next start of the browser',
  { tag: '@wide' },
  async ({ playwright }, info) => {
    const next = info.outputPath('next');
    await release(next);
    const site = await serveFaulty(built);
    const start = () => playwright.chromium.launchPersistentContext(info.outputPath('profile'));

    const first = await start();
    const page = await first.newPage();
    await page.goto(`${site.address}#/settings`);
    await expect(page.getByText(t('settings.offlineReady'), { exact: true })).toBeVisible();
    site.turnTo(next);
    await page.reload();
    await page
      .locator('#toasts')
      .getByRole('button', { name: t('toast.later') })
      .click();
    await expect(page.locator('#toasts').getByText(t('toast.update'))).toHaveCount(0);
    await expect(page.locator('body')).not.toHaveAttribute('data-release', '2');
    await first.close();

    const second = await start();
    const again = await second.newPage();
    await again.goto(site.address);
    await expect(again.locator('body')).toHaveAttribute('data-release', '2');
    await second.close();
    await site.close();
  },
);
