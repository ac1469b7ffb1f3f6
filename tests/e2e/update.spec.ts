/** A newer version of the game is offered, never forced, and what was played survives it. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { panelOf, play } from './support/driver.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { built, serve, type Site } from './support/site.ts';
import { expect, test, watch } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');

/** Puts a newer version in place of the one that is served: another page, and a service worker that says so. */
async function release(folder: string, site: Site): Promise<Site> {
  const change = async (file: string, by: (text: string) => string): Promise<void> => {
    const path = join(folder, file);
    const before = await readFile(path, 'utf8');
    const after = by(before);
    if (after === before) throw new Error(`${file} has nothing to change.`);
    await writeFile(path, after);
    await Promise.all([rm(`${path}.gz`, { force: true }), rm(`${path}.br`, { force: true })]);
  };
  await change('index.html', (text) => text.replace('<body>', '<body data-release="2">'));
  await change('sw.js', (text) => text.replace(/(index\.html"?,"?revision"?:"?)[0-9a-f]{6}/, '$1222222'));
  // the server knows its files by heart
  await site.close();
  return serve(folder, Number(new URL(site.address).port));
}

test.use({ serviceWorkers: 'allow' });

test('an update waits while a story is played, is offered afterwards, and loses nothing', async ({ browser }, info) => {
  const folder = info.outputPath('site');
  await cp(built, folder, { recursive: true });
  let site = await serve(folder);
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

  site = await release(folder, site);
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

test('an update that is put off comes with the next start of the browser', async ({ playwright }, info) => {
  const folder = info.outputPath('site');
  await cp(built, folder, { recursive: true });
  let site = await serve(folder);
  const start = () => playwright.chromium.launchPersistentContext(info.outputPath('profile'));

  const first = await start();
  const page = await first.newPage();
  await page.goto(`${site.address}#/settings`);
  await expect(page.getByText(t('settings.offlineReady'), { exact: true })).toBeVisible();
  site = await release(folder, site);
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
});
