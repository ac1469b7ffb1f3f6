/** The teacher's part by the keyboard alone, from the first page to the last. */
import { writeCode } from '../../src/core/record/code.ts';
import { pupilsOf, said, way } from './support/class.ts';
import { choiceOf } from './support/driver.ts';
import { pressWith, tabTo } from './support/keys.ts';
import { levelOf } from './support/levels.ts';
import { kept } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;

test('a lesson is prepared, answers are typed in, a report is read and the class is deleted with Tab, Enter and Space', async ({
  page,
  context,
}) => {
  await open(page, '#/teacher');
  await expect(page.getByRole('button', { name: t('settings.title') })).toBeVisible();
  await pressWith(page, 'Enter', choiceOf(page, 'prepare'));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  // boxes are told by a few words; what is said of them comes after
  for (const box of await page.getByRole('checkbox').all()) {
    await expect(box).toHaveAccessibleName(/^(?:\S+\s?){1,8}$/);
    await expect(box).toHaveAccessibleDescription(/\S/);
  }
  await pressWith(page, 'Space', page.locator(`[data-level="${frog.id}"]`).getByRole('checkbox'));
  await tabTo(page, page.getByLabel(t('teacher.prepare.label')));
  await page.keyboard.type('Class 5b');
  await pressWith(page, 'Space', page.locator('[data-tick="seats"]').getByRole('checkbox'));
  await pressWith(page, 'Enter', choiceOf(page, 'make'));
  const code = (await page.locator('[data-lesson-code]').textContent()) ?? '';
  await pressWith(page, 'Enter', page.getByRole('button', { name: t('class.done') }));
  await expect(page.getByRole('heading', { level: 1, name: 'Class 5b' })).toBeFocused();

  await pressWith(page, 'Enter', way(page, 'code'));
  await expect(page.getByLabel(t('class.code.title'))).toBeFocused();
  for (const one of pupilsOf(frog, 6)) {
    await page.keyboard.type(writeCode(frog, one, code));
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText(t('class.in.one', { who: t(`animals.${one.seat}`) }));
  }

  const [projector] = await Promise.all([
    context.waitForEvent('page'),
    pressWith(page, 'Enter', page.getByRole('button', { name: t('class.project') })),
  ]);
  const board = projector.locator('.board');
  await expect(board).toHaveAttribute('data-state', 'hidden');
  await pressWith(projector, 'Enter', projector.getByRole('button', { name: t('projector.show') }));
  await expect(board).toHaveAttribute('data-state', 'revealed');
  await projector.close();

  await pressWith(page, 'Enter', choiceOf(page, 'report'));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pressWith(page, 'Enter', page.getByRole('button', { name: t('export.open') }));
  await expect(page.locator('.a4-report')).toContainText(t('export.openNote'));
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Class 5b' })).toBeFocused();

  await pressWith(page, 'Enter', page.getByRole('button', { name: t('class.keep.delete') }));
  await pressWith(page, 'Enter', choiceOf(page.getByRole('dialog'), 'delete'));
  await expect(page.getByText(t('teacher.classes.none'))).toBeVisible();
  expect(await kept(page, 'classes')).toEqual({});
});
