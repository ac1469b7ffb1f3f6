/** The pupil's part of a lesson: joined by link or letters, the seat, and which stories it opens. */
import type { Joined } from '../../src/core/lesson/joined.ts';
import { LETTERS } from '../../src/core/record/letters.ts';
import { ANIMALS } from '../../src/core/save/animals.ts';
import type { Player } from '../../src/core/save/player.ts';
import { choiceOf, panelOf } from './support/driver.ts';
import { bar, codeOf, heading, join, plate } from './support/lesson.ts';
import { levelOf } from './support/levels.ts';
import { keep, kept } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const title = (id: string): string => levelOf(id).words['en']?.title ?? '';

test('a lesson is joined by its link: it is named, its street is open, and it can be left', async ({ page }) => {
  const code = codeOf({ levels: ['admin'] });
  await open(page, `#/join/${code.toLowerCase()}`);
  await expect(page.getByText(title('admin'))).toBeVisible();
  await choiceOf(page, 'join').click();
  // straight into the lesson's story
  await expect(panelOf(page)).toHaveAttribute('data-level', 'admin');
  await open(page, '#/town');
  await expect(bar(page)).toContainText(t('lesson.bar', { stories: title('admin') }));
  await expect(page.locator('[data-age="11-14"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(plate(page, 'admin')).toHaveAttribute('data-standing', 'next');
  await open(page, '#/town');
  await expect(bar(page)).toBeVisible();
  await bar(page)
    .getByRole('button', { name: t('lesson.leave') })
    .click();
  await choiceOf(page.getByRole('dialog'), 'leave').click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: t('join.title') })).toBeVisible();
  expect(await kept(page, 'settings')).not.toHaveProperty('lesson');
});

test('a lesson is joined by its letters, typed in any way, with the keyboard alone', async ({ page }) => {
  await open(page, '#/');
  await page.getByRole('link', { name: t('join.title') }).press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  const field = page.getByLabel(t('join.field'));
  await expect(field).toBeFocused();
  const code = codeOf();
  await page.keyboard.type(`${[...code.toLowerCase()].join(' ')}!?ñ`);
  await expect(field).toHaveValue(code);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(t('lesson.name'));
  await expect(heading(page)).toBeFocused();
  await choiceOf(page, 'join').press('Enter');
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
});

test('a code with a wrong letter is refused in one sentence, and can be mended', async ({ page }) => {
  const code = codeOf();
  const other = LETTERS[(LETTERS.indexOf(code.charAt(0)) + 1) % LETTERS.length];
  await open(page, `#/join/${other}${code.slice(1)}`);
  await expect(page.getByRole('alert')).toHaveText(t('join.refused.tampered'));
  const field = page.getByLabel(t('join.field'));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.press('Home');
  await field.press('Delete');
  await expect(page.getByRole('alert')).toBeEmpty();
  await field.pressSequentially(code.charAt(0));
  await expect(field).toHaveValue(code);
  await choiceOf(page, 'open').click();
  await expect(page.getByText(title('funny-frog'))).toBeVisible();
  await open(page, '#/join/frogs');
  await expect(page.getByRole('alert')).toHaveText(t('join.refused.not-ours'));
});

test('the lesson sets the language', async ({ page }) => {
  const [other] = languages.filter((one) => one !== 'en');
  test.skip(other === undefined, 'the game is in one language');
  await join(page, codeOf({ language: other ?? null }));
  await expect(page.locator('html')).toHaveAttribute('lang', other ?? '');
  await expect(panelOf(page)).toBeVisible();
});

test('yesterday’s lesson is over', async ({ page }) => {
  const joined: Joined = { joined: 1, code: codeOf(), day: '2020-02-29', shared: false, pupils: {} };
  await keep(page, 'settings', { lesson: joined });
  await open(page, '#/town');
  await expect(page.getByRole('link', { name: t('join.title') })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('a seat is one of the animals, or none, and is asked before the first story', async ({ page }) => {
  await join(page, codeOf({ seats: true }));
  await expect(page.locator('.animal')).toHaveCount(ANIMALS.length);
  // not even by the address of a story
  await open(page, '#/play/funny-frog');
  await expect(page.locator('.animal')).toHaveCount(ANIMALS.length);
  await choiceOf(page, 'owl').click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await open(page, '#/town');
  const [one] = Object.values(await kept(page, 'players')) as Player[];
  expect(one?.animal).toBe('owl');
  await bar(page).getByRole('link').click();
  await page.getByRole('button', { name: t('lesson.otherAnimal') }).click();
  await page.getByRole('button', { name: t('lesson.seatNone') }).click();
  await expect(heading(page)).toHaveText(t('lesson.in'));
  expect(((await kept(page, 'settings'))['lesson'] as Joined).pupils[one?.id ?? '']).toEqual({
    seat: null,
    played: [],
  });
});

test('a story that opens with a teacher opens in its lesson only', async ({ page }) => {
  // the cards of the levels stand in the script of the page: one of them is made to open in a lesson
  const card = new RegExp(`(id:[\`"']${frog.id}[\`"'],[^{}]*?opens:[\`"'])freely`);
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(card, '$1lesson') });
  });
  // the page asks of each script that it is as it was built
  await page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/ integrity="[^"]*"/g, '') });
    },
  );
  await open(page, '#/town');
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'lesson');
  await plate(page, 'funny-frog').click();
  await expect(page.getByRole('dialog')).toContainText(t('lesson.closed'));
  await page.goto('?lang=en#/play/funny-frog');
  await expect(page.getByText(t('lesson.closed'))).toBeVisible();
  await join(page, codeOf());
  // who looked at the town before is asked for: in a lesson it may be anybody
  await page.getByRole('dialog').locator('.players .choice').first().click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await page.evaluate(() => (location.hash = '#/town'));
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'next');
  await expect(plate(page, 'funny-frog')).toContainText(t('town.standing.opened'));
  await plate(page, 'funny-frog').click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await page.unrouteAll({ behavior: 'wait' });
});
