/** The teacher's part: a lesson prepared, answers brought in, a class kept, taken along and forgotten. */
import { networkInterfaces } from 'node:os';
import { networkAddresses } from '../../scripts/server/own-addresses.mjs';
import { writeClassFile, writeRecordsFile } from '../../src/core/class/file.ts';
import { recordedForks } from '../../src/core/record/forks.ts';
import { writeCode } from '../../src/core/record/code.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import { LETTERS } from '../../src/core/record/letters.ts';
import { PSEUDO } from '../../src/core/words/pseudo.ts';
import { readLesson } from '../../src/core/record/lesson.ts';
import { pack } from '../../src/core/record/pack.ts';
import { classOf, codeOf, give, lessonOf, openClass, pupilsOf, said, saved, todayOn, way } from './support/class.ts';
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways, expectWordsFromFiles } from './support/inspect.ts';
import { levelOf, levels } from './support/levels.ts';
import { keep, keepSettings, kept } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const admin = levelOf('admin').level;
const lesson = lessonOf(['funny-frog']);
const code = codeOf(lesson);
const fiveB = classOf('aaaaaaaaaaaa', 'Class 5b', lesson, '2026-11-24');
const pupils = pupilsOf(frog, 24);
const [owl] = pupils;
if (!owl) throw new Error('There are no pupils.');
const payload = pack(frog, owl, code);
const seat = t(`animals.${owl.seat}`);
const waits = (...payloads: readonly string[]): Record<string, string> =>
  Object.fromEntries(payloads.map((one) => [one, one]));

test('a lesson is prepared: its letters, its link and its QR say what was chosen, and a class is made', async ({
  page,
}) => {
  await open(page, '#/teacher');
  await choiceOf(page, 'prepare').click();
  await choiceOf(page, 'make').click();
  await expect(page.getByText(t('teacher.prepare.needsLevel')).first()).toBeVisible();
  // one screen, a sentence for each story, and who has read them said once
  expect(await page.evaluate(() => document.querySelector('.page-teacher')?.scrollHeight)).toBeLessThanOrEqual(800);
  await expect(page.locator('[data-level="funny-frog"] .level-about')).toHaveText(
    levelOf('funny-frog').words['en']?.about ?? '?',
  );
  await expect(page.getByText(t('teacher.readBy.noneOfAll'))).toHaveCount(1);
  await expect(page.getByText(t('teacher.readBy.none'))).toHaveCount(0);
  // no number of minutes for which there is no story
  const minutes = page.getByRole('combobox', { name: t('teacher.prepare.minutes') });
  for (const most of await minutes.locator('option').evaluateAll((all) => all.map((one) => one.textContent ?? ''))) {
    await minutes.selectOption({ label: most });
    await expect(page.locator('.level-card').first(), most).toBeVisible();
  }
  await minutes.selectOption('');
  await page.getByRole('combobox', { name: t('town.age') }).selectOption('8-11');
  await expect(page.locator('[data-level="admin"]')).toHaveCount(0);
  await page.locator('[data-level="funny-frog"]').getByRole('checkbox').check();
  await page.getByLabel(t('teacher.prepare.label')).fill('Class 5b');
  // of fewer than twenty nothing could be shown of before and after: it is not offered
  await page.getByLabel(t('teacher.prepare.pupils')).fill('19');
  await expect(page.locator('[data-tick="check"]')).toHaveCount(0);
  await page.getByLabel(t('teacher.prepare.pupils')).fill('24');
  await expect(page.locator('[data-tick="check"]')).toHaveCount(1);
  await page.getByRole('combobox', { name: t('teacher.prepare.languageOf') }).selectOption('en');
  await page.locator('[data-tick="seats"]').getByRole('checkbox').check();
  await page.locator('.prepare summary').click();
  await page.getByLabel(t('teacher.prepare.helperName'), { exact: true }).fill('Ms Adeyemi');
  await page.getByLabel(t('teacher.prepare.helperWhere')).fill('Room 12, every break');
  await choiceOf(page, 'make').click();

  const letters = (await page.locator('[data-lesson-code]').textContent()) ?? '';
  const read = readLesson(
    letters,
    levels.map(({ level }) => level),
  );
  expect(read).toMatchObject({ ok: { levels: ['funny-frog'], language: 'en', seats: true, check: false } });
  // on localhost the link holds the laptop's own address in the network, so that the pupils' devices find it
  const link = await page.locator('[data-join-link]').getAttribute('href');
  const own = new URL(`#/join/${letters}`, page.url().split('?')[0]);
  const [address] = networkAddresses(networkInterfaces());
  if (address !== undefined) own.hostname = address;
  expect(link).toBe(own.href);
  await expect(page.getByRole('img', { name: t('class.join.qr') })).toHaveAttribute('data-payload', link ?? '');
  await page.getByRole('button', { name: t('class.done') }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Class 5b' })).toBeFocused();
  await expect(page.getByText(t('class.came.none'))).toBeVisible();
  await open(page, '#/help');
  await expect(page.getByText('Room 12, every break')).toBeVisible();
  await open(page, '#/teacher');
  await expect(page.locator('[data-class]')).toContainText('Class 5b');
});

test('answers come in by typed code, by file and from this device, each once', async ({ page }) => {
  const [fox, bee, seal] = pupilsOf(frog, 3, 1);
  if (!fox || !bee || !seal) throw new Error('Three more are needed.');
  const elsewhere = pack(frog, seal, null);
  await keep(page, 'waiting', waits(pack(frog, { ...seal, mode: 'shared' }, code), elsewhere));
  await openClass(page, t, fiveB);
  await way(page, 'code').click();
  const field = page.getByLabel(t('class.code.title'));
  await expect(field).toBeFocused();
  // the widest letters stand whole
  await field.fill('WMWM-WMWM-WMWM');
  expect(await field.evaluate((input) => input.scrollWidth - input.clientWidth)).toBeLessThanOrEqual(0);
  await field.fill('');
  await page.keyboard.type(writeCode(frog, owl, code).toLowerCase());
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(t('class.in.one', { who: seat }));
  await expect(field).toHaveValue('');
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 1, pupils: 24 }) })).toBeVisible();

  await give(
    page,
    way(page, 'file'),
    ['a.json', writeRecordsFile([payload, pack(frog, fox, code)])],
    ['b.json', writeRecordsFile([pack(frog, bee, code)])],
  );
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 3, pupils: 24 }) })).toBeVisible();

  await way(page, 'device').click();
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 4, pupils: 24 }) })).toBeVisible();
  await expect
    .poll(async () => Object.keys(await kept(page, 'waiting')), 'what was played without the lesson waits on')
    .toEqual([elsewhere]);
  for (const one of [owl, fox, bee, seal])
    await expect(
      page.getByRole('button', { name: t('class.came.seat', { animal: t(`animals.${one.seat}`) }) }),
    ).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 4, pupils: 24 }) })).toBeVisible();
});

