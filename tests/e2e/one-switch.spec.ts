/** One switch plays: whatever can be pressed is marked in turn, and one key takes it, through every kind of beat. */
import type { Locator, Page } from 'playwright/test';
import { authorOf, isFork, isLast } from '../../src/core/kinds/index.ts';
import type { Level } from '../../src/core/level/schema.ts';
import type { Action } from '../../src/core/story/reduce.ts';
import { currentBeat, lastVisit, valuesOfStory } from '../../src/core/story/questions.ts';
import { start, type Story } from '../../src/core/story/state.ts';
import { selectorOf } from './support/driver.ts';
import { allKinds, levelOf, standIn } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { keepSettings } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const SECONDS = 1;
/** More steps than it takes to come round all there is, group by group. */
const MANY = 120;

/**
 * Goes on until the thing is marked, alone or in its group, and presses the one key each time. A press counts for
 * nothing where something has come or gone since the thing was marked, as a file may at any moment: then it is pressed
 * again, as a hand would.
 * @param unless what stands there when it is no longer needed
 */
async function switchTo(page: Page, selector: string, unless = '[data-none]'): Promise<void> {
  for (let steps = 0; steps < MANY; steps += 1) {
    const found = await page.evaluate(
      ([wanted, needless]) => {
        if (document.querySelector(needless)) return 'needless';
        const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
        const thing = [...(dialog ?? document).querySelectorAll<HTMLElement>(wanted)].find((one) =>
          one.checkVisibility(),
        );
        const shown = thing instanceof HTMLInputElement ? thing.closest('label') : thing;
        if (shown?.hasAttribute('data-marked') !== true) return 'elsewhere';
        if (document.querySelectorAll('[data-marked]').length > 1) return 'in its group';
        Object.assign(window, { taken: false });
        thing?.addEventListener('click', () => Object.assign(window, { taken: true }), { capture: true, once: true });
        return 'alone';
      },
      [selector, unless] as const,
    );
    if (found === 'needless') return;
    if (found !== 'elsewhere') await page.keyboard.press('Space');
    // half of the time for which a thing is marked, so that none is missed
    await page.clock.runFor(SECONDS * 500);
    if (found === 'alone' && (await page.evaluate(() => 'taken' in window && window.taken === true))) return;
  }
  throw new Error(`${selector} is never marked, or no press of it counts.`);
}

/** Time goes on by hand, a little at a time, until it holds. The timeout only ends what hangs, and says what was awaited. */
const until = (page: Page, holds: () => Promise<void>): Promise<void> =>
  expect(async () => {
    await page.clock.runFor(50);
    await holds();
  }).toPass({ timeout: 90_000 });
const seen = (page: Page, locator: Locator): Promise<void> =>
  until(page, () => expect(locator).toBeVisible({ timeout: 1 }));

/** Opens the game with a clock that stands still, and plays into the town. */
async function begin(page: Page): Promise<void> {
  await page.clock.install({ time: '2026-11-24T08:00:00' });
  await keepSettings(page, { oneSwitch: SECONDS, pace: 'own' });
  await open(page, '#/');
  await page.clock.pauseAt('2026-11-24T10:00:00');
  await switchTo(page, '[data-play]');
  await seen(page, page.locator('.town'));
}

async function readOn(page: Page): Promise<void> {
  for (let lines = 0; lines < MANY; lines += 1) {
    if ((await page.locator('#panel').getAttribute('data-phase')) !== 'telling') return;
    await switchTo(page, '#panel [data-forward]', '#panel:not([data-phase="telling"])');
  }
}

/** What a step presses, one after the other. */
function pressesOf(level: Level, before: Story, action: Action): string[] {
  const beat = currentBeat(level, before);
  if (action.type === 'answer' && isFork(beat))
    return (authorOf(beat).presses?.(beat, valuesOfStory(level, before), action.answer) ?? []).map(
      (press) => `#panel ${selectorOf(press).replace('#panel ', '')}`,
    );
  if (action.type === 'pass') return ['#panel :is(.text-button, .pass button)'];
  if (action.type === 'go-on') return [isFork(beat) ? '#panel [data-choice="go-on"]' : '#panel .choice-lamp'];
  if (action.type === 'rewind')
    return ['#panel [data-choice="again"]', ...(isLast(beat) ? [`[data-choice="${action.to}"]`] : [])];
  return [];
}

