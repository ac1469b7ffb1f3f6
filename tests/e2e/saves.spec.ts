/** What is kept: every place, every player, and what happens where keeping fails. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { authorNamed, KIND_NAMES, type KindName } from '../../src/core/kinds/index.ts';
import { SAVE } from '../../src/core/save/player.ts';
import { currentBeat } from '../../src/core/story/questions.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { start, type Story } from '../../src/core/story/state.ts';
import { choiceOf, expectPlace, panelOf, play } from './support/driver.ts';
import { allKinds, levelOf, standIn } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { classOf, lessonOf } from './support/class.ts';
import { keep, keepSettings, keepStory, kept, player } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const plate = (page: Page, id: string) => page.locator(`.town [data-level="${id}"]`);
const unkept = (page: Page) => page.locator('.unkept');
const toasts = (page: Page) => page.locator('#toasts .toast p');

/** The level of all kinds, under the name by which the game asks for it. */
const kinds = { ...allKinds.level, id: 'funny-frog' };

test('a reload at each kind of beat stands where it stood, half an answer included', async ({ page }) => {
  await standIn(page, 'funny-frog', allKinds);
  await keepSettings(page, { pace: 'own' });
  await open(page, '#/');
  await page.getByRole('button', { name: t('title.play') }).click();
  await plate(page, 'funny-frog').click();
  const seen = new Set<KindName>();

  await play({
    page,
    level: kinds,
    t,
    steps: shortPlan(kinds),
    async look(state) {
      const { kind } = currentBeat(kinds, state);
      if (seen.has(kind)) return;
      seen.add(kind);
      const { half } = authorNamed(kind);
      if (half) await panelOf(page).locator(half.make).first().click();
      const before = await panelOf(page).innerText();
      // at once: what was just pressed is on its way to the disk, and is there all the same
      await page.reload();
      await expectPlace(page, kinds, state);
      // until the stage is there, what stands on its phone stands in the panel
      await expect.poll(() => panelOf(page).innerText(), kind).toBe(before);
      if (half?.back !== undefined) await panelOf(page).locator(half.back).first().click();
    },
  });
  expect([...seen].sort()).toEqual([...KIND_NAMES].sort());
});

test('a reload in the middle of what is told stands at the same line', async ({ page }) => {
  await keepSettings(page, { pace: 'own' });
  await keepStory(page, reduce(frog, start(frog), { type: 'read', all: true }));
  await open(page, '#/play/funny-frog');
  await panelOf(page)
    .getByRole('button', { name: t('play.goOn') })
    .click();
  await expect(panelOf(page)).toHaveAttribute('data-beat', 'brenda');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toHaveAttribute('data-phase', 'telling');
  const before = await page.locator('.log').innerText();
  expect(before.length).toBeGreaterThan(40);
  await page.reload();
  await expect(panelOf(page)).toHaveAttribute('data-beat', 'brenda');
  await expect(page.locator('.log')).toHaveText(before, { useInnerText: true });
});

test('players are told apart by an animal, and each goes on with their own stories', async ({ page }) => {
  const done: Story = { ...start(frog), endings: ['not-alone'] };
  await keep(page, 'players', { [player().id]: player({ animal: 'fox', stories: { 'funny-frog': done } }) });
  await open(page, '#/');
  await page.getByRole('button', { name: t('players.other', { animal: t('animals.fox') }) }).click();
  const dialog = page.getByRole('dialog');
  await choiceOf(dialog, 'new').click();
  await expect(choiceOf(dialog, 'fox')).toHaveCount(0);
  await choiceOf(dialog, 'owl').click();
  // a new player has finished nothing: the first story is theirs to play
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'next');

  await open(page, '#/');
  await page.getByRole('button', { name: t('title.play') }).click();
  await expect(dialog.getByRole('button', { name: t('players.goOn', { animal: t('animals.owl') }) })).toBeVisible();
  await dialog.getByRole('button', { name: t('players.goOn', { animal: t('animals.fox') }) }).click();
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');

  await open(page, '#/');
  await page.getByRole('button', { name: t('title.play') }).click();
  await dialog.getByRole('button', { name: t('players.removeOne', { animal: t('animals.owl') }) }).click();
  await dialog.getByRole('button', { name: t('players.remove'), exact: true }).click();
  await expect(dialog.getByRole('button', { name: t('players.goOn', { animal: t('animals.fox') }) })).toBeVisible();
  await expect.poll(async () => Object.keys(await kept(page, 'players'))).toEqual([player().id]);
});

