/** What a pupil hands in after a level of a lesson, and the questions before and after. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { openFile } from '../../src/core/class/file.ts';
import { recordOf } from '../../src/core/lesson/hand-in.ts';
import { type Joined, withPupil } from '../../src/core/lesson/joined.ts';
import { readCode } from '../../src/core/record/code.ts';
import { unpack } from '../../src/core/record/pack.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import type { Player } from '../../src/core/save/player.ts';
import { choiceOf, panelOf, play, readOn } from './support/driver.ts';
import { expectNoSideways } from './support/inspect.ts';
import { pressWith } from './support/keys.ts';
import { codeOf, ended, heading, join, keepEnded, known, plate, shown, stepOut, storyOf } from './support/lesson.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { keep, kept, player } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';
import { endOf, optionsOf } from '../../src/core/kinds/index.ts';

test.use({ stage: false });

const t = wordsIn('en');
const { level: frog, words } = levelOf('funny-frog');

/** Reads the picture itself, as a camera would. */
async function scanned(page: Page): Promise<string[]> {
  const binary = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(binary).buffer } });
  const found = await readBarcodes(new Uint8Array(await page.locator('.finish-card').screenshot()), {
    formats: ['QRCode'],
  });
  return found.map(({ text }) => text);
}

test('a whole lesson: seat, questions, story, questions again, and what is handed in is what was played', async ({
  page,
}) => {
  const code = codeOf({ seats: true, check: true });
  await join(page, code);
  await choiceOf(page, 'otter').click();
  for (const reason of ['secret', 'photo', 'sad']) await page.locator(`.tick:has([data-choice="${reason}"])`).click();
  await choiceOf(page, 'next').click();
  await choiceOf(page, 'pass').click();
  for (const step of ['kind-3', 'silent-0', 'shame-1'])
    await page.locator(`.step:has([data-choice="${step}"])`).click();
  await choiceOf(page, 'next').click();
  await page.locator('.step:has([data-choice="first-1"])').click();
  await choiceOf(page, 'pass').click();
  await page.locator('.step:has([data-choice="able-2"])').click();
  await choiceOf(page, 'next').click();
  await choiceOf(page, 'go-on').click();

  await play({ page, level: frog, t, steps: shortPlan(frog) });
  // the teacher waits for it: that comes first
  await expect(panelOf(page).locator('.ways [data-choice]').first()).toHaveText(t('ending.showTeacher'));
  await stepOut(page);
  await expect(heading(page)).toHaveText(t('check.after.title'));
  await choiceOf(page, 'next').click();
  for (const _ of [2, 3, 4, 5]) await choiceOf(page, 'pass').click();
  await expect(page.getByText(t('check.after.thanks'))).toBeVisible();
  await choiceOf(page, 'go-on').click();

  const ending = frog.beats.find(({ id }) => id === ended.endings[0]);
  await expect(heading(page)).toHaveText(
    words['en']?.beats[ending?.id ?? '']?.[endOf(ending)?.title ?? 'title'] ?? '?',
  );
  const { story, id } = await storyOf(page);
  const joined = (await kept(page, 'settings'))['lesson'] as Joined;
  const record = recordOf(frog, story, joined, id);
  const expected: Partial<Playthrough> = {
    seat: 'otter',
    mode: 'own',
    finished: true,
    before: { know: 5, kind: 3, silent: 0, shame: 1, able: 2 },
    after: { know: 2 },
  };
  expect(record).toMatchObject(expected);
  expect(unpack(await shown(page), known, code)).toEqual({ ok: record });
  expect(await scanned(page)).toEqual([await shown(page)]);
  const letters = (await page.locator('[data-letters]').getAttribute('data-letters')) ?? '';
  expect(readCode(letters, known, { lesson: code, day: record.day })).toMatchObject({
    ok: { id: record.id, seat: 'otter', signs: null },
  });
  const contents = page.locator('.contents');
  await expect(contents).toContainText(t('finish.has.seat', { animal: t('animals.otter') }));
  await expect(contents.locator('li', { hasText: t('finish.less') })).toContainText(t('finish.has.answers'));

  // whoever plays by keys stands at the page's heading, and hands in by Tab and Enter
  await expect(heading(page)).toBeFocused();
  const download = page.waitForEvent('download');
  await pressWith(page, 'Enter', choiceOf(page, 'save'));
  const text = await readFile(await (await download).path(), 'utf8');
  expect(openFile(text, record.day)).toEqual({ ok: { payloads: [await shown(page)] } });

  const [dont, done] = await Promise.all(['dont', 'done'].map((way) => choiceOf(page, way).boundingBox()));
  expect(dont?.width).toBeCloseTo(done?.width ?? 0, 0);
  expect(dont?.height).toBeCloseTo(done?.height ?? 0, 0);
  await pressWith(page, 'Enter', choiceOf(page, 'done'));
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');
  expect(await kept(page, 'waiting')).toEqual({});
});

