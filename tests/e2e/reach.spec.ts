/** Large text, a small window, spaces of one's own: whoever needs them has all of the game. */
import type { Page } from 'playwright/test';
import { panelOf, rested } from './support/driver.ts';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { keepPlayer, SHOWN } from './support/standing.ts';
import { expect, open, test } from './support/test.ts';
import { languages } from './support/words.ts';

test.use({ stage: false });

/** What WCAG 1.4.12 asks for, as a reading tool puts it into a page. */
const SPACES =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Buttons and fields of the page that are not whole in the window once they have the focus. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('#app :is(button, a, select, input)')) {
      if (!one.checkVisibility()) continue;
      one.focus();
      const { left, right, top, bottom } = (one.closest('label') ?? one).getBoundingClientRect();
      // what is higher than the window fills it
      const whole = top >= -1 && bottom <= innerHeight + 1;
      if (left < -1 || right > innerWidth + 1 || !(whole || bottom - top > innerHeight))
        found.push(`${one.textContent?.trim()}: ${[left, right, top, bottom].map(Math.round).join()}`);
    }
    return found;
  });

for (const language of languages)
  test(`at 400 % every kind of question shows all it has, in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await keepPlayer(page);
    await open(page, '#/town', language);
    await expect(page.locator('.town')).toBeVisible();
    expect.soft(await cutOff(page), 'the town').toEqual([]);
    for (const id of [SHOWN.spot, SHOWN.rehearse, SHOWN.choose]) {
      await page.evaluate((hash) => (location.hash = hash), `#/play/${id}`);
      await expect(panelOf(page)).toHaveAttribute('data-level', id);
      await rested(page);
      expect.soft(await cutOff(page), id).toEqual([]);
      await expectNoSideways(page, id);
      // the question comes first, and what it asks about follows on the same page
      const { clientHeight, scrollHeight } = await page
        .locator('#app')
        .evaluate(({ clientHeight: seen, scrollHeight: whole }) => ({ clientHeight: seen, scrollHeight: whole }));
      expect.soft(scrollHeight, id).toBeGreaterThan(clientHeight);
      await expectAccessible(page, `${id} at 400 %`);
    }
  });

test('a style put into the page is taken, and with wide spaces nothing is cut', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await keepPlayer(page);
  await open(page, '#/play/admin');
  await expect(panelOf(page)).toBeVisible();
  await rested(page);
  await page.evaluate((css) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  }, SPACES);
  const bubble = panelOf(page).locator('.spot-bubble').first();
  await expect(bubble).toHaveCSS('letter-spacing', /^2\.\d/);
  expect(await cutOff(page)).toEqual([]);
  const clipped = await panelOf(page)
    .locator('button')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 4).map((one) => one.textContent));
  expect(clipped).toEqual([]);
});
