/** A course: six lessons, a week apart, and a booster; what goes along, what is adapted, and its papers. */
import type { Page } from 'playwright/test';
import { writeRecordsFile } from '../../src/core/class/file.ts';
import { SLOTS, USUAL } from '../../src/core/course/plan.ts';
import { dayNumber, dayOf } from '../../src/core/record/day.ts';
import { pack } from '../../src/core/record/pack.ts';
import { codeOf, give, pupilsOf, said, saved, way } from './support/class.ts';
import { choiceOf } from './support/driver.ts';
import { expectAccessible } from './support/inspect.ts';
import { levelOf } from './support/levels.ts';
import { kept, keptClasses } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const START = '2026-09-07';
const after = (days: number): string => dayOf(dayNumber(START) + days);
const on = (page: Page, day: string): Promise<void> => page.clock.setFixedTime(new Date(`${day}T10:00:00`));
const place = (page: Page, slot: string) => page.locator(`.course-lesson[data-slot="${slot}"]`);
const nameOf = (slot: string): string =>
  slot === 'booster' ? t('course.booster') : t('course.lesson', { number: slot });

/** Goes to a page without loading the game anew. */
const turn = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

/** Brings in six answers of the class that is open, and a sentence into its charter. */
async function play(page: Page, id: string, story: string, day: string): Promise<void> {
  const { level } = levelOf(story);
  const of = (await keptClasses(page))[id];
  if (!of) throw new Error('The class is not kept.');
  const payloads = pupilsOf(level, 6).map((one) => pack(level, { ...one, day }, codeOf(of.lesson)));
  await turn(page, `#/teacher/class/${id}`);
  await give(page, way(page, 'file'), ['a.json', writeRecordsFile(payloads)]);
  await expect(said(page)).toContainText(t('class.in.many', { count: 6 }));
  await turn(page, `#/teacher/class/${id}/charter`);
  const ticks = page.locator('.charter-tick input');
  await ticks.last().setChecked(true);
  await ticks.last().press('Tab');
}

test('a class comes through six lessons and the booster', async ({ page }) => {
  await on(page, START);
  await open(page, '#/teacher/course');
  await choiceOf(page, 'age-8-11').click();
  await page.locator('[data-course-label]').fill('Class 5b');
  await page.locator('.course-begin [data-length]').selectOption('2x25');
  await choiceOf(page, 'begin-course').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Class 5b' })).toBeFocused();
  const course = await page.evaluate(() => location.hash);
  for (const [at, slot] of SLOTS.entries()) {
    const day = slot === 'booster' ? 35 + 56 : at * 7;
    // a device that lay unused for weeks is believed on its second day
    if (slot === 'booster') {
      await on(page, after(day - 1));
      await open(page, course);
      await expect(page.locator('[data-next]')).toContainText('in 1 day');
    }
    await on(page, after(day));
    // once in the middle by a start of the game
    if (at > 0 && slot !== '4') {
      await turn(page, '#/teacher/course');
      await expect(page.locator('.course-begin')).toBeVisible();
      await turn(page, course);
    } else await open(page, course);
    await expect(page.locator('.course-street .course-lamp-lit')).toHaveCount(at);
    await expect(place(page, slot)).toHaveAttribute('open', '');
    await choiceOf(page, `prepare-${slot}`).click();
    const story = USUAL['8-11'][slot];
    await expect(page.getByRole('heading', { level: 1, name: `${nameOf(slot)} · Class 5b` })).toBeVisible();
    await expect(page.locator('.level-card').first()).toHaveAttribute('data-level', story);
    await expect(page.locator('.level-card input').first()).toBeChecked();
    await expect(page.locator('[data-played]')).toHaveCount(at);
    await choiceOf(page, 'make').click();
    await expect(page.getByRole('heading', { level: 1, name: t('class.join.title') })).toBeVisible();
    const id = (await page.evaluate(() => location.hash)).split('/')[3] ?? '';
    // two are played on devices, the others by hands that nobody counted
    if (slot === '1' || slot === 'booster') {
      await play(page, id, story, after(day));
      await turn(page, `#/teacher/class/${id}`);
      // its time is that of the course, in two pieces, and goes on over the pause
      await expect(page.locator('.time-bar')).toHaveCount(2);
      await expect(page.locator('[data-step="back"]')).toHaveCount(slot === '1' ? 0 : 1);
      await page.locator('[data-step="again"]').click();
      await expect(page.locator('.time-state')).toContainText(t('course.steps.again'));
      await choiceOf(page, 'to-course').click();
    } else {
      await turn(page, course);
      await expect(place(page, slot)).toHaveAttribute('data-stands', 'made');
      await place(page, slot)
        .getByRole('button', { name: t('course.held') })
        .click();
    }
    await expect(place(page, slot)).toHaveAttribute('data-stands', 'held');
  }
  await expect(page.locator('[data-next]')).toContainText(t('course.over'));
  // the classes of the first lessons are long gone; the course knows the stories and the sentences still
  const classes = Object.values(await keptClasses(page));
  expect(classes.map((one) => one.lesson.levels)).toEqual([[USUAL['8-11'].booster]]);
  expect(classes[0]?.earlier).toHaveLength(6);
  expect((await kept(page, 'settings'))['courses']).toMatchObject({
    [course.split('/').at(-1) ?? '']: { charter: expect.arrayContaining([expect.stringContaining('the-clubhouse/')]) },
  });
});