test('what does not belong here is refused in one sentence, and what is here stays', async ({ page }) => {
  await openClass(page, t, { ...fiveB, playthroughs: { [`funny-frog/${owl.id}`]: owl } });
  await way(page, 'code').click();
  const field = page.getByLabel(t('class.code.title'));
  const good = writeCode(frog, owl, code);
  const wrong = `${LETTERS[(LETTERS.indexOf(good.charAt(0)) + 1) % LETTERS.length]}${good.slice(1)}`;
  const type = async (letters: string, sentence: string): Promise<void> => {
    await field.fill(letters);
    await field.press('Enter');
    await expect(said(page)).toContainText(sentence);
  };
  await type(wrong, t('class.refused.tampered.code'));
  await expect(field).toHaveValue(wrong);
  await type(good, t('class.in.again', { who: seat }));
  await type(
    writeCode(admin, { ...owl, level: 'admin', version: admin.version, forks: {} }, code),
    t('class.refused.other-level', { level: levelOf('admin').words['en']?.title ?? '' }),
  );

  const refuseFile = async (name: string, text: string, sentence: string): Promise<void> => {
    await give(page, way(page, 'file'), [name, text]);
    await expect(said(page)).toContainText(`${name}: ${sentence}`);
  };
  await refuseFile('photo.json', 'not even JSON', t('class.refused.not-ours.file'));
  await refuseFile(
    'changed.json',
    writeRecordsFile([payload]).replace('FROG', 'DOGS'),
    t('class.refused.tampered.file'),
  );
  await refuseFile('huge.json', ' '.repeat(10_000_000), t('class.refused.too-large'));
  await refuseFile(
    'older.json',
    writeRecordsFile([pack({ ...frog, version: 9 }, { ...owl, version: 9 }, code)]),
    t('class.refused.unknown-version'),
  );
  await refuseFile('elsewhere.json', writeRecordsFile([pack(frog, owl, null)]), t('class.refused.wrong-lesson'));
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 1, pupils: 24 }) })).toBeVisible();
});

