/** What a browser's history and a restored session show: no story, and once the page was left nothing of the game. */
import type { BrowserContext, Page } from 'playwright/test';
import { choiceOf, panelOf } from './support/driver.ts';
import { classOf, lessonOf, openClass, todayOn } from './support/class.ts';
import { codeOf, heading, join, keepEnded } from './support/lesson.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const ID = 'ccccccccccc1';

const story = async (page: Page): Promise<void> => {
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await expect(panelOf(page)).toBeVisible();
};
const lesson = async (page: Page): Promise<void> => {
  await join(page, codeOf({ seats: true }));
  await expect(heading(page)).toHaveText(t('lesson.seatTitle'));
};
const handingIn = async (page: Page): Promise<void> => {
  await keepEnded(page, codeOf());
  await open(page, '#/finish/funny-frog');
  await expect(page.locator('[data-letters]')).toBeVisible();
};
const teacher = async (page: Page): Promise<void> => {
  await openClass(page, t, classOf(ID, '7b', lessonOf(['funny-frog']), await todayOn(page)));
  await page.getByRole('button', { name: t('class.join.show') }).click();
  await expect(page.locator('[data-lesson-code]')).toBeVisible();
};
const PAGES = { story, lesson, handingIn, teacher };

async function expectNeutral(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: t('notes.title') })).toBeVisible();
  await expect(page).toHaveTitle(t('notes.title'));
  expect(new URL(page.url()).hash).toBe('#/notes');
  expect(await page.locator('body').innerText()).not.toMatch(/Frog|7b|town/i);
  await expect(page.locator('#app > *')).toHaveCount(1);
}

/** Goes back and forward as far as there is anything, and looks at each page of the game that is come to. */
async function expectNeutralEverywhere(page: Page): Promise<void> {
  const entries = await page.evaluate(() => history.length);
  let seen = 0;
  for (const way of ['goBack', 'goForward'] as const) {
    for (let at = 0; at < entries; at += 1) {
      await page[way]();
      // what was there before the game is no page of it
      if (!page.url().includes('#')) continue;
      seen += 1;
      await expectNeutral(page);
    }
  }
  expect(seen).toBeGreaterThan(0);
  expect(await page.evaluate(() => history.length)).toBe(entries);
}

/** The same tab on another day: what the browser keeps of a session is the address, and what is stored. */
async function restored(page: Page, context: BrowserContext): Promise<Page> {
  const next = await context.newPage();
  await next.goto(page.url());
  return next;
}

for (const [name, go] of Object.entries(PAGES)) {
  test(`left from ${name}: back, forward, a reload and a restored session show the neutral page`, async ({
    page,
    context,
  }) => {
    await go(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectNeutral(page);
    await expectNeutralEverywhere(page);
    await page.reload();
    await expectNeutral(page);
    await expectNeutralEverywhere(page);
    await expectNeutral(await restored(page, context));
    // a press on the neutral page, twice, opens the game again
    await page.getByRole('button', { name: t('notes.back') }).click();
    await page.getByRole('button', { name: t('notes.sure') }).click();
    await expect(page.locator('.title')).toBeVisible();
    await page.reload();
    await expect(page.locator('.title')).toBeVisible();
  });
}

test('no entry of the history names a story, and a reload stands in it all the same', async ({ page }) => {
  const seen: string[] = [];
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  await page.goto('about:blank');
  const before = await page.evaluate(() => history.length);
  await page.goto('#/');
  await page.getByRole('button', { name: t('title.play') }).click();
  await page.locator('.town [data-level="funny-frog"]').click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await expect(page).toHaveTitle(`${t('titles.play')} · ${t('app.name')}`);
  await page.reload();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await page.getByRole('button', { name: t('controls.pause') }).click();
  await choiceOf(page.getByRole('dialog'), 'town').click();
  await expect(page.locator('.town')).toBeVisible();
  expect(seen.join(' ')).not.toContain('funny-frog');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test('a document that was opened before, in the same tab, is left with it', async ({ page }) => {
  await story(page);
  await page.goto('about:blank');
  await open(page, '#/town');
  await page.getByRole('button', { name: t('controls.leave'), exact: true }).click();
  await expectNeutral(page);
  await expectNeutralEverywhere(page);
});

test('"back" among the teacher’s pages goes back, and addresses of the first edition still lead there', async ({
  page,
}) => {
  await teacher(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '7b' })).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText(t('teacher.title'));
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: '7b' })).toBeVisible();
  await page.evaluate((hash) => (location.hash = hash), `#/teacher/class/${ID}?sheet=funny-frog`);
  await expect(page.locator('.print-page')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/teacher/class/${ID}/sheet/funny-frog$`));
});

test('a page is named by its kind in the window’s title, and by no class and no story', async ({ page }) => {
  await openClass(page, t, classOf(ID, '7b', lessonOf(['funny-frog']), await todayOn(page)));
  for (const [hash, title] of [
    ['#/town', t('town.levels')],
    ['#/play/funny-frog', t('titles.play')],
    [`#/teacher/class/${ID}`, t('titles.class')],
    [`#/teacher/class/${ID}/report/funny-frog`, t('export.report')],
    [`#/projector/${ID}`, t('projector.title')],
  ] as const) {
    await page.evaluate((one) => (location.hash = one), hash);
    await expect(page).toHaveTitle(`${title} · ${t('app.name')}`);
    expect(await page.title()).not.toMatch(/frog|7b/i);
  }
  await page.evaluate(() => (location.hash = '#/'));
  await expect(page).toHaveTitle(t('app.name'));
});
