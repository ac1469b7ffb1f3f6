/**
 * A lesson from its first minute to its last: prepared, joined, played, brought in by every way, talked about, taken
 * along, forgotten. It is the longest test, and by its name the first to begin.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { type BrowserContext, chromium, type Page } from 'playwright/test';
import { writeRecordsFile } from '../../src/core/class/file.ts';
import { countedForks } from '../../src/core/record/forks.ts';
import { unpack } from '../../src/core/record/pack.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import { ANIMALS } from '../../src/core/save/animals.ts';
import { give, said, saved, way } from './support/class.ts';
import { choiceOf } from './support/driver.ts';
import { film } from './support/fake-camera.ts';
import { known, shown } from './support/lesson.ts';
import { levelOf } from './support/levels.ts';
import { playQuickly, pressesOf, wayOf } from './support/quick.ts';
import { kept, keptClasses } from './support/saves.ts';
import { expect, open, test, watch, withoutStage } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level: frog, words } = levelOf('funny-frog');

/** Twenty-two play on devices; two have none and put up their hands. */
const PUPILS = { scan: 12, code: 4, file: 3, device: 3 } as const;
const PHONE = { width: 360, height: 640 };
const HANDS = { a: 1, c: 1 } as const;

/** What a pupil hands in, and what they played. */
interface Handed {
  readonly record: Playthrough;
  readonly payload: string;
  readonly letters: string;
}

/**
 * A pupil joins by the link, takes a seat, plays to an ending in a way of their own, and comes to the page with the
 * picture.
 */
async function playAs(page: Page, seed: number, code: string): Promise<Handed> {
  await choiceOf(page, ANIMALS[seed] ?? '').click();
  const { steps, story } = wayOf(frog, seed, { d1: 'c' });
  await playQuickly(page, pressesOf(frog, steps, t));
  const payload = await shown(page);
  const letters = (await page.locator('[data-letters]').getAttribute('data-letters')) ?? '';
  const read = unpack(payload, known, code);
  if (!('ok' in read)) throw new Error(`What pupil ${seed} shows cannot be read: ${JSON.stringify(read)}`);
  for (const { id } of countedForks(frog)) {
    const [first, last] = [story.first[id], story.trail.findLast((visit) => visit.beat === id)?.answer];
    if (first && last)
      expect(read.ok.forks[id], `pupil ${seed}, ${id}`).toEqual([first[''], last['']].map((answer) => answer?.[0]));
  }
  expect(read.ok).toMatchObject({ seat: ANIMALS[seed], finished: true, ending: story.endings[0] });
  return { record: read.ok, payload, letters };
}

/** How many stood at each choice, counted by hand. */
const tally = (records: readonly Playthrough[], fork: string, time: 0 | 1): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { forks } of records) {
    const chosen = forks[fork]?.[time];
    if (chosen !== undefined) counts[chosen] = (counts[chosen] ?? 0) + 1;
  }
  return counts;
};

