/** Addresses with a slip in them: one clear sentence, and a way on. */
import type { Page } from 'playwright/test';
import { PSEUDO } from '../../src/core/words/pseudo.ts';
import { expectAccessible, expectWordsFromFiles } from './support/inspect.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');

const ADDRESSES = [
  { hash: '#/play/no-such-story', title: 'play.fault', text: 'error.level-missing', way: 'play.town' },
  { hash: '#/play/__proto__', title: 'play.fault', text: 'error.level-missing', way: 'play.town' },
  { hash: '#/play/%E0%A4%A', title: 'play.fault', text: 'error.level-missing', way: 'play.town' },
  { hash: '#/nowhere', title: 'unknown.title', text: 'unknown.text', way: 'page.start' },
  { hash: '#/constructor', title: 'unknown.title', text: 'unknown.text', way: 'page.start' },
  { hash: '#/town/square', title: 'unknown.title', text: 'unknown.text', way: 'page.start' },
  { hash: '#/play', title: 'unknown.title', text: 'unknown.text', way: 'page.start' },
  { hash: '#/projector/no-class', title: 'projector.title', text: 'projector.none', way: 'page.start' },
] as const;

/** Turns to an address as somebody does who types it. */
const turnTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

test('an address with a slip in it says one sentence and leads on', async ({ page }) => {
  await open(page, '#/');
  for (const { hash, title, text, way } of ADDRESSES) {
    await turnTo(page, hash);
    await expect(page.getByRole('heading', { level: 1, name: t(title) }), hash).toBeFocused();
    await expect(page.getByText(t(text), { exact: true }), hash).toBeVisible();
    await expectAccessible(page, hash);
    await page.getByRole('link', { name: t(way) }).click();
    await expect(page.locator(way === 'play.town' ? '.town' : '.title'), hash).toBeVisible();
  }
});

test('it does so too when the game begins there', async ({ page }) => {
  for (const { hash, text } of ADDRESSES.slice(2, 4)) {
    await page.goto('about:blank');
    await page.goto(`?lang=en${hash}`);
    await expect(page.getByText(t(text), { exact: true })).toBeVisible();
  }
});

test('these sentences come from the files', async ({ page }) => {
  await open(page, '#/', PSEUDO);
  for (const { hash } of ADDRESSES) {
    await turnTo(page, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectWordsFromFiles(page, hash);
    await turnTo(page, '#/');
  }
});

for (const language of ['xx', 'klingon']) {
  test(`the unknown language ${language} gives English and says so once`, async ({ page }) => {
    await open(page, '#/', language);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: t('title.play') })).toBeVisible();
    await expect(page.locator('#toasts p')).toHaveText([t('notice.language-unknown', { language })]);
  });
}

test('what is no language at all gives English as well; what has English as its base is no surprise', async ({
  page,
}) => {
  await open(page, '#/', '%3Cscript%3E');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#toasts p')).toHaveCount(1);
  await open(page, '#/', 'en-XYZ-x');
  await expect(page.getByRole('button', { name: t('title.play') })).toBeVisible();
  await expect(page.locator('#toasts p')).toHaveCount(0);
});

test.describe(() => {
  test.use({ stage: true });

  test('from one story straight to another by its address, nothing of the first stays', async ({ page }) => {
    await open(page, '#/play/admin');
    await expect(page.locator('#panel')).toHaveAttribute('data-level', 'admin');
    await page
      .locator('#panel')
      .getByRole('button', { name: t('play.goOn') })
      .click();
    await expect(page.locator('#names .name-tag')).not.toHaveCount(0);
    await turnTo(page, '#/play/the-clubhouse');
    await expect(page.locator('#panel')).toHaveAttribute('data-level', 'the-clubhouse');
    await expect(page.locator('#names .name-tag')).toHaveText(['Pip']);
  });
});