test('a course is adapted and deleted: pressed twice, loaded anew, in a second window', async ({ page, context }) => {
  await on(page, START);
  await open(page, '#/teacher/course');
  await choiceOf(page, 'age-11-14').click();
  await choiceOf(page, 'begin-course').dblclick();
  await expect(place(page, '1')).toBeVisible();
  const course = await page.evaluate(() => location.hash);
  expect(Object.keys((await kept(page, 'settings'))['courses'] ?? {})).toHaveLength(1);
  const other = await context.newPage();
  await on(other, START);
  await open(other, course);
  await place(page, '2').locator('summary').click();
  const act = (name: string) => place(page, '2').getByRole('button', { name: t(name) });
  await act('course.leaveOut').click();
  await act('course.takeIn').click();
  await act('course.leaveOut').click();
  await expect(place(page, '2')).toHaveAttribute('data-stands', 'skipped');
  // a part of a lesson is noted by one press, put right, taken back; the log names no class
  await place(page, '1')
    .getByRole('button', { name: t('course.part') })
    .dblclick();
  await expect(place(page, '1').locator('.course-log li')).toHaveCount(1);
  await expect(place(other, '1')).toHaveAttribute('data-stands', 'begun');
  await place(page, '1').locator('[data-minutes]').fill('20');
  await place(page, '1').locator('[data-minutes]').press('Tab');
  await expect(place(other, '1').locator('[data-minutes]')).toHaveValue('20');
  const log = await saved(page, 'save-log');
  expect([log.name, log.text]).toEqual([
    'lessons.csv',
    `\u{FEFF}date,lesson,story,minutes,extent\r\n${START},1,admin,20,part\r\n`,
  ]);
  await page
    .locator('.toast')
    .getByRole('button', { name: t('course.log.back') })
    .click();
  await expect(place(other, '1')).toHaveAttribute('data-stands', 'open');
  await place(page, '1').locator('[data-story]').selectOption('twelve-coins');
  await expect(place(other, '2')).toHaveAttribute('data-stands', 'skipped');
  await expect(place(other, 'booster').locator('h2')).toContainText('Admin');
  await page.reload();
  await expect(place(page, '1').locator('[data-story]')).toHaveValue('twelve-coins');
  for (const language of languages) {
    await open(page, course, language);
    await expect(place(page, '1')).toBeVisible();
    await expectAccessible(page, `a course in ${language}`);
  }
  await page.getByRole('button', { name: wordsIn(languages.at(-1) ?? '')('course.delete') }).click();
  await choiceOf(page, 'delete-course').click();
  await expect(other.getByRole('heading', { level: 1, name: t('course.gone') })).toBeVisible();
  expect((await kept(page, 'settings'))['courses']).toBeUndefined();
});

test('the papers for grown-ups are one page each; a story that a teacher leads opens by a press', async ({ page }) => {
  const pages = async (): Promise<number> =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  for (const language of languages) {
    for (const hash of ['#/teacher/told', '#/home/the-fake', '#/home/free-gems']) {
      await open(page, hash, language);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      expect.soft(await pages(), `${hash} ${language}`).toBe(1);
    }
  }
  await open(page, '#/read/free-gems');
  await expect(page.locator('.script-beat')).toHaveCount(0);
  await expectAccessible(page, 'a story that a teacher leads');
  await choiceOf(page, 'read').click();
  await expect(page.locator('.script-beat').first()).toBeVisible();
  await open(page, '#/read/funny-frog');
  await expect(page.locator('.script-beat').first()).toBeVisible();
  await open(page, '#/teacher/slides/the-comments/admin');
  await expect(page.locator('.slide').first()).toBeVisible();
  const slides = await page.locator('.slide').count();
  expect(await pages()).toBe(slides);
  await page.getByRole('button', { name: t('slides.alone') }).click();
  expect(await pages()).toBe(slides);
});

test('what a school types in stands on the card, here and after a reload', async ({ page }) => {
  await open(page, '#/teacher/told');
  await page.locator('.print-fields summary').click();
  await page.locator('[data-message-line]').fill('Letterbox by room 12, emptied each morning');
  await expect(page.locator('.a4-told')).toContainText('Letterbox by room 12');
  await page.reload();
  await expect(page.locator('.a4-told')).toContainText('Letterbox by room 12');
  await turn(page, '#/help');
  await expect(page.locator('main, #app').first()).toContainText('Letterbox by room 12');
});