test('a whole lesson with twenty-four pupils', async ({ baseURL, launchOptions }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lesson-'));
  const footage = join(folder, 'class.mjpeg');
  const browser = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${footage}`,
    ],
  });
  const faults: string[][] = [];
  const device = async (viewport: { width: number; height: number }): Promise<BrowserContext> => {
    const context = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      viewport,
    });
    await withoutStage(context);
    faults.push(watch(context, baseURL ?? ''));
    return context;
  };
  try {
    // prepare
    const laptop = await device({ width: 1280, height: 800 });
    const teacher = await laptop.newPage();
    await open(teacher, '#/teacher?prepare');
    await teacher.locator(`[data-level="${frog.id}"]`).getByRole('checkbox').check();
    await teacher.getByLabel(t('teacher.prepare.label')).fill('Class 5b');
    await teacher.getByLabel(t('teacher.prepare.pupils')).fill('24');
    await teacher.locator('[data-tick="seats"]').getByRole('checkbox').check();
    await choiceOf(teacher, 'make').click();
    const code = (await teacher.locator('[data-lesson-code]').textContent()) ?? '';
    // the link holds the laptop's address in the network; here everybody is on one device
    const { hash } = new URL((await teacher.locator('[data-join-link]').getAttribute('href')) ?? '');
    const link = `${teacher.url().replace(/[?#].*$/, '')}${hash}`;
    await teacher.getByRole('button', { name: t('class.done') }).click();
    const classPage = teacher.url().replace(/^[^#]*/, '');

    // join and play, each on a device of their own; three on the laptop, one after the other
    const handed: Handed[] = [];
    for (let seed = 0; seed < PUPILS.scan + PUPILS.code + PUPILS.file; seed += 1) {
      const context = await device(PHONE);
      const page = await context.newPage();
      await page.goto(link);
      await choiceOf(page, 'join').click();
      handed.push(await playAs(page, seed, code));
      await context.close();
    }
    const shared = await laptop.newPage();
    await shared.goto(link);
    await shared.getByText(t('lesson.shared'), { exact: true }).click();
    await choiceOf(shared, 'join').click();
    for (let seed = handed.length; handed.length < PUPILS.scan + PUPILS.code + PUPILS.file + PUPILS.device; seed += 1) {
      handed.push(await playAs(shared, seed, code));
      await choiceOf(shared, 'hand-on').click();
      await expect(shared.getByRole('heading', { level: 1 })).toHaveText(t('lesson.seatTitle'));
    }
    await shared.close();
    const records = handed.map(({ record }) => record);
    expect(new Set(records.map(({ forks }) => JSON.stringify(forks))).size, 'the ways are different').toBeGreaterThan(
      12,
    );

    // come in
    const camera = handed.slice(0, PUPILS.scan);
    await film(
      footage,
      camera.map(({ payload }) => payload),
    );
    await way(teacher, 'scan').click();
    await expect(teacher.locator('.scan-count b')).toHaveText(String(PUPILS.scan));
    await open(teacher, classPage);
    await way(teacher, 'code').click();
    const field = teacher.getByLabel(t('class.code.title'));
    for (const { letters, record } of handed.slice(PUPILS.scan, PUPILS.scan + PUPILS.code)) {
      await field.fill(letters.toLowerCase());
      await field.press('Enter');
      await expect(said(teacher)).toContainText(t(`animals.${record.seat}`));
      await expect(field).toHaveValue('');
    }
    const files = handed.slice(PUPILS.scan + PUPILS.code, -PUPILS.device);
    await give(
      teacher,
      way(teacher, 'file'),
      ...files.map(({ payload }, at): [string, string] => [`${at}.json`, writeRecordsFile([payload])]),
    );
    await expect(
      teacher.getByRole('heading', {
        name: t('class.came.of', { count: PUPILS.scan + PUPILS.code + PUPILS.file, pupils: 24 }),
      }),
    ).toBeVisible();
    await way(teacher, 'device').click();
    await expect(
      teacher.getByRole('heading', { name: t('class.came.of', { count: records.length, pupils: 24 }) }),
    ).toBeVisible();
    // once more, by another way: each counts once
    await give(teacher, way(teacher, 'file'), ['all.json', writeRecordsFile(handed.map(({ payload }) => payload))]);
    await expect(
      teacher.getByRole('heading', { name: t('class.came.of', { count: records.length, pupils: 24 }) }),
    ).toBeVisible();
    // a typed code carries no signs; the file that came after it does, and so the fuller one stands
    const inClass = async (): Promise<object | undefined> => Object.values(await keptClasses(teacher))[0]?.playthroughs;
    await expect.poll(inClass).toEqual(Object.fromEntries(records.map((one) => [`${frog.id}/${one.id}`, one])));

    // reveal: two put up their hands as well
    const [projector] = await Promise.all([
      laptop.waitForEvent('page'),
      teacher.getByRole('button', { name: t('class.project') }).click(),
    ]);
    const board = projector.locator('.board');
    await expect(board).toHaveAttribute('data-state', 'hidden');
    // the page of the class has said what the projector shows: what it says later would count for more than a press
    await expect.poll(async () => (await kept(teacher, 'settings'))['screen']).toMatchObject({ screen: { fork: 0 } });
    await projector.keyboard.press('h');
    const whose = board.locator('.hands-whose');
    await whose.getByRole('button', { name: t('projector.hands.beside') }).click();
    await whose.getByRole('button', { name: t('projector.hands.besideMore') }).click();
    await projector.locator('h1').focus();
    const choices = countedForks(frog)[0]?.values ?? [];
    for (const value of choices) {
      await expect(board.locator('[aria-current="step"]')).toHaveAttribute('data-group', value);
      await projector.keyboard.press(String(HANDS[value as keyof typeof HANDS] ?? 0));
      await projector.keyboard.press('Enter');
    }
    await expect(board).toHaveAttribute('data-state', 'hidden');
    await projector.keyboard.press(' ');
    await expect(board).toHaveAttribute('data-state', 'revealed');
    const sum = (counts: Record<string, number>): Record<string, number> =>
      Object.fromEntries(
        choices.map((value) => [value, (counts[value] ?? 0) + (HANDS[value as keyof typeof HANDS] ?? 0)]),
      );
    const first = sum(tally(records, 'd1', 0));
    const seen: number[] = [];
    for (const value of choices) {
      const number = await board
        .locator(`tr[data-group="${value}"] td`)
        .first()
        .locator('.chart-number')
        .allTextContents();
      for (const one of number) {
        seen.push(Number(one));
        expect(Number(one), `d1 ${value}`).toBe(first[value]);
      }
    }
    await expect(board.locator('.chart-number, .chart-rank'), 'something is shown').not.toHaveCount(0);
    for (const one of seen) expect(one).toBeGreaterThanOrEqual(5);

    // discuss
    const prompts = Object.values(words['en']?.debrief['d1'] ?? {});
    expect(prompts).toContain(await board.locator('.talk-question').textContent());
    await projector.close();

    // export
    await choiceOf(teacher, 'table').click();
    const table = papaparse.parse<string[]>((await saved(teacher, 'table-with')).text.replace('\u{FEFF}', ''), {
      skipEmptyLines: true,
    });
    expect(table.errors).toEqual([]);
    const [head = [], ...rows] = table.data;
    const at = head.indexOf(t('export.columns.first'));
    const forkAt = head.indexOf(t('export.columns.fork'));
    const nameOf = words['en']?.debrief['d1']?.['name'];
    const whatAt = head.indexOf(t('export.columns.what'));
    const inTable = rows
      .filter((row) => row[forkAt] === nameOf && row[whatAt] === t('export.what.choice'))
      .map((row) => row[at] ?? '');
    expect(inTable.filter((one) => one !== '')).toHaveLength(records.filter(({ forks }) => forks['d1']).length);
    await choiceOf(teacher, 'report').click();
    await teacher.getByRole('button', { name: t('export.open') }).click();
    const tables = teacher.locator('.a4-report table');
    for (const [index, { id, values }] of countedForks(frog).entries()) {
      const cells = await tables
        .nth(index)
        .locator('tbody tr')
        .evaluateAll((lines) => lines.map((line) => Number(line.querySelector('td')?.textContent)));
      const counted = tally(records, id, 0);
      expect(cells, `report, ${id}`).toEqual(
        values.map((value) => (id === 'd1' ? first[value] : (counted[value] ?? 0))),
      );
    }

    // forget
    await open(teacher, classPage);
    await teacher.getByRole('button', { name: t('class.keep.delete') }).click();
    await choiceOf(teacher.getByRole('dialog'), 'delete').click();
    await expect(teacher.getByText(t('teacher.classes.none'))).toBeVisible();
    expect(await kept(teacher, 'classes')).toEqual({});
    expect(await kept(teacher, 'waiting')).toEqual({});
    expect(faults.flat(), 'faults in the pages').toEqual([]);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
});