test('an answer of another class here is put there when the teacher says so', async ({ page }) => {
  const clubhouse = classOf('bbbbbbbbbbbb', 'Clubhouse', lessonOf(['funny-frog'], 8), '2026-11-24');
  await openClass(page, t, clubhouse);
  await openClass(page, t, fiveB);
  await way(page, 'code').click();
  await page.getByLabel(t('class.code.title')).fill(writeCode(frog, owl, codeOf(clubhouse.lesson)));
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(t('class.elsewhere', { label: 'Clubhouse' }));
  await page.getByRole('button', { name: t('class.putThere') }).click();
  await expect(said(page)).toContainText(t('class.put', { label: 'Clubhouse' }));
  await page.getByRole('button', { name: t('class.back') }).click();
  await expect(page.locator('[data-class="bbbbbbbbbbbb"]')).toContainText(t('class.came.some_one', { count: 1 }));
});

test('files dropped on the page come in', async ({ page }) => {
  await openClass(page, t, fiveB);
  const data = await page.evaluateHandle(
    (text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], 'owl.json', { type: 'application/json' }));
      return carried;
    },
    writeRecordsFile([payload]),
  );
  await page.dispatchEvent('.class-page', 'drop', { dataTransfer: data });
  await expect(said(page)).toContainText(t('class.in.one', { who: seat }));
});

const full = { ...fiveB, playthroughs: Object.fromEntries(pupils.map((one) => [`funny-frog/${one.id}`, one])) };

test('a class is taken along: backup, table, statements and report hold what it chose', async ({ page }) => {
  await openClass(page, t, full);
  const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const last = day.format(Date.parse(`${await todayOn(page)}T00:00:00Z`) + 30 * 86_400_000);
  await expect(page.locator('[data-file-until]')).toHaveText(t('export.fileUntil', { day: last }));
  const backup = await saved(page, 'class-file');
  expect(backup.name).toBe('Class-5b.class.json');
  expect(JSON.parse(backup.text).content.playthroughs).toEqual(full.playthroughs);
  // a table that says beside each animal what was chosen is asked for twice
  await choiceOf(page, 'table').click();
  const dialog = page.getByRole('dialog', { name: t('export.seats.title') });
  const table = await saved(page, 'table-without');
  await expect(dialog).toHaveCount(0);
  expect(table.text).not.toContain(seat);
  const rows = table.text.replace('\u{FEFF}', '').trimEnd().split('\r\n');
  const told = (one: Playthrough): number => recordedForks(frog).length + Object.keys(one.signs ?? {}).length;
  expect(rows).toHaveLength(1 + pupils.reduce((sum, one) => sum + told(one), 0));
  expect(rows[0]).toContain(t('export.columns.first'));
  expect(rows[1]).toContain(levelOf('funny-frog').words['en']?.title);
  const statements = JSON.parse((await saved(page, 'xapi')).text) as { actor: { account: { name: string } } }[];
  expect(new Set(statements.map((one) => one.actor.account.name)).size).toBe(pupils.length);

  // its next lesson goes on: what it is called and how many it is, and what it has played
  await choiceOf(page, 'next-lesson').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('teacher.prepare.next', { label: full.label }));
  await expect(page.getByLabel(t('teacher.prepare.pupils'))).toHaveValue('24');
  await expect(page.locator('[data-played]')).toHaveCount(1);
  await page.goBack();

  await choiceOf(page, 'report').click();
  const report = page.locator('.a4-report');
  await expect(report).toContainText(t('export.fewNote'));
  const cells = async (): Promise<string[]> => report.locator('td').allTextContents();
  const small = (await cells()).filter((text) => Number(text) < 5);
  expect(small, 'no group under five').toEqual([]);
  await page.getByRole('button', { name: t('export.open') }).click();
  await expect(report).toContainText(t('export.openNote'));
  expect(await cells()).not.toContain(t('export.few'));
});

