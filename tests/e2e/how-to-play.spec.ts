/** How to play, by playing: offered in the town until it was met, and always there in the settings. */
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { pressWith } from './support/keys.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

for (const language of languages)
  test(
    `a moment to play shows how, once, in ${language}`,
    { tag: language === 'es' ? ['@wide'] : [] },
    async ({ page }) => {
      const t = wordsIn(language);
      await page.setViewportSize(language === 'es' ? { width: 1280, height: 800 } : { width: 360, height: 640 });
      const dialog = page.getByRole('dialog', { name: t('firstMinute.title') });
      const offer = page.locator('.town').getByRole('button', { name: t('firstMinute.title') });
      const look = async (place: string): Promise<void> => {
        await expectAccessible(page, place);
        await expectNoSideways(page, place);
      };
      await open(page, '#/town', language);
      await expect(offer).toBeVisible();
      await look('town');
      await pressWith(page, 'Enter', offer);
      await expect(dialog.getByText(t('firstMinute.hello'))).toBeVisible();
      await look('hello');
      await pressWith(page, 'Enter', choiceOf(dialog, 'next'));
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('heading', { name: t('firstMinute.choose') })).toBeFocused();
      await look('choose');
      await pressWith(page, 'Space', dialog.getByRole('button', { name: t('play.pass') }));
      await expect(dialog.getByText(t('firstMinute.answer.pass'))).toBeVisible();
      await pressWith(page, 'Enter', choiceOf(dialog, 'next'));
      await look('light');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('heading', { name: t('firstMinute.always.title') })).toBeFocused();
      await look('always');
      await pressWith(page, 'Enter', choiceOf(dialog, 'done'));
      await expect(dialog).toHaveCount(0);
      await expect(offer).toHaveCount(0);

      // it is kept, and can be had again
      await open(page, '#/town', language);
      await expect(page.locator('.town .plate').first()).toBeVisible();
      await expect(offer).toHaveCount(0);
      await page.getByRole('button', { name: t('settings.title') }).click();
      await page.getByRole('button', { name: t('firstMinute.title') }).click();
      await dialog.getByRole('button', { name: t('firstMinute.skip') }).click();
      await expect(dialog).toHaveCount(0);

      await open(page, '#/access', language);
      // what is there, what is not, and how the makers hear of it
      for (const part of ['access.there.title', 'access.not.title', 'access.tell.title'] as const)
        await expect(page.getByRole('heading', { name: t(part) })).toBeVisible();
      await look('access');
    },
  );