async function playBySwitch(page: Page, level: Level): Promise<void> {
  let state = start(level);
  await seen(page, page.locator(`#panel[data-beat="${level.start}"]`));
  await readOn(page);
  for (const { action, after } of shortPlan(level)) {
    for (const selector of pressesOf(level, state, action)) await switchTo(page, selector);
    state = after;
    await seen(page, page.locator(`#panel[data-beat="${lastVisit(state).beat}"]`));
    await readOn(page);
  }
}

test('every kind of beat is played to the end by one key alone', async ({ page }) => {
  const level = { ...allKinds.level, id: 'funny-frog' };
  await standIn(page, 'funny-frog', allKinds);
  await begin(page);
  await switchTo(page, '[data-level="funny-frog"]');
  await playBySwitch(page, level);
});

test('a story as it ships is played to the end by one key alone, and stepped out of', async ({ page }) => {
  const { level } = levelOf('funny-frog');
  await begin(page);
  await switchTo(page, '[data-level="funny-frog"]');
  await playBySwitch(page, level);
  await switchTo(page, '#panel [data-choice="town"]');
  await seen(page, page.locator('#panel[data-kind="step-out"]'));
  await readOn(page);
  await switchTo(page, '#panel [data-choice="town"]');
  await seen(page, page.locator('.town [data-level="funny-frog"][data-standing="done"]'));
});

test('by one key alone one asks who can help, leaves, comes back, lets the story rest and turns the switch off', async ({
  page,
}) => {
  const { level } = levelOf('funny-frog');
  await begin(page);
  await switchTo(page, '[data-level="funny-frog"]');
  await seen(page, page.locator(`#panel[data-beat="${level.start}"]`));

  const dialog = (name: 'help.title' | 'pause.title'): Locator => page.getByRole('dialog', { name: t(name) });
  await switchTo(page, '.control-help');
  await seen(page, dialog('help.title'));
  await switchTo(page, 'dialog .control-back');
  await until(page, () => expect(dialog('help.title')).toHaveCount(0, { timeout: 1 }));

  await switchTo(page, '.controls-rest .control:last-child');
  await seen(page, page.locator('.notes'));
  for (const press of [1, 2]) {
    await expect(page.getByRole('button', { name: t(press === 1 ? 'notes.back' : 'notes.sure') })).toBeVisible();
    await switchTo(page, '[data-back]');
  }
  await seen(page, page.locator(`#panel[data-beat="${level.start}"]`));

  await switchTo(page, '.controls-rest .control:nth-last-child(2)');
  await seen(page, dialog('pause.title'));
  await page.clock.runFor(SECONDS * 1000);
  await expect(page.locator('[data-marked]')).not.toHaveCount(0);
  await switchTo(page, '[data-choice="settings"]');
  await switchTo(page, 'input[name="oneSwitch"][value="0"]');
  await expect(page.locator('[data-marked]')).toHaveCount(0);
  await page.clock.runFor(SECONDS * 3000);
  await expect(page.locator('[data-marked]')).toHaveCount(0);
});

test('a touch anywhere is the switch, and presses nothing under the finger', async ({ page }) => {
  await page.clock.install({ time: '2026-11-24T08:00:00' });
  await keepSettings(page, { oneSwitch: SECONDS });
  await open(page, '#/');
  await page.clock.pauseAt('2026-11-24T10:00:00');
  await until(page, () => expect(page.locator('[data-play][data-marked]')).toHaveCount(1, { timeout: 1 }));
  const { x = 0, y = 0 } = (await page.locator('.title-teachers').boundingBox()) ?? {};
  await page.mouse.click(x + 20, y + 20);
  await seen(page, page.locator('.town'));
});