const sound = player({ animal: 'bear', stories: { 'funny-frog': { ...start(frog), endings: ['not-alone'] } } });
const OTHERS = {
  broken: {
    kept: { ...player({ id: 'bbbbbbbbbbbb' }), animal: 'unicorn' },
    notice: 'notice.save-set-aside',
    reason: 'broken',
  },
  foreign: { kept: { highscore: 9000 }, notice: 'notice.save-set-aside', reason: 'foreign' },
  old: { kept: { ...player({ id: 'bbbbbbbbbbbb' }), save: 0 }, notice: 'notice.save-set-aside', reason: 'broken' },
  newer: {
    kept: { ...player({ id: 'bbbbbbbbbbbb' }), save: SAVE + 1 },
    notice: 'notice.save-newer',
    reason: undefined,
  },
} as const;

for (const [name, { kept: other, notice, reason }] of Object.entries(OTHERS)) {
  test(`a save that is ${name} is said in one sentence, and nothing else is lost`, async ({ page }) => {
    await keep(page, 'players', { [sound.id]: sound, bbbbbbbbbbbb: other });
    await open(page, '#/town');
    await expect(toasts(page)).toHaveText([t(notice)]);
    await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');
    const players = await kept(page, 'players');
    expect(players[sound.id]).toEqual(sound);
    if (reason) {
      expect(Object.keys(players)).toEqual([sound.id]);
      expect(await kept(page, 'aside')).toMatchObject({ bbbbbbbbbbbb: [{ reason, kept: other }] });
    } else {
      expect(players['bbbbbbbbbbbb']).toEqual(other);
    }
  });
}

test('a story that no longer fits its level goes on from the last place that does', async ({ page }) => {
  await keepStory(page, { ...start(frog), trail: [{ beat: 'care' }, { beat: 'brenda' }, { beat: 'a-beat-of-old' }] });
  await open(page, '#/town');
  await plate(page, 'funny-frog').click();
  await expect(panelOf(page)).toHaveAttribute('data-beat', 'race');
});

test('without storage the game plays on and says what it cannot keep', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked by a test', 'SecurityError');
    };
  });
  await open(page, '#/');
  // at once, and by the keys alone
  await unkept(page).locator('summary').press('Enter');
  await expect(unkept(page).locator('p')).toHaveText(t('unkept.blocked.text'));
  await page.getByRole('button', { name: t('title.play') }).click();
  await expect(unkept(page)).toContainText(t('unkept.blocked.title'));
  await plate(page, 'funny-frog').click();
  await play({ page, level: frog, t, steps: shortPlan(frog).slice(0, 6) });
  // it stays for as long as it is so, where one plays, with what it means and what to do
  await unkept(page).locator('summary').click();
  await expect(unkept(page).locator('p')).toHaveText(t('unkept.blocked.text'));
});

test('on a full device the game plays on and says what it cannot keep', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full, says a test', 'QuotaExceededError');
    };
  });
  await open(page, '#/');
  await page.getByRole('button', { name: t('title.play') }).click();
  await expect(unkept(page)).toContainText(t('unkept.full.title'));
  await plate(page, 'funny-frog').click();
  await play({ page, level: frog, t, steps: shortPlan(frog).slice(0, 6) });
});

test('the page of a class says that a full device keeps nothing new', async ({ page }) => {
  const fiveB = classOf('aaaaaaaaaaaa', 'Class 5b', lessonOf(['funny-frog']), '2026-11-24');
  await keep(page, 'classes', { [fiveB.id]: { stamp: 'old', life: { left: 30, seen: '2026-11-24' }, class: fiveB } });
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full, says a test', 'QuotaExceededError');
    };
  });
  await open(page, '#/teacher');
  await page.locator(`[data-class="${fiveB.id}"]`).click();
  await expect(page.getByRole('heading', { level: 1, name: fiveB.label })).toBeFocused();
  await unkept(page).locator('summary').press('Enter');
  await expect(unkept(page).locator('p')).toHaveText(t('unkept.full.text'));
});

