/** How the game speaks to a girl, to a boy, and to those who say nothing. */
import { levelOf } from './support/levels.ts';
import { keep, player } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

for (const language of ['ar', 'es']) {
  test(`a player of ${language} is spoken to as they chose, in the app and in a story`, async ({ page }) => {
    const t = wordsIn(language);
    const { words } = levelOf('funny-frog');
    const one = player({ now: 'funny-frog' });
    await keep(page, 'players', { [one.id]: one });
    await open(page, '#/settings', language);
    const choice = (as: string) => page.getByRole('radio', { name: t(`settings.address.${as}`) });
    await expect(choice('neutral')).toBeChecked();

    for (const [as, key] of [
      ['neutral', 'role'],
      ['f', 'role_f'],
      ['m', 'role_m'],
    ] as const) {
      await open(page, '#/settings', language);
      await choice(as).check({ force: true });
      await expect(choice(as)).toBeChecked();
      // it holds when the game is opened anew
      await open(page, '#/play/funny-frog', language);
      await expect(page.locator('.bar-role')).toHaveText(words[language]?.[key as 'role'] ?? '');
    }
  });
}

test('who plays in English, which says nothing of it, is not asked', async ({ page }) => {
  await open(page, '#/settings');
  await expect(page.locator('.segments').first()).toBeVisible();
  await expect(page.locator('input[name="address"]')).toHaveCount(0);
});

test('one lesson code that is none is told as the player chose', async ({ page }) => {
  const t = wordsIn('ar');
  await open(page, '#/settings', 'ar');
  await page.getByRole('radio', { name: t('settings.address.f') }).check({ force: true });
  await page.evaluate(() => (location.hash = '#/join/frogs'));
  await expect(page.getByRole('alert')).toHaveText(t('join.refused.not-ours_f'));
});
