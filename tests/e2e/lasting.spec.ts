/** Whether the browser promises to keep a class is asked for from a press, and said on the class's page. */
import type { Page } from 'playwright/test';
import { choiceOf } from './support/driver.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');

/** Answers in place of the browser, one time after the other; `asked` counts. */
async function answering(page: Page, answers: readonly boolean[]): Promise<void> {
  await page.addInitScript((all) => {
    let asked = 0;
    const promised = (): boolean => asked > 0 && all[Math.min(asked, all.length) - 1] === true;
    Object.defineProperty(navigator, 'storage', {
      value: {
        persisted: async () => promised(),
        persist: async () => {
          asked += 1;
          document.documentElement.dataset['asked'] = String(asked);
          return promised();
        },
      },
    });
  }, answers);
}

async function makeClass(page: Page): Promise<void> {
  await open(page, '#/teacher?prepare');
  await page.locator('[data-level="funny-frog"]').getByRole('checkbox').check();
  await choiceOf(page, 'make').click();
  await page.getByRole('button', { name: t('class.done') }).click();
}

test('a class is made: the browser is asked, and its no is said and can be asked again', async ({ page }) => {
  await answering(page, [false, false, true]);
  await makeClass(page);
  await expect(page.locator('[data-lasting="open"]')).toContainText(t('class.lasting.open'));
  const asked = Number(await page.locator('html').getAttribute('data-asked'));
  expect(asked, 'asked by the press that made the class').toBeGreaterThan(0);
  const ask = page.getByRole('button', { name: t('class.lasting.ask') });
  for (let more = asked; more < 3; more += 1) await ask.click();
  await expect(page.locator('[data-lasting="promised"]')).toContainText(t('class.lasting.promised'));
  await expect(ask).toHaveCount(0);
  await expect(page.locator('#status')).toHaveText(t('class.lasting.promised'));
});

test('a browser that cannot be asked is said to promise nothing, and what helps is told', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
  await makeClass(page);
  await expect(page.locator('[data-lasting="unable"]')).toContainText(t('class.lasting.unable'));
  await page.getByText(t('class.lasting.how')).click();
  for (const word of ['file', 'ipad', 'other', 'private'] as const)
    await expect(page.getByText(t(`class.lasting.${word}`))).toBeVisible();
});
