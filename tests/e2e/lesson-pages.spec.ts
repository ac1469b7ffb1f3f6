/** Every page of the pupil's part of a lesson, in every language and with large letters. */
import type { Page } from 'playwright/test';
import { PSEUDO } from '../../src/core/words/pseudo.ts';
import { choiceOf, panelOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways, expectWordsFromFiles } from './support/inspect.ts';
import { bar, codeOf, keepEnded, shown } from './support/lesson.ts';
import { levels } from './support/levels.ts';
import { kept, keepSettings, player } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { directionOf, languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

/** The same in every language: titles on the street. */
const KNOWN = levels.flatMap(({ words }) => words['en']?.title ?? []);
const lettersOf = (page: Page): Promise<string[]> => page.locator('[data-letters] span').allTextContents();
const part = (page: Page, name: string) => page.locator(`.lesson-page[data-part="${name}"]`);

/** In each direction, with each size of letters, and in the pseudo-locale once. */
const USUAL = new Set(['en 100', 'ar 200', `${PSEUDO} 100`]);

for (const language of [...languages, PSEUDO]) {
  for (const textSize of [100, 200] as const) {
    test(
      `the pages of a lesson in ${language} at ${textSize} %`,
      { tag: USUAL.has(`${language} ${textSize}`) ? [] : ['@wide'] },
      async ({ page }) => {
        const t = wordsIn(language);
        const code = codeOf({ seats: true, check: true });
        const look = async (place: string): Promise<void> => {
          if (language === PSEUDO) await expectWordsFromFiles(page, place, KNOWN);
          else await expectAccessible(page, place);
          await expectNoSideways(page, place);
          await expect(page.locator(':focus'), place).not.toHaveCount(0);
        };
        await page.setViewportSize({ width: 360, height: 640 });
        await keepSettings(page, { textSize });
        await open(page, '#/join/frogs', language);
        await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
        await look('code');
        await open(page, `#/join/${code}`, language);
        await look('invitation');
        await choiceOf(page, 'join').click();
        await expect(part(page, 'seats')).toBeVisible();
        await look('seats');
        await choiceOf(page, 'owl').click();
        for (const at of [1, 2, 3, 4, 5]) {
          await expect(part(page, 'check')).toBeVisible();
          await look(`question ${at}`);
          await choiceOf(page, 'next').click();
        }
        await expect(part(page, 'check-thanks')).toBeVisible();
        await look('thanks');
        await choiceOf(page, 'go-on').click();
        await expect(panelOf(page)).toBeVisible();
        await page.evaluate(() => (location.hash = '#/town'));
        await expect(bar(page)).toBeVisible();
        await look('town');
        await bar(page).getByRole('button').click();
        await expect(page.getByRole('dialog')).toContainText(t('lesson.leaveWhy'));
        await look('leave');
      },
    );
  }

  test(`the end of a lesson in ${language}`, { tag: language === 'es' ? ['@wide'] : [] }, async ({ page }) => {
    const t = wordsIn(language);
    const code = codeOf({ seats: true, check: true });
    await keepEnded(page, code, {
      shared: true,
      pupils: { [player().id]: { seat: 'fox', before: { know: 5 }, after: {}, played: [] } },
    });
    for (const [width, height] of [
      [360, 640],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, '#/finish/funny-frog', language);
      expect(await shown(page)).not.toBe('');
      if (language === PSEUDO) await expectWordsFromFiles(page, 'finish', await lettersOf(page));
      else await expectAccessible(page, `finish at ${width}`);
      await expectNoSideways(page, `finish at ${width}`);
    }
    await expect(page.getByRole('button', { name: t('finish.handOn') })).toBeVisible();
    await open(page, `#/join/${code}`, language);
    await expect(choiceOf(page, 'show-funny-frog')).toBeVisible();
    if (language === PSEUDO) await expectWordsFromFiles(page, 'lesson', KNOWN);
    else await expectAccessible(page, 'lesson');
    expect(Object.keys(await kept(page, 'waiting'))).toEqual([]);
  });
}
