/** What is told: every line is seen, one log is heard, the focus is never lost, and no hand answers unread. */
import type { Page } from 'playwright/test';
import type { Level } from '../../src/core/level/schema.ts';
import { isFork } from '../../src/core/kinds/index.ts';
import { currentBeat, isTold, lastVisit } from '../../src/core/story/questions.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { start } from '../../src/core/story/state.ts';
import { expectPlace, panelOf, pressStep, rested } from './support/driver.ts';
import { allKinds, levelOf, standIn } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { keepSettings } from './support/saves.ts';
import { expect, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false, rests: true });

const t = wordsIn('en');
/** The level of all kinds, under the id of one that ships. */
const every: Level = { ...allKinds.level, id: 'funny-frog' };

/** From now on time goes on by hand alone: a slow machine is no slow hand. */
const holdTime = (page: Page): Promise<void> => page.clock.pauseAt('2026-01-15T12:00:00');

/** More taps than any telling needs. */
const MANY = 120;

/** Milliseconds after which whatever has come can be pressed. */
const STILL = 700;

async function begin(page: Page): Promise<void> {
  await page.clock.install({ time: '2026-01-15T10:00:00' });
  await standIn(page, 'funny-frog', allKinds);
  await keepSettings(page, { pace: 'own' });
  // every log there ever was
  await page.addInitScript(() => {
    const logs = new Set<Element>();
    Object.assign(window, { logs });
    const look = (): void => document.querySelectorAll('[role="log"]').forEach((log) => logs.add(log));
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto('?lang=en#/play/funny-frog');
  await expect(panelOf(page)).toBeVisible();
  await holdTime(page);
}

const logs = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { logs: Set<Element> }).logs.size);

/** What has the focus, as a person would name it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body || at === null ? 'nothing' : at.closest('#panel') ? 'the panel' : at.className;
  });

/** Is there more to read, once what has come can be pressed? What is only seen goes on by itself meanwhile. */
async function telling(page: Page): Promise<boolean> {
  await page.clock.runFor(STILL);
  if ((await panelOf(page).getAttribute('data-phase')) === 'telling') return true;
  // what is asked may have come only now, by itself
  await page.clock.runFor(STILL);
  return false;
}

/** Plays on by one press at a time, and looks after each. */
async function playBy(page: Page, next: () => Promise<void>): Promise<void> {
  const panel = panelOf(page);
  let state = start(every);
  await expectPlace(page, every, state);
  for (const step of [undefined, ...shortPlan(every)]) {
    if (step) {
      await rested(page);
      await pressStep(page, t, every, state, step.action);
      state = step.after;
      await expectPlace(page, every, state);
      expect(await focused(page), `after ${step.action.type}`).toBe('the panel');
    }
    while (await telling(page)) {
      await next();
      expect(await focused(page), `Next at ${currentBeat(every, state).kind}`).toBe('the panel');
    }
    state = reduce(every, state, { type: 'read', all: true });
    // what is asked has the focus
    if (!isTold(state) && isFork(currentBeat(every, state)))
      await expect(panel.locator(':is([data-question], [data-heading]):focus')).toHaveCount(1);
  }
  expect(await logs(page)).toBe(1);
}

test('by keys alone the focus is never lost, and one log is heard from beginning to end', async ({ page }) => {
  await begin(page);
  await playBy(page, () => page.keyboard.press('Enter'));
});

test('by clicks the focus is never lost, and one log is heard from beginning to end', async ({ page }) => {
  await begin(page);
  await playBy(page, () => panelOf(page).locator('[data-forward]').click());
});

test('the last line before a question that takes its room is seen until Next is pressed once more', async ({
  page,
}) => {
  const { level } = levelOf('admin');
  await page.clock.install({ time: '2026-01-15T10:00:00' });
  await keepSettings(page, { pace: 'own' });
  await page.goto('?lang=en#/play/admin');
  const panel = panelOf(page);
  await expect(panel).toBeVisible();
  await holdTime(page);
  const last = panel.locator('.log > :last-child');
  let seen: string | null = '';
  let questions = 0;
  let state = start(level);
  for (const { action, after } of shortPlan(level)) {
    while (await telling(page)) {
      if ((await last.count()) > 0) {
        seen = await last.textContent();
        await expect(last).toBeInViewport();
      }
      await panel.locator('[data-forward]').click();
    }
    state = reduce(level, state, { type: 'read', all: true });
    if (!isTold(state) && (await panel.locator('.bar-own, .bar-plain').count()) > 0) {
      expect(seen).toBe(await last.textContent());
      questions += 1;
    }
    await pressStep(page, t, level, state, action);
    state = after;
    await expectPlace(page, level, state);
  }
  expect(questions).toBeGreaterThan(1);
});

test('a double click on Next shows one line', async ({ page }) => {
  await begin(page);
  const lines = panelOf(page).locator('.log > *');
  for (let line = 1; line < 3 && (await telling(page)); line += 1) {
    const before = await lines.count();
    await panelOf(page).locator('[data-forward]').dblclick();
    await expect(lines).toHaveCount(before + 1);
  }
});

for (const [width, height] of [
  [390, 780],
  [1366, 657],
] as const)
  test(
    `a finger that taps one spot passes and answers nothing at ${width} × ${height}`,
    { tag: width === 390 ? [] : ['@wide'] },
    async ({ page }) => {
      const { level } = levelOf('admin');
      await page.setViewportSize({ width, height });
      await page.clock.install({ time: '2026-01-15T10:00:00' });
      await keepSettings(page, { pace: 'own' });
      await page.goto('?lang=en#/play/admin');
      const panel = panelOf(page);
      await expect(panel).toBeVisible();
      await holdTime(page);
      const tap = async (box: { x: number; y: number; width: number; height: number } | null): Promise<void> => {
        if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      };
      let state = start(level);
      for (const { action, after } of shortPlan(level)) {
        const box = (await telling(page)) ? await panel.locator('[data-forward]').boundingBox() : null;
        // quicker than one reads, and on and on once the question has come
        for (let taps = 0, asked = 0; asked < (box ? 5 : 0); taps += 1) {
          if ((await panel.getAttribute('data-phase')) !== 'telling') asked += 1;
          // the last line before what is asked is gone on from too, however quickly one taps
          expect(taps, `taps at ${lastVisit(state).beat}`).toBeLessThan(MANY);
          await tap(box);
          await page.clock.runFor(200);
        }
        state = reduce(level, state, { type: 'read', all: true });
        await expectPlace(page, level, state);
        await page.clock.runFor(STILL);
        if (box && (await panel.locator('.choices').count()) > 0) {
          // a slow finger on the same spot passes nothing either
          await tap(box);
          await page.clock.runFor(STILL);
          await expectPlace(page, level, state);
        }
        await pressStep(page, t, level, state, action);
        state = after;
        await expectPlace(page, level, state);
      }
    },
  );