test('the record is made anew after another try, and keeps its id', async ({ page }) => {
  const code = codeOf();
  const joined = await keepEnded(page, code);
  await open(page, '#/finish/funny-frog');
  const first = unpack(await shown(page), known, code);
  expect(first).toEqual({ ok: recordOf(frog, ended, joined, player().id) });
  await choiceOf(page, 'done').click();
  await plate(page, 'funny-frog').click();
  const other = frog.beats.find(({ id }) => id === 'd1');
  const [, second] = other ? optionsOf(other) : [];
  await readOn(page);
  while ((await panelOf(page).getAttribute('data-beat')) !== 'd1') {
    await panelOf(page)
      .getByRole('button', { name: t('play.goOn'), exact: true })
      .click();
    await readOn(page);
  }
  await choiceOf(panelOf(page), second?.id ?? '').click();
  await expect(panelOf(page)).toHaveAttribute('data-phase', /told|telling/);
  // the page is left at once
  await open(page, '#/finish/funny-frog');
  const again = unpack(await shown(page), known, code);
  const { story } = await storyOf(page);
  const record = recordOf(frog, story, joined, player().id);
  expect(again).toEqual({ ok: record });
  expect(record.id).toBe('ok' in first ? first.ok.id : '');
  expect(record.forks['d1']).toEqual(['ok' in first ? first.ok.forks['d1']?.[0] : '', second?.id]);
});

test('on a shared device the record waits there for the teacher, and somebody else plays', async ({ page }) => {
  const code = codeOf({ seats: true, levels: ['funny-frog', 'admin'] });
  const joined = withPupil(await keepEnded(page, code, { shared: true }), player().id, {
    seat: 'fox',
    played: ['funny-frog'],
  });
  await keep(page, 'settings', { lesson: joined });
  await open(page, '#/finish/funny-frog');
  const payload = await shown(page);
  expect(unpack(payload, known, code)).toMatchObject({ ok: { mode: 'shared', seat: 'fox' } });
  await choiceOf(page, 'hand-on').click();
  await expect(heading(page)).toHaveText(t('lesson.seatTitle'));
  expect(Object.keys(await kept(page, 'waiting'))).toEqual([payload]);
  await choiceOf(page, 'bee').click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  const players = Object.values(await kept(page, 'players')) as Player[];
  expect(players.map(({ animal }) => animal).sort()).toEqual(['bee']);
});

test('on a device that was said to be one’s own somebody else plays with an id of their own', async ({ page }) => {
  await keepEnded(page, codeOf());
  await open(page, '#/finish/funny-frog');
  const first = unpack(await shown(page), known, codeOf());
  await choiceOf(page, 'another').click();
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await expect.poll(async () => Object.keys(await kept(page, 'players')).length).toBe(2);
  const all = Object.values(await kept(page, 'players')) as Player[];
  const [one, two] = [all.find(({ id }) => id === player().id), all.find(({ id }) => id !== player().id)];
  expect([one?.id, Object.keys(two?.stories['funny-frog']?.first ?? {})]).toEqual([player().id, []]);
  // who played before keeps all they have; what comes now is another playthrough
  await keep(page, 'players', { [two?.id ?? '']: { ...two, stories: { 'funny-frog': ended } } });
  await open(page, '#/finish/funny-frog');
  const second = unpack(await shown(page), known, codeOf());
  if (!('ok' in first) || !('ok' in second)) throw new Error('One of the two cannot be read.');
  expect(second.ok.id).not.toBe(first.ok.id);
});

test('what is not shared is kept nowhere', async ({ page }) => {
  await keepEnded(page, codeOf(), { shared: true });
  await open(page, '#/finish/funny-frog');
  await choiceOf(page, 'dont').click();
  await expect(page.locator('.town')).toBeVisible();
  expect(await kept(page, 'waiting')).toEqual({});
});

test('outside of a lesson nothing is shown or made', async ({ page }) => {
  await keep(page, 'players', { [player().id]: player({ stories: { 'funny-frog': ended }, now: 'funny-frog' }) });
  await open(page, '#/town');
  await plate(page, 'funny-frog').click();
  await readOn(page);
  await stepOut(page);
  await expect(page.locator('.town')).toBeVisible();
  await open(page, '#/finish/funny-frog');
  await expect(heading(page)).toHaveText(t('finish.none'));
  await expect(page.locator('[data-payload]')).toHaveCount(0);
});

for (const [width, height] of [
  [360, 640],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(
    `a camera can read the picture at ${width} × ${height}, and all of it can be reached`,
    { tag: width === 360 || width === 1920 ? [] : ['@wide'] },
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await keepEnded(page, codeOf({ seats: true, check: true }), {
        pupils: { [player().id]: { seat: 'fox', before: { know: 5 }, after: { know: 5 }, played: ['funny-frog'] } },
      });
      await open(page, '#/finish/funny-frog');
      const picture = page.locator('.finish-qr');
      const modules = await picture.evaluate((element) => (element as unknown as SVGSVGElement).viewBox.baseVal.width);
      const box = await picture.boundingBox();
      expect((box?.width ?? 0) / modules).toBeGreaterThanOrEqual(4);
      expect(((box?.width ?? 0) / modules) % 1).toBeCloseTo(0, 3);
      expect(await scanned(page)).toEqual([await shown(page)]);
      await expectNoSideways(page, `${width} × ${height}`);
      await choiceOf(page, 'done').click();
      await expect(page.locator('.town')).toBeVisible();
    },
  );
}
