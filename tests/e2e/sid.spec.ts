/** Safer Internet Day: a line in its season, its page all year, three versions to play and to print. */
import type { Locator, Page } from 'playwright/test';
import { AGES, dayLevels, hallLevel } from '../../src/core/sid/levels.ts';
import { schoolDay } from '../../src/core/sid/school-day.ts';
import { PSEUDO } from '../../src/core/words/pseudo.ts';
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways, expectWordsFromFiles } from './support/inspect.ts';
import { levels } from './support/levels.ts';
import { keepSettings, kept, keptClasses } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const DAY = '2027-02-09';
const PAPERS = ['assembly', 'lesson', 'day-12-12'];
const on = (page: Page, day: string): Promise<void> => page.clock.setFixedTime(new Date(`${day}T10:00:00`));
const invitation = (page: Page) => page.locator('.title [data-sid]');

/** A day as the browser under test writes it: Node's own commas may differ. */
const written = (page: Page, day: string, language = 'en', short = false): Promise<string> =>
  page.evaluate(
    ([tag, at, rest]) =>
      new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { day: 'numeric', month: 'long', ...rest }).format(
        new Date(`${at}T12:00:00`),
      ),
    [
      language === 'en' ? 'en-GB' : language,
      day,
      short ? {} : ({ weekday: 'long', year: 'numeric' } as const),
    ] as const,
  );

/** The levels that the game can put into a lesson, in its own order. */
async function levelsHere(page: Page) {
  await open(page, '#/teacher?prepare');
  await expect(page.locator('.level-card').first()).toBeVisible();
  const ids = await page.locator('.level-card').evaluateAll((all) => all.map((one) => one.getAttribute('data-level')));
  return ids.flatMap((id) => levels.flatMap(({ level }) => (level.id === id ? level : [])));
}

/** The values of an attribute, in the order of the page. */
const each = (within: Locator, name: string): Promise<(string | null)[]> =>
  within.evaluateAll((all, attribute) => all.map((one) => one.getAttribute(attribute)), name);

test('the title invites teachers in the weeks before the day and on it, and at no other time', async ({ page }) => {
  const foot = page.getByText(t('title.foot'));
  for (const out of ['2026-11-26', '2027-01-18', '2027-02-10']) {
    await on(page, out);
    await open(page, '#/');
    await expect(foot).toBeVisible();
    await expect(invitation(page)).toHaveCount(0);
  }
  await on(page, '2027-01-19');
  await open(page, '#/');
  await expect(invitation(page)).toContainText(
    t('sid.invitation.before', { day: await written(page, DAY, 'en', true) }),
  );
  await expect(foot).toHaveCount(0);
  await on(page, DAY);
  await open(page, '#/');
  await expect(invitation(page)).toContainText(t('sid.invitation.today'));
  await invitation(page).click();
  await expect(page.getByRole('heading', { level: 1, name: t('sid.name') })).toBeFocused();
});

for (const [width, height, textSize] of [
  [360, 640, 100],
  [768, 1024, 100],
  [1280, 800, 100],
  [1280, 800, 200],
  [360, 640, 200],
] as const) {
  test(
    `the invitation lies over nothing: ${width} × ${height}, ${textSize} %`,
    { tag: (width === 360 && textSize === 200) || (width === 1280 && textSize === 100) ? [] : ['@wide'] },
    async ({ page }) => {
      await on(page, '2027-02-01');
      await keepSettings(page, { textSize });
      for (const language of languages) {
        const place = `${language} ${width} ${textSize}`;
        await page.setViewportSize({ width, height });
        await open(page, '#/', language);
        await expect(page.locator('html')).toHaveAttribute('data-text', textSize === 200 ? 'large' : 'usual');
        const over = await invitation(page).evaluate((link) => {
          const here = link.getBoundingClientRect();
          const others = [
            ...document.querySelectorAll('.title-name, .title-line, .title-play, .title-ways a, .title-tools > *'),
          ];
          return others
            .filter((one) => {
              const there = one.getBoundingClientRect();
              return (
                there.bottom > here.top && there.top < here.bottom && there.right > here.left && there.left < here.right
              );
            })
            .map((one) => one.className);
        });
        expect.soft(over, place).toEqual([]);
        expect.soft((await invitation(page).boundingBox())?.height, place).toBeGreaterThanOrEqual(43);
        if (textSize === 100)
          expect
            .soft(await page.locator('.title').evaluate((title) => title.scrollHeight - title.clientHeight), place)
            .toBe(0);
        await expectNoSideways(page, place);
        await expectAccessible(page, place);
      }
    },
  );
}

test('the teacher’s start names the day all year, in every language', async ({ page }) => {
  await on(page, '2026-11-26');
  for (const language of languages) {
    await open(page, '#/teacher', language);
    await expect(page.locator('[data-sid]')).toContainText(
      wordsIn(language)('sid.on', { day: await written(page, DAY, language) }),
    );
  }
  await expect(page.locator('[data-sid]')).toContainText('2027');
  await page.locator('[data-sid]').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a country that shifts the day sets its own: it is kept, the title follows, and the rule’s comes back', async ({
  page,
}) => {
  await on(page, '2027-02-10');
  await open(page, '#/teacher?sid');
  const field = page.locator('[data-own-day]');
  await expect(field).toHaveValue('2028-02-08');
  await field.fill('2027-02-01');
  await expect(page.getByText(t('sid.date.outside', { day: await written(page, '2028-12-31') })).first()).toBeVisible();
  await field.fill('2027-02-16');
  await expect(page.locator('[data-day]')).toContainText(await written(page, '2027-02-16'));
  await expect
    .poll(async () => (await kept(page, 'settings'))['settings'])
    .toMatchObject({ internetDay: '2027-02-16' });
  await open(page, '#/');
  await expect(invitation(page)).toContainText(
    t('sid.invitation.before', { day: await written(page, '2027-02-16', 'en', true) }),
  );
  await open(page, '#/teacher?sid');
  await page.getByRole('button', { name: t('sid.date.back', { day: await written(page, '2028-02-08') }) }).click();
  await expect(page.locator('[data-day]')).toContainText(await written(page, '2028-02-08'));
});

