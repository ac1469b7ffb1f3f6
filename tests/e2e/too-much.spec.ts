/** Five megabytes where a few letters belong: one sentence, at once, and what was typed stays. */
import type { Locator } from 'playwright/test';
import { classOf, lessonOf, openClass, said, todayOn, way } from './support/class.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');

/** Puts in what a paste would, as far as the field lets it. */
const paste = (field: Locator): Promise<void> =>
  field.evaluate((input) => {
    (input as HTMLInputElement).focus();
    document.execCommand('insertText', false, 'K7QM '.repeat(1_000_000));
  });

test('pasted where a lesson is joined', async ({ page }) => {
  await open(page, '#/join');
  const field = page.getByLabel(t('join.field'));
  await field.fill('2xpd');
  await paste(field);
  await expect(page.getByRole('alert')).toHaveText(t('join.refused.not-ours'));
  await expect(field).toHaveValue('2XPD');
  await field.press('End');
  await field.press('K');
  await expect(field).toHaveValue('2XPD-K');
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('pasted where a pupil’s code is typed', async ({ page }) => {
  await open(page, '#/');
  await openClass(page, t, classOf('aaaaaaaaaaaa', 'Class 5b', lessonOf(['funny-frog']), await todayOn(page)));
  await way(page, 'code').click();
  const field = page.getByLabel(t('class.code.title'));
  await field.fill('2xpd');
  await paste(field);
  await expect(said(page)).toContainText(t('class.refused.not-ours.code'));
  await expect(field).toHaveValue('2XPD');
});

test('in the address of a lesson', async ({ page }) => {
  await open(page, '#/');
  await page.evaluate(() => (location.hash = `#/join/${'K7QM-'.repeat(200_000)}`));
  await expect(page.getByRole('alert')).toHaveText(t('join.refused.not-ours'));
  await expect(page.getByLabel(t('join.field'))).toHaveValue('');
});
