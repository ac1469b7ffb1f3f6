/** Levels change and go while a class is in the middle of its lesson: what it has played is counted as it was. */
import type { Page } from 'playwright/test';
import { keyOf, newClass, type SchoolClass, withShapes } from '../../src/core/class/class.ts';
import { writeRecordsFile } from '../../src/core/class/file.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { endingIds } from '../../src/core/record/forks.ts';
import { pack } from '../../src/core/record/pack.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import { shapeOf } from '../../src/core/record/shape-of.ts';
import { codeOf, give, lessonOf, openClass, pupilsOf, said, saved, way } from './support/class.ts';
import { choiceOf } from './support/driver.ts';
import { levelOf, standIn } from './support/levels.ts';
import { keptClasses } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const endings = endingIds(frog);
const pupils = pupilsOf(frog, 24).map((one, at) => ({ ...one, ending: endings[at % endings.length] ?? null }));
const classOf = (id: string, records: readonly Playthrough[], levels = ['funny-frog']): SchoolClass => ({
  ...newClass(id, 'Class 5b', lessonOf(levels), '2026-11-24'),
  pupils: 25,
  playthroughs: Object.fromEntries(records.map((one) => [keyOf(one), one])),
});

/** All that a teacher can look at or take along, as text. */
async function everything(page: Page, of: SchoolClass): Promise<Record<string, unknown>> {
  await open(page, `#/teacher/class/${of.id}`);
  await choiceOf(page, 'table').click();
  const table = (await saved(page, 'table-without')).text;
  const statements = (JSON.parse((await saved(page, 'xapi')).text) as object[]).map((one) =>
    JSON.stringify(one).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''),
  );
  const report = async (): Promise<readonly string[]> => page.locator('.a4-report :is(h2, th, td)').allTextContents();
  await open(page, `#/teacher/class/${of.id}?report=${of.lesson.levels[0]}`);
  await expect(page.locator('.a4-report').first()).toBeVisible();
  const closed = await report();
  await page.getByRole('button', { name: t('export.open') }).click();
  return { table, statements, closed, whole: await report() };
}

const wall = async (page: Page, of: SchoolClass): Promise<readonly string[]> => {
  await open(page, `#/projector/${of.id}`);
  const reveal = page.locator('.board').getByRole('button', { name: t('projector.show') });
  await reveal.click();
  await expect(page.locator('.board')).toHaveAttribute('data-state', 'revealed');
  const seen = await page.locator('.board').allInnerTexts();
  await page
    .locator('.board')
    .getByRole('button', { name: t('projector.hide') })
    .click();
  return seen;
};

/** The level after an update: raised, and its first fork is gone. */
const raised: Level = { ...frog, version: frog.version + 1, beats: frog.beats.filter(({ id }) => id !== 'd1') };

test('a level is raised in the middle of a lesson: everything says what it said, and older answers still come in', async ({
  page,
}) => {
  const of = classOf('cccccccccccc', pupils);
  await openClass(page, t, of);
  await expect
    .poll(async () => Object.keys((await keptClasses(page))[of.id]?.shapes ?? {}))
    .toEqual([`funny-frog/${frog.version}`]);
  const [before, onWall] = [await everything(page, of), await wall(page, of)];

  await standIn(page, frog.id, { level: raised, words: levelOf(frog.id).words });
  expect(await everything(page, of)).toEqual(before);
  expect(await wall(page, of)).toEqual(onWall);
  await open(page, `#/teacher/class/${of.id}`);
  const [late] = pupilsOf(frog, 1, 24);
  if (!late) throw new Error('nobody is late');
  await give(page, way(page, 'file'), ['late.json', writeRecordsFile([pack(frog, late, codeOf(of.lesson))])]);
  await expect(said(page)).toContainText(t('class.in.one', { who: t(`animals.${late.seat}`) }));
  const [newer] = pupilsOf(raised, 1, 25);
  if (!newer) throw new Error('nobody plays the newer version');
  await give(page, way(page, 'file'), [
    'newer.json',
    writeRecordsFile([pack(raised, { ...newer, seat: null }, codeOf(of.lesson))]),
  ]);
  await expect(said(page)).toContainText(t('class.in.one', { who: t('class.someone') }));
  await choiceOf(page, 'report').click();
  await expect(page.locator('.a4-report').first()).toContainText(t('export.otherVersion_one', { count: 1 }));
  await expect(page.locator('.a4-report')).toHaveCount(2);
});

for (const [what, kept] of [
  ['what it was like is kept', true],
  ['the class had kept nothing of it', false],
] as const) {
  const tag = kept ? [] : ['@wide'];
  test(
    `a level is gone, and ${what}: each page says what it can, and the class can be deleted`,
    { tag },
    async ({ page }) => {
      const gone = { ...frog, id: 'gone-story' };
      const records = pupils.map((one) => ({ ...one, level: gone.id }));
      const bare = classOf('dddddddddddd', records, [gone.id]);
      const of = kept ? withShapes(bare, [{ ...shapeOf(gone), words: { title: 'The story that went' } }]) : bare;
      await openClass(page, t, of);
      const { table, closed, whole } = await everything(page, of);
      expect(String(table).trimEnd().split('\r\n').length).toBeGreaterThan(24);
      expect(Array.isArray(whole) && whole.length).toBeGreaterThan(5);
      if (kept) expect(closed).toContain(t('export.few'));
      await open(page, `#/teacher/class/${of.id}?code`);
      if (kept) await expect(page.locator('[data-lesson-code]')).toHaveText(codeOf(lessonOf(['funny-frog'])));
      else await expect(page.getByText(t('class.join.gone'))).toBeVisible();
      await open(page, `#/projector/${of.id}`);
      if (kept) await expect(page.locator('.board')).toContainText('The story that went');
      else await expect(page.getByText(t('projector.older'))).toBeVisible();
      await open(page, `#/teacher/class/${of.id}`);
      await way(page, 'code').click();
      await page.getByLabel(t('class.code.title')).fill('0000-0000-0000');
      await page.keyboard.press('Enter');
      await expect(said(page)).toBeVisible();
      await page.getByRole('button', { name: t('class.keep.delete') }).click();
      await choiceOf(page.getByRole('dialog'), 'delete').click();
      await expect(page.locator('#toasts')).toContainText(t('class.deleted', { label: 'Class 5b' }));
    },
  );
}

test('what was revealed stays in every window and after a reload, whoever comes in between', async ({
  page,
  context,
}) => {
  const of = classOf('eeeeeeeeeeee', pupils);
  await openClass(page, t, of);
  const projector = await context.newPage();
  await open(projector, `#/projector/${of.id}`);
  const board = projector.locator('.board');
  await board.getByRole('button', { name: t('projector.show') }).click();
  await expect(board).toHaveAttribute('data-state', 'revealed');
  const seen = await board.allInnerTexts();
  await expect.poll(async () => Object.keys((await keptClasses(page))[of.id]?.shown ?? {})).toHaveLength(1);
  const [late] = pupilsOf(frog, 1, 24);
  if (!late) throw new Error('nobody is late');
  await give(page, way(page, 'file'), ['late.json', writeRecordsFile([pack(frog, late, codeOf(of.lesson))])]);
  await expect(said(page)).toContainText(t('class.in.one', { who: t(`animals.${late.seat}`) }));
  expect(await board.allInnerTexts()).toEqual(seen);
  for (const window of [projector, await context.newPage()]) {
    await open(window, `#/projector/${of.id}`);
    await expect(window.locator('.board')).toHaveAttribute('data-state', 'revealed');
    expect(await window.locator('.board').allInnerTexts()).toEqual(seen);
  }
});