test('a school day deals the stories out to as many classes as there are, and goes on paper so', async ({ page }) => {
  const cards = await levelsHere(page);
  await open(page, '#/teacher?sid');
  await page.locator('[data-classes="8-11"]').fill('3');
  await page.locator('[data-classes="11-14"]').fill('2');
  const dealt = schoolDay(cards, { '8-11': 3, '11-14': 2 }).map((one) => one.level);
  await expect.poll(() => each(page.locator('[data-dealt]'), 'data-dealt')).toEqual(dealt);
  await page.reload();
  await expect(page.locator('[data-classes="8-11"]')).toHaveValue('3');
  await page.locator('[data-paper="day"]').click();
  await expect(page.getByRole('heading', { level: 1, name: t('sid.day.title') })).toBeFocused();
  await expect(page.locator('.a4-dealt tbody tr')).toHaveCount(dealt.length);
  await page.getByRole('button', { name: t('page.back') }).click();
  await expect(page.locator('[data-classes="11-14"]')).toHaveValue('2');
});

test('the assembly is a lesson in one press, with the projector open to count votes', async ({ page, context }) => {
  const cards = await levelsHere(page);
  const level = AGES.flatMap((age) => hallLevel(cards, age) ?? [])[0];
  if (!level) throw new Error('No story opens freely.');
  await open(page, '#/teacher?sid');
  const [projector] = await Promise.all([context.waitForEvent('page'), choiceOf(page, `assembly-${level.id}`).click()]);
  await expect(page.getByRole('heading', { level: 1, name: t('sid.assembly.label') })).toBeVisible();
  await expect(projector.getByText(t('projector.standing.rule'))).toBeVisible();
  const [of] = Object.values(await keptClasses(page));
  expect(of?.lesson).toMatchObject({ levels: [level.id], seats: false, check: false });
  expect((await kept(page, 'settings'))['screen']).toMatchObject({
    screen: { class: of?.id, level: level.id, hands: true, revealed: false },
  });
});

test('one lesson is made with a story of the curriculum, and shows its code', async ({ page }) => {
  const cards = await levelsHere(page);
  await open(page, '#/teacher?sid');
  const wanted = AGES.flatMap((age) => dayLevels(cards, age).map((card) => `lesson-${card.id}`));
  await expect.poll(() => each(page.locator('[data-version="lesson"] [data-choice]'), 'data-choice')).toEqual(wanted);
  await choiceOf(page, wanted[0] ?? '').click();
  await expect(page.getByRole('heading', { level: 1, name: t('class.join.title') })).toBeVisible();
});

test('with the classes locked the page can be read, and makes a lesson only after the passphrase', async ({ page }) => {
  await open(page, '#/teacher');
  await page.getByText(t('teacher.lock.title')).click();
  await page.getByLabel(t('teacher.lock.phrase')).fill('three blue owls');
  await page.getByLabel(t('teacher.lock.again')).fill('three blue owls');
  await choiceOf(page, 'protect').click();
  await choiceOf(page, 'lock').click();
  await page.locator('[data-sid]').click();
  await expect(page.locator('[data-version]')).toHaveCount(3);
  await expect(page.locator('[data-version] [data-choice]')).toHaveCount(0);
  await page.getByLabel(t('teacher.lock.phrase')).fill('three blue owls');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-version] [data-choice]').first()).toBeVisible();
});

test('each version is one A4 page in every language', async ({ page }) => {
  for (const language of languages) {
    for (const paper of PAPERS) {
      await open(page, `#/teacher?sid=${paper}`, language);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const printed = await page.pdf({ preferCSSPageSize: true });
      expect.soft(printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), `${paper} ${language}`).toHaveLength(1);
    }
  }
});

test.describe('the pages', () => {
  const pages = ['#/teacher?sid', ...PAPERS.map((paper) => `#/teacher?sid=${paper}`)];
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    for (const language of languages) {
      test(
        `can be used by everybody: ${language} ${width} × ${height}`,
        { tag: width === 360 && language === 'ar' ? [] : ['@wide'] },
        async ({ page }) => {
          await page.setViewportSize({ width, height });
          for (const hash of pages) {
            await open(page, hash, language);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expectAccessible(page, `${hash} ${language} ${width}`);
            await expectNoSideways(page, `${hash} ${language} ${width}`);
          }
        },
      );
    }
  }

  test('have no word that is not from the files', async ({ page }) => {
    await on(page, '2027-02-01');
    const titles = levels.map(({ words }) => words['en']?.title ?? '');
    for (const hash of ['#/', ...pages]) {
      await open(page, hash, PSEUDO);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectWordsFromFiles(page, hash, [
        ...titles,
        ...titles.map((title) => `· ${title}`),
        'Childhelp National Child Abuse Hotline',
      ]);
    }
  });
});
