import { start } from '../../src/core/story/state.ts';
import { levels } from './support/levels.ts';
import { keep, player } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';
import { isLast } from '../../src/core/kinds/index.ts';

test.use({ stage: false });
const t = wordsIn('en');
const young = levels.map(({ level }) => level).filter(({ age }) => age === '8-11');

test('the street is walked by keys from story to story, and by its buttons', async ({ page }) => {
  await open(page, '#/town');
  const plates = page.locator('.plates .plate');
  const last = plates.last();
  await expect(last).toBeAttached();
  await expect(last).not.toBeInViewport({ ratio: 0.9 });
  for (const _ of young) await page.keyboard.press('ArrowRight');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowLeft');
  await expect(plates.nth(young.length - 2)).toBeFocused();

  await open(page, '#/town');
  await page.getByRole('button', { name: t('town.more') }).click();
  await expect(page.getByRole('button', { name: t('town.back') })).toBeVisible();
  await expect(last).toBeInViewport({ ratio: 1 });
  // the end of the street: there is no further to go
  await expect(page.getByRole('button', { name: t('town.more') })).toHaveCount(0);
});

test('in a language from right to left one walks to the left', async ({ page }) => {
  await open(page, '#/town', 'ar');
  await expect(page.locator('.plates .plate').first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.plates .plate').nth(1)).toBeFocused();
});

test('one comes back to where one stood in the street', async ({ page }) => {
  await open(page, '#/town');
  const last = page.locator('.plates .plate').last();
  await page.locator('.town-street').evaluate((street) => street.scrollTo({ left: street.scrollWidth }));
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => (location.hash = '#/help'));
  await expect(page.locator('.town')).toHaveCount(0);
  await page.goBack();
  await expect(last).toBeInViewport({ ratio: 1 });
  // another age is another street
  await page.locator('[data-age="11-14"]').click();
  await expect(page.locator('.plates .plate').first()).toBeInViewport({ ratio: 1 });
});

test('when every window is lit the charter hangs at the town hall, a sentence from each story', async ({ page }) => {
  const stories = Object.fromEntries(
    young.map((level) => [level.id, { ...start(level), endings: [level.beats.find(isLast)?.id ?? ''] }]),
  );
  const [first] = Object.keys(stories);
  await keep(page, 'players', { aaaaaaaaaaaa: player({ stories: { ...stories, [first ?? '']: start(young[0]!) } }) });
  await open(page, '#/town');
  await expect(page.locator('.plate-done')).toHaveCount(young.length - 1);
  await expect(page.locator('[data-charter]')).toHaveCount(0);

  await keep(page, 'players', { aaaaaaaaaaaa: player({ stories }) });
  await open(page, '#/town');
  await page.locator('[data-charter]').click();
  const sheet = page.getByRole('dialog', { name: t('charter.title') });
  await expect(sheet.locator('[data-promise]')).toHaveCount(young.length);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});
