/** Leave: a neutral page in one press, with nothing of the game in it, and back to the same place. */
import type { Page } from 'playwright/test';
import { panelOf, play } from './support/driver.ts';
import { expectAccessible } from './support/inspect.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { keepSettings } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { type AppWords, languages, wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');
const notes = [t('notes.title'), t('notes.empty'), t('notes.back')];

/** Only the notes can be seen, heard or read in the bar and the address. */
async function expectNeutral(page: Page, words = notes): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-page', 'notes');
  await expect(page).toHaveTitle(words[0] ?? '');
  expect((await page.locator('body').innerText()).split('\n').filter((line) => line.trim() !== '')).toEqual(words);
  await expect(page.locator('#stage')).toBeHidden();
  await expect(page.locator('#toasts > *')).toHaveCount(0);
  await expect(page.locator('#status')).toHaveText('');
  expect(new URL(page.url()).hash).toBe('#/notes');
  expect(await page.locator('link[rel="icon"]').getAttribute('href')).not.toContain('icons/');
}

/** Plays until a choice is asked, at a pace at which nothing moves on by itself. */
async function atTheFirstChoice(page: Page): Promise<string> {
  await keepSettings(page, { pace: 'own' });
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await play({ page, level, t, steps: shortPlan(level).slice(0, 4) });
  await expect(panelOf(page)).toHaveAttribute('data-kind', 'choose');
  return panelOf(page).innerText();
}

/** The way back asks twice. */
async function comeBack(page: Page, words: AppWords = t): Promise<void> {
  await page.getByRole('button', { name: words('notes.back') }).click();
  await page.getByRole('button', { name: words('notes.sure') }).click();
}

test('one press leaves, and the way back leads to the same place', async ({ page }) => {
  const before = await atTheFirstChoice(page);
  await page.getByRole('button', { name: t('controls.leave'), exact: true }).click();
  await expectNeutral(page);
  await expectAccessible(page, 'the neutral page');
  await comeBack(page);
  expect(await panelOf(page).innerText()).toBe(before);
  await expect(page).toHaveURL(/#\/story$/);
  await expect(page).toHaveTitle(`${t('titles.play')} · ${t('app.name')}`);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', /icons\//);
});

test.describe('without the picture', () => {
  test.use({ stage: false });

  test('Escape twice leaves a story; one that closes something is not counted', async ({ page }) => {
    const before = await atTheFirstChoice(page);
    const leaveAndComeBack = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expectNeutral(page);
      await comeBack(page);
    };
    await leaveAndComeBack();
    for (const name of [t('help.title'), t('controls.pause')]) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      // closed, and once more out of habit
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expectNeutral(page);
      await comeBack(page);
    }
    await page.getByRole('button', { name: t('help.title') }).click();
    await page.getByRole('dialog').getByRole('combobox').focus();
    for (let press = 0; press < 4 && (await page.getByRole('dialog').count()) > 0; press += 1)
      await page.keyboard.press('Escape');
    await expect(panelOf(page)).toBeVisible();
    expect(await panelOf(page).innerText()).toBe(before);
  });

  test('Escape pressed again later does not leave', async ({ page }) => {
    await atTheFirstChoice(page);
    await page.clock.install();
    await page.keyboard.press('Escape');
    await page.clock.fastForward(1500);
    await page.keyboard.press('Escape');
    await expect(panelOf(page)).toBeVisible();
  });

  test('nothing is told while the page is left', async ({ page }) => {
    await page.clock.install();
    await open(page, '#/town');
    await page.locator('.town [data-level="funny-frog"]').click();
    await play({ page, level, t, steps: shortPlan(level).slice(0, 0) });
    await panelOf(page)
      .getByRole('button', { name: t('play.goOn') })
      .click();
    await expect(panelOf(page)).toHaveAttribute('data-phase', 'telling');
    await page.getByRole('button', { name: t('controls.leave'), exact: true }).click();
    await expectNeutral(page);
    await page.clock.runFor('10:00');
    await comeBack(page);
    await expect(panelOf(page)).toHaveAttribute('data-beat', 'brenda');
    await expect(panelOf(page)).toHaveAttribute('data-phase', 'telling');
  });

  test('it can be left from every page, in every language', async ({ page }) => {
    for (const language of languages) {
      const words = wordsIn(language);
      for (const hash of ['#/', '#/town', '#/help']) {
        await open(page, hash, language);
        await page
          .getByRole('button', { name: words('controls.leave') })
          .first()
          .click();
        await expectNeutral(page, [words('notes.title'), words('notes.empty'), words('notes.back')]);
        await comeBack(page, words);
      }
    }
  });
});