test('a class lives shorter if the teacher says so, and when it is deleted nothing is left', async ({ page }) => {
  const elsewhere = pack(frog, owl, null);
  await keep(page, 'waiting', waits(payload, elsewhere));
  await openClass(page, t, full);
  await page.getByRole('button', { name: t('class.keep.shorten') }).click();
  await choiceOf(page, 'life-7').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'in 7 days' })).toBeVisible();
  await page.getByRole('button', { name: t('class.keep.delete') }).click();
  await choiceOf(page.getByRole('dialog'), 'delete').click();
  await expect(page.locator('#toasts')).toContainText(t('class.deleted', { label: 'Class 5b' }));
  expect(await kept(page, 'classes')).toEqual({});
  expect(Object.keys(await kept(page, 'waiting'))).toEqual([elsewhere]);
  expect(JSON.stringify(await kept(page, 'settings'))).not.toContain(fiveB.id);
  await open(page, `#/teacher/class/${fiveB.id}`);
  await expect(page.getByRole('heading', { name: t('class.gone.title') })).toBeFocused();
});

test('a changed class file brings nothing back, and says so', async ({ page }) => {
  await open(page, '#/teacher');
  await give(page, page.getByRole('button', { name: t('teacher.classes.restore') }), [
    'class.json',
    writeClassFile(full).replace('Class 5b', 'Class 6c'),
  ]);
  await expect(said(page)).toContainText(t('class.refused.tampered.file'));
  expect(await kept(page, 'classes')).toEqual({});
});

test('a passphrase keeps the classes from whoever borrows the laptop', async ({ page }) => {
  await openClass(page, t, full);
  await page.getByRole('button', { name: t('class.back') }).click();
  await page.getByText(t('teacher.lock.title')).click();
  await page.getByLabel(t('teacher.lock.phrase')).fill('three blue owls');
  await page.getByLabel(t('teacher.lock.again')).fill('three blue cows');
  await choiceOf(page, 'protect').click();
  await expect(said(page)).toContainText(t('teacher.lock.differ'));
  await page.getByLabel(t('teacher.lock.again')).fill('three blue owls');
  await choiceOf(page, 'protect').click();
  await choiceOf(page, 'lock').click();
  await expect(page.getByRole('heading', { name: t('teacher.lock.locked') })).toBeVisible();
  expect(JSON.stringify(await kept(page, 'classes'))).not.toContain('Class 5b');

  await open(page, `#/teacher/class/${fiveB.id}`);
  await page.getByLabel(t('teacher.lock.phrase')).fill('three green owls');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(t('teacher.lock.other'));
  await page.getByLabel(t('teacher.lock.phrase')).fill('three blue owls');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('class.came.of', { count: 24, pupils: 24 }) })).toBeVisible();

  await open(page, '#/teacher');
  await page.getByRole('button', { name: t('teacher.lock.forgot') }).click();
  await choiceOf(page.getByRole('dialog'), 'forget').click();
  await expect(page.getByText(t('teacher.classes.none'))).toBeVisible();
  expect(await kept(page, 'classes')).toEqual({});
});

test('the projector is steered from the page of the class', async ({ page, context }) => {
  await openClass(page, t, full);
  const [projector] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: t('class.project') }).click(),
  ]);
  await expect(projector).toHaveURL(new RegExp(`#/projector/${fiveB.id}$`));
  const screen = async (): Promise<unknown> => ((await kept(page, 'settings'))['screen'] as { screen: unknown }).screen;
  const steer = page.getByRole('region', { name: t('class.steer.title') });
  await choiceOf(steer, 'next').click();
  await choiceOf(steer, 'reveal').click();
  await expect
    .poll(screen)
    .toMatchObject({ class: fiveB.id, level: 'funny-frog', view: 'fork', fork: 1, revealed: true, hands: false });
  await choiceOf(steer, 'previous').click();
  await expect.poll(screen).toMatchObject({ fork: 0, revealed: false });
  await steer.locator('[data-view="paths"]').click();
  await expect.poll(screen).toMatchObject({ view: 'paths' });

  // a stage shows its own on the wall, and both are there after the page was loaded anew
  const board = projector.locator('.board');
  const talk = page.locator('[data-step="talk"]');
  for (const [step, view] of [
    ['rules', 'rules'],
    ['prepare', 'code'],
    ['help', 'help'],
    ['talk', 'fork'],
  ] as const) {
    await page.locator(`[data-step="${step}"]`).click();
    await expect(board).toHaveAttribute('data-view', view);
  }
  await page.reload();
  await expect(talk).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('[data-question-now]')).toHaveText(/\p{L}/u);
  await expect(steer.locator('dt')).toHaveCount(3);

  // hands are counted here, whichever window has the focus: the wall has which choice it is, and no number
  await steer.locator('[data-view="charter"]').click();
  await steer.locator('[data-view="fork"]').click();
  await choiceOf(steer, 'hands').click();
  await expect(board).toHaveAttribute('data-state', 'hands');
  await page.locator('[data-count="b"]').fill('17');
  await expect(board.locator('[aria-current="step"]')).toHaveAttribute('data-group', 'b');
  await expect(board).not.toContainText('17');
  await page.keyboard.press('Tab');
  await talk.focus();
  await page.keyboard.press('n');
  await expect(page.locator('[data-count="b"]')).toBeHidden();
  await page.keyboard.press('n');
  await choiceOf(steer, 'counted').click();
  await expect(board).toHaveAttribute('data-state', 'hidden');
});

