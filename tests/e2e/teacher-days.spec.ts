/**
 * Normal days: a tab that is killed, a disk that is full, a clock that is wrong. Nothing is lost, nothing is doubled.
 */
import type { Page } from 'playwright/test';
import { writeRecordsFile } from '../../src/core/class/file.ts';
import { writeCode } from '../../src/core/record/code.ts';
import { pack } from '../../src/core/record/pack.ts';
import { idOf } from '../../src/core/record/playthrough.ts';
import { classOf, codeOf, lessonOf, openClass, pupilsOf, said, way } from './support/class.ts';
import { choiceOf } from './support/driver.ts';
import { levelOf } from './support/levels.ts';
import { keep, kept, keptClasses } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const lesson = lessonOf([frog.id]);
const fiveB = classOf('aaaaaaaaaaaa', 'Class 5b', lesson, '2026-11-24');
const code = codeOf(lesson);
const page5b = `#/teacher/class/${fiveB.id}`;

/** More than any class: a year group, or a hall. */
const MANY = 400;
const many = pupilsOf(frog, MANY).map((one, at) => ({ ...one, id: idOf(2000 + at) }));

/** How many playthroughs lie on the device. */
const count = async (page: Page): Promise<number> => {
  const [one] = Object.values(await keptClasses(page));
  return Object.keys(one?.playthroughs ?? {}).length;
};

const dropFile = (page: Page, text: string): Promise<void> =>
  page.evaluate((content) => {
    const carried = new DataTransfer();
    carried.items.add(new File([content], 'many.json', { type: 'application/json' }));
    document
      .querySelector('.class-page')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, text);

test('a tab that is killed in the middle of an import leaves all of it or nothing, and the next import makes it whole', async ({
  page,
  context,
}) => {
  const file = writeRecordsFile(many.map((one) => pack(frog, one, code)));
  // a class that does not know its size takes in a year group
  const { pupils: _size, ...unsized } = fiveB;
  await openClass(page, t, unsized);
  for (let kill = 0; kill < 3; kill += 1) {
    const tab = await context.newPage();
    await open(tab, page5b);
    await expect(way(tab, 'file')).toBeVisible();
    await dropFile(tab, file);
    // at another moment each time: at once, once it is being read, once it is being written
    for (let turn = 0; turn < kill * 8; turn += 1) await tab.evaluate(() => new Promise((done) => setTimeout(done)));
    await tab.close();
    expect([0, MANY]).toContain(await count(page));
  }
  await open(page, page5b);
  await dropFile(page, file);
  await expect(page.getByRole('heading', { name: t('class.came.some', { count: MANY }) })).toBeVisible();
  expect(await count(page)).toBe(MANY);
});

test('on a full disk what comes in is held and said to be, and is kept once there is room', async ({ page }) => {
  const [owl, fox] = pupilsOf(frog, 2);
  if (!owl || !fox) throw new Error('Two are needed.');
  await openClass(page, t, fiveB);
  // a browser under test has no quota that could be reached: the disk says so itself
  await page.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function full(...given) {
      if (document.documentElement.dataset['disk'] === 'full')
        throw new DOMException('full, says a test', 'QuotaExceededError');
      return put.apply(this, given);
    };
    document.documentElement.dataset['disk'] = 'full';
  });
  await way(page, 'code').click();
  const field = page.getByLabel(t('class.code.title'));
  await field.fill(writeCode(frog, owl, code));
  await field.press('Enter');
  await expect(said(page)).toContainText(t('class.unkept'));
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 1, pupils: 24 }) })).toBeVisible();
  expect(await count(page)).toBe(0);

  await page.evaluate(() => delete document.documentElement.dataset['disk']);
  await field.fill(writeCode(frog, fox, code));
  await field.press('Enter');
  await expect(said(page)).toContainText(t('class.in.one', { who: t(`animals.${fox.seat}`) }));
  await page.reload();
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 2, pupils: 24 }) })).toBeVisible();
});