test('two tabs lose nothing of each other', async ({ page, context }) => {
  await keep(page, 'players', { [player().id]: player() });
  const other = await context.newPage();
  const admin = levelOf('admin').level;
  for (const [tab, level] of [
    [page, frog],
    [other, admin],
  ] as const) {
    await open(tab, '#/town');
    await expect(tab.locator('.town')).toBeVisible();
    await tab.evaluate((id) => (location.hash = `#/play/${id}`), level.id);
    await expect(panelOf(tab)).toHaveAttribute('data-level', level.id);
  }
  // a tab behind another one has no focus to give
  await page.bringToFront();
  await play({ page, level: frog, t, steps: shortPlan(frog).slice(0, 5) });
  await other.bringToFront();
  await play({ page: other, level: admin, t, steps: shortPlan(admin).slice(0, 5) });
  const stories = async () => {
    const found = (await kept(page, 'players'))[player().id] as { stories: Record<string, Story> };
    return Object.entries(found.stories)
      .map(([id, { trail }]) => [id, trail.at(-1)?.beat])
      .sort();
  };
  await expect.poll(stories).toEqual([
    ['admin', shortPlan(admin)[4]?.after.trail.at(-1)?.beat],
    ['funny-frog', shortPlan(frog)[4]?.after.trail.at(-1)?.beat],
  ]);
});

test('a tab that a newer version has overtaken says so where one plays, and to load anew', async ({
  page,
  context,
}) => {
  await keep(page, 'players', { [player().id]: player() });
  await open(page, '#/play/funny-frog');
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  const newer = await context.newPage();
  await newer.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await newer.goto('empty');
  await newer.evaluate(async () => {
    const opening = indexedDB.open('a-role-to-play', 99);
    await new Promise((done) => opening.addEventListener('success', done));
  });
  await expect(unkept(page)).toContainText(t('unkept.newer.title'));
});

test('what was set aside of a player is named in the settings, saved as a file, and deleted when asked', async ({
  page,
  context,
}) => {
  const damaged = { ...player({ id: 'bbbbbbbbbbbb', animal: 'owl' }), day: 'soon', stories: { 'funny-frog': {} } };
  await keep(page, 'players', {
    [player().id]: { ...player(), stories: { 'funny-frog': 7 } },
    [damaged.id]: damaged,
  });
  await open(page, '#/settings');
  const aside = (on: Page) => on.locator('[data-aside] li');
  await expect(aside(page)).toHaveCount(2);
  const fox = aside(page).filter({ hasText: t('animals.fox') });
  await expect(fox).toContainText('Funny Frog');
  await expect(fox).toContainText(t('aside.saves.stories'));
  await expect(aside(page).filter({ hasText: t('animals.owl') })).toContainText(t('aside.saves.broken'));
  const other = await context.newPage();
  await open(other, '#/settings');
  await expect(aside(other)).toHaveCount(2);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    fox.getByRole('button', { name: t('aside.save') }).click(),
  ]);
  expect(await readFile((await file.path()) ?? '', 'utf8')).toBe('{"funny-frog":7}');
  await fox.getByRole('button', { name: t('aside.delete') }).click();
  await fox.getByRole('button', { name: t('class.keep.no') }).click();
  await page.reload();
  await expect(aside(page)).toHaveCount(2);
  await fox.getByRole('button', { name: t('aside.delete') }).click();
  await fox.getByRole('button', { name: t('class.keep.yes') }).dblclick();
  await expect(aside(page)).toHaveCount(1);
  await expect(aside(other)).toHaveCount(1);
  await page.reload();
  await expect(aside(page)).toHaveCount(1);
  await expect(aside(page)).toContainText(t('animals.owl'));
  expect(Object.keys(await kept(page, 'aside'))).toEqual([damaged.id]);
  expect(Object.keys(await kept(page, 'players'))).toEqual([player().id]);
});