for (const age of ['8-11', '11-14'] as const) {
  test(`the lesson sheet of every story for ${age} is one page in every language`, async ({ page }) => {
    test.slow();
    const ofAge = levels.filter(({ level }) => level.age === age);
    const of = { ...fiveB, lesson: lessonOf(ofAge.map(({ level }) => level.id)) };
    for (const language of languages) {
      await openClass(page, wordsIn(language), of, language);
      for (const { level, words } of ofAge) {
        await page.evaluate((hash) => (location.hash = hash), `#/teacher/class/${of.id}?sheet=${level.id}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language]?.title ?? '');
        const paper = await page.pdf({ preferCSSPageSize: true });
        expect
          .soft(paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g), `${level.id} ${language}`)
          .toHaveLength(1);
      }
    }
  });
}

test.describe('every page of the teacher', () => {
  const pages = [
    '#/teacher',
    '#/teacher?prepare',
    '#/teacher/course',
    '#/teacher/told',
    '#/teacher/slides/the-comments/admin',
    '#/home/free-gems',
    '#/read/funny-frog',
    ...['', '?code', '?scan', '?sheet=funny-frog', '?report=funny-frog'].map(
      (view) => `#/teacher/class/${fiveB.id}${view}`,
    ),
  ];
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    for (const language of languages) {
      test(
        `can be used by everybody: ${language} ${width} × ${height}`,
        { tag: language === 'ar' && width === 360 ? [] : ['@wide'] },
        async ({ page }) => {
          await page.setViewportSize({ width, height });
          await openClass(page, wordsIn(language), full, language);
          for (const hash of pages) {
            await open(page, hash, language);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expectAccessible(page, `${hash} ${language} ${width}`);
            await expectNoSideways(page, `${hash} ${language} ${width}`);
            // before a lesson has begun its time line has nothing to say
            await expect.soft(page.locator('.time-state:empty')).toHaveCount(0);
          }
          // with letters twice as large nothing of the class stands over the edge, in a wide window nor on a phone
          await keepSettings(page, { textSize: 200 });
          await open(page, `#/teacher/class/${fiveB.id}`, language);
          await expect(page.locator('.seat').first()).toBeVisible();
          const beside = await page.locator('.class-body :is(button, a, p)').evaluateAll((all) =>
            all
              .filter((one) => {
                const { left, right } = one.getBoundingClientRect();
                return left < 0 || right > innerWidth || one.scrollWidth > one.clientWidth + 4;
              })
              .map((one) => one.textContent),
          );
          expect(beside).toEqual([]);
        },
      );
    }
  }

  test('has no word that is not from the files', async ({ page }) => {
    const titles = levels.map(({ words }) => words['en']?.title ?? '');
    const played = levels.find(({ level }) => level.id === 'funny-frog')?.words['en']?.title ?? '';
    const letters = wordsIn(PSEUDO)('class.sheet.letters').split(' ');
    await openClass(page, wordsIn('en'), full);
    for (const hash of pages) {
      await open(page, hash, PSEUDO);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectWordsFromFiles(page, hash, [
        fiveB.label,
        `${fiveB.label} · ${played}`,
        code,
        ...letters,
        ...titles,
        'Childhelp National Child Abuse Hotline',
        'Childhelp National Child Abuse Hotline: 1-800-422-4453',
      ]);
    }
  });
});