test('a clock that is set back and mended deletes nothing and lets nothing live longer', async ({ page }) => {
  const [owl] = pupilsOf(frog, 1);
  if (!owl) throw new Error('One is needed.');
  const on = async (day: string): Promise<void> => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
    await open(page, page5b);
  };
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
  await openClass(page, t, { ...fiveB, playthroughs: { [`${frog.id}/${owl.id}`]: owl } });
  const here = page.getByRole('heading', { name: t('class.came.of', { count: 1, pupils: 24 }) });
  await on('2026-12-04');
  await expect(here).toBeVisible();
  for (const wrong of ['2020-01-01', '1999-12-31', '2093-05-01', '2027-02-02', '2026-12-04']) {
    await on(wrong);
    await expect(here).toBeVisible();
    expect(await count(page)).toBe(1);
  }
  for (const day of ['2026-12-10', '2026-12-16', '2026-12-23']) {
    await on(day);
    await expect(here).toBeVisible();
  }
  await on('2026-12-24');
  await expect(page.getByRole('heading', { name: t('class.gone.title') })).toBeVisible();
  expect(await kept(page, 'classes')).toEqual({});
});

test('a clock that jumped is asked about: the classes can be kept, and go when the teacher says so', async ({
  page,
}) => {
  const on = async (day: string): Promise<void> => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
    await open(page, '#/teacher');
  };
  const link = page.locator(`[data-class="${fiveB.id}"]`);
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
  await openClass(page, t, fiveB);
  await on('2027-01-23');
  await expect(page.getByRole('heading', { name: t('teacher.calendar.title') })).toBeVisible();
  await expect(link).toBeVisible();
  await choiceOf(page, 'calendar-anew').click();
  await expect(page.getByRole('heading', { name: t('teacher.calendar.title') })).toHaveCount(0);
  await on('2027-01-24');
  await expect(link).toBeVisible();
  await on('2027-05-01');
  await choiceOf(page, 'calendar-passed').click();
  await expect(page.getByText(t('teacher.classes.none'))).toBeVisible();
  expect([await kept(page, 'classes'), Object.keys(await kept(page, 'keys'))]).toEqual([{}, ['data']]);
});

test('a class that is damaged is set aside, named, and can be saved and deleted', async ({ page }) => {
  await keep(page, 'classes', {
    [fiveB.id]: { stamp: 'old', life: { left: 30, seen: '2026-11-24' }, class: { ...fiveB, pupils: 'many' } },
  });
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
  await open(page, '#/teacher');
  const aside = page.locator('[data-aside]');
  await expect(aside).toContainText('Class 5b');
  await expect(aside).toContainText(t('teacher.aside.broken'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    aside.getByRole('button', { name: t('aside.save') }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Class-5b.json');
  await page.reload();
  await expect(aside).toContainText('Class 5b');
  await aside.getByRole('button', { name: t('aside.delete') }).click();
  await aside.getByRole('button', { name: t('class.keep.yes') }).click();
  await expect(aside).toHaveCount(0);
  expect([await kept(page, 'aside'), Object.keys(await kept(page, 'keys'))]).toEqual([{}, ['data']]);
});

for (const day of ['1998-02-03', '2095-02-03'])
  test(`joining works on a device whose clock says ${day}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
    await open(page, `#/join/${code}`);
    await choiceOf(page, 'join').click();
    await expect(page.getByRole('heading', { name: t('lesson.seatTitle') })).toBeVisible();
  });

test('locking now hides the wall in its own window too, and opening shows it again', async ({ page, context }) => {
  await openClass(page, t, fiveB);
  await page.getByRole('button', { name: t('class.back') }).click();
  const wall = await context.newPage();
  await open(wall, `#/projector/${fiveB.id}`);
  const board = wall.locator('.board:not([aria-busy])');
  await expect(board).toBeVisible();
  await page.bringToFront();
  await page.getByText(t('teacher.lock.title')).click();
  await page.getByLabel(t('teacher.lock.phrase')).fill('three blue owls');
  await page.getByLabel(t('teacher.lock.again')).fill('three blue owls');
  // two presses, one after the other
  await choiceOf(page, 'protect').dblclick();
  await choiceOf(page, 'lock').click();
  await expect(wall.getByText(t('class.later.locked'))).toBeVisible();
  await expect(board).toHaveCount(0);
  await page.getByLabel(t('teacher.lock.phrase')).fill('three blue owls');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-class="${fiveB.id}"]`)).toBeVisible();
  await expect(board).toBeVisible();
});
