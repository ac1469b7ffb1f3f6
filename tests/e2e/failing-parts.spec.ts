/** What cannot be loaded or shown is one sentence in its place; who can help and Leave go on. */
import type { Page } from 'playwright/test';
import { choiceOf, panelOf } from './support/driver.ts';
import { expectAccessible } from './support/inspect.ts';
import { codeOf } from './support/lesson.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');

/** Pages whose file or words come behind the first page, and something of each that is seen once all has come. */
const PAGES = [
  { file: 'assets/play-*.js', hash: '#/play/funny-frog', seen: '#panel' },
  { file: 'assets/join-*.js', hash: '#/join', seen: 'input' },
  { file: 'assets/page-*.js', hash: '#/teacher', seen: '.page-teacher' },
  { file: 'locales/rest/*', hash: '#/join', seen: 'input' },
] as const;

const failed = (page: Page) => page.locator('[data-failed]');
const again = (page: Page) => page.getByRole('button', { name: t('failed.again') });

test.use({ stage: false });

for (const { file, hash, seen } of PAGES) {
  test(`${hash} without ${file} says so, keeps help and Leave, and is tried again`, async ({ page, faults }) => {
    await page.route(`**/${file}`, (route) => route.abort());
    await open(page, '#/town');
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(failed(page)).toContainText(t('failed.part'));
    await expectAccessible(page, `${hash} without ${file}`);
    // where no story stands open, nothing of it can be read again
    await expect(page.getByRole('button', { name: t('play.said') })).toHaveCount(0);
    await page.getByRole('button', { name: t('help.title') }).click();
    await expect(page.getByRole('dialog')).toContainText(t('help.title'));
    await page.keyboard.press('Escape');
    await expect(failed(page)).toBeVisible();
    // not yet there
    await again(page).click();
    await expect(failed(page)).toContainText(t('failed.part'));
    await page.getByRole('button', { name: t('controls.leave'), exact: true }).click();
    await expect(page.locator('.notes')).toBeVisible();
    await page.locator('[data-back]').click();
    await page.locator('[data-back]').click();
    await expect(failed(page)).toContainText(t('failed.part'));

    await page.unroute(`**/${file}`);
    await again(page).click();
    await expect(page.locator(seen).first()).toBeVisible();
    // no story stands in the address
    expect(new URL(page.url()).hash).toBe(hash.startsWith('#/play') ? '#/story' : hash);
    faults.splice(0);
  });
}

test('a page that cannot be shown is a sentence; the next page is shown', async ({ page, faults }) => {
  // every part of the story's file now fails when it is called
  await page.route('**/assets/play-*.js', async (route) => {
    const text = await (await route.fetch()).text();
    const names = [...(/export\s*\{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/(?:as\s+)?(\w+)\s*(?:,|$)/g)];
    const parts = names.map(
      ([, name], at) => `const part${at} = () => { throw new Error('broken'); };\nexport { part${at} as ${name} };`,
    );
    await route.fulfill({ contentType: 'text/javascript', body: parts.join('\n') });
  });
  await open(page, '#/town');
  await page.evaluate(() => (location.hash = '#/play/funny-frog'));
  await expect(failed(page)).toContainText(t('failed.page'));
  await page.getByRole('button', { name: t('help.title') }).click();
  await expect(page.getByRole('dialog')).toContainText(t('help.title'));
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '#/town'));
  await expect(page.locator('.town')).toBeVisible();
  await expect(failed(page)).toHaveCount(0);
  // the page is loaded anew at the second press, and the file is whole again
  await page.evaluate(() => (location.hash = '#/play/funny-frog'));
  await again(page).click();
  await expect(failed(page)).toContainText(t('failed.page'));
  await page.unroute('**/assets/play-*.js');
  await again(page).click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  faults.splice(0);
});

test('a lesson whose language cannot be had is joined in the language of now', async ({ page, faults }) => {
  await page.route('**/locales/*/es-*.json', (route) => route.abort());
  await open(page, `#/join/${codeOf({ language: 'es' })}`);
  await choiceOf(page, 'join').click();
  await expect(panelOf(page)).toBeVisible();
  await expect(page.locator('#toasts')).toContainText(t('lesson.otherLanguage'));
  faults.splice(0);
});

test('what a press set off and what failed is said once, in a sentence', async ({ page, faults }) => {
  await page.route('**/locales/*/ar-*.json', (route) => route.abort());
  await open(page, '#/');
  const list = page.locator('.language select');
  for (const _press of ['one', 'two']) {
    await list.selectOption('ar');
    await expect(page.locator('#toasts .toast')).toHaveText(new RegExp(t('failed.action')));
    await expect(list).toHaveValue('en');
  }
  await page.unroute('**/locales/*/ar-*.json');
  await list.selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  faults.splice(0);
});
