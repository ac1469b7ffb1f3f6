/** More came in than there are pupils: it is asked about, and what was taken in can be taken out again. */
import { keyOf } from '../../src/core/class/class.ts';
import { writeRecordsFile } from '../../src/core/class/file.ts';
import { pack } from '../../src/core/record/pack.ts';
import { classOf, codeOf, give, lessonOf, openClass, pupilsOf, said, way } from './support/class.ts';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { levelOf } from './support/levels.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const pupils = pupilsOf(frog, 25);
const of = {
  ...classOf('ffffffffffff', 'Class 5b', lessonOf(['funny-frog']), '2026-11-24'),
  playthroughs: Object.fromEntries(pupils.map((one) => [keyOf(one), one])),
};
const counted = (count: number): string => t('class.came.of', { count, pupils: 24 });

test('one that came in twice is taken out, in every window and after a reload, and put back', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openClass(page, t, of);
  const other = await context.newPage();
  await open(other, `#/teacher/class/${of.id}`);
  const panel = page.locator('[data-take-out]');
  await expect(panel).toContainText(t('class.out.tooMany', { came: 25, pupils: 24 }));
  await panel.getByRole('button', { name: t('class.out.open') }).click();
  await expectAccessible(page, 'the list of what came in');
  await expectNoSideways(page, 'the list of what came in');
  const take = panel.getByRole('listitem').first().getByRole('button');
  await take.click();
  await expect(page.getByRole('heading', { name: counted(24) })).toBeVisible();
  await expect(other.getByRole('heading', { name: counted(24) })).toBeVisible();
  await expect(panel).not.toContainText(t('class.out.tooMany', { came: 25, pupils: 24 }));
  await panel.getByRole('button', { name: t('class.out.undo') }).click();
  await expect(other.getByRole('heading', { name: counted(25) })).toBeVisible();
  await take.click();
  await expect(other.getByRole('heading', { name: counted(24) })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: counted(24) })).toBeVisible();
});

test('a fuller record under the name of one that is here does not take its place', async ({ page }) => {
  await openClass(page, t, of);
  const [real] = pupils;
  const [d1] = Object.entries(real?.forks ?? {});
  if (!real || !d1) throw new Error('nobody played');
  const [fork, [first]] = d1;
  const another =
    pupils.map((one) => one.forks[fork]?.[0]).find((value) => value !== undefined && value !== first) ?? '';
  const forged = { ...real, forks: { ...real.forks, [fork]: [another, another] as [string, string] } };
  await give(page, way(page, 'file'), ['forged.json', writeRecordsFile([pack(frog, forged, codeOf(of.lesson))])]);
  await expect(said(page)).toContainText(t('class.refused.contradicts'));
});
