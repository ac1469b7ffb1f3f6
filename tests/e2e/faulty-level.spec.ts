/** What is missing or not sound is left out, and the game goes on. */
import { play } from './support/driver.ts';
import { expectAccessible } from './support/inspect.ts';
import { levelOf, standIn } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { expect, open, test, withoutStage } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const frog = levelOf('funny-frog');
const FAULTS = {
  'has a beat of no kind': { level: { ...frog.level, beats: [{ id: 'care', kind: 'quiz' }] }, words: frog.words },
  'has words that are none': { level: frog.level, words: { en: { ...frog.words['en'], title: 7 } as never } },
} as const;

for (const [name, files] of Object.entries(FAULTS)) {
  test(`a level that ${name} is left out of the town and named in the console`, async ({ page, faults }) => {
    await standIn(page, 'funny-frog', files);
    await open(page, '#/town');
    await page.locator('.town [data-level="funny-frog"]').click();
    await expect(page.getByText(t('error.level-faulty'), { exact: true })).toBeVisible();
    expect(faults.splice(0)).toEqual([expect.stringContaining('The level "funny-frog" is left out')]);

    await page.getByRole('link', { name: t('play.town') }).click();
    await expect(page.locator('.town')).toBeVisible();
    await expect(page.locator('.town [data-level="funny-frog"]')).toHaveCount(0);
    await page.locator('[data-age="11-14"]').click();
    await page.locator('.town [data-level="admin"]').click();
    await expect(page.locator('#panel')).toHaveAttribute('data-level', 'admin');
  });
}

test('a level that cannot be fetched says so and can be tried again', async ({ page, faults }) => {
  await page.route('**/levels/funny-frog-*.json', (route) => route.abort());
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await expect(page.getByText(t('error.level-unreachable'), { exact: true })).toBeVisible();
  expect(faults.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);

  await page.unroute('**/levels/funny-frog-*.json');
  await page.getByRole('link', { name: t('play.town') }).click();
  await page.locator('.town [data-level="funny-frog"]').click();
  await expect(page.locator('#panel')).toHaveAttribute('data-level', 'funny-frog');
});

test('without its picture a story is told in words, and what would be seen is written', async ({ page, context }) => {
  await withoutStage(context);
  await open(page, '#/play/funny-frog');
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'none');
  await play({ page, level: frog.level, t, steps: shortPlan(frog.level).slice(0, 2) });
  const seen = page.getByText(frog.words['en']?.beats['race']?.['seen-empty-spoon'] ?? '', { exact: true });
  await expect(seen).toHaveCSS('position', 'static');
  await expectAccessible(page, 'a story without its picture');
});
