/** The whole game with the keyboard alone. */
import type { Page } from 'playwright/test';
import { authorOf, isFork } from '../../src/core/kinds/index.ts';
import { currentBeat, valuesOfStory } from '../../src/core/story/questions.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { start } from '../../src/core/story/state.ts';
import { choiceOf, expectPlace, panelOf, rested, selectorOf } from './support/driver.ts';
import { expectVisibleFocus, pressWith } from './support/keys.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
/** More stops than any dialog has. */
const MANY = 60;

/** Enter shows the next line wherever the focus was put; the page's own time goes on between two presses. */
async function readWithEnter(page: Page): Promise<void> {
  const panel = panelOf(page);
  for (let presses = 0; (await panel.getAttribute('data-phase')) === 'telling'; presses += 1) {
    expect(presses, `lines at ${await panel.getAttribute('data-beat')}`).toBeLessThan(200);
    await expect(panel.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.clock.runFor(700);
  }
  await rested(page);
}

test('funny-frog from the title to the ending with Tab, Enter and Space', async ({ page }) => {
  const { level } = levelOf('funny-frog');
  const panel = panelOf(page);
  await page.clock.install();
  await open(page, '#/');
  await pressWith(page, 'Enter', page.locator('[data-play]'));
  await expect(page.locator('.town h1')).toBeFocused();
  await pressWith(page, 'Enter', page.locator('.town [data-level="funny-frog"]'));

  let state = start(level);
  await expectPlace(page, level, state);
  for (const { action, after } of shortPlan(level)) {
    await readWithEnter(page);
    state = reduce(level, state, { type: 'read', all: true });
    await expectPlace(page, level, state);
    await expect(panel.locator(':focus')).toHaveCount(1);
    const beat = currentBeat(level, state);
    if (action.type === 'answer' && isFork(beat)) {
      for (const one of authorOf(beat).presses?.(beat, valuesOfStory(level, state), action.answer) ?? [])
        await pressWith(page, 'Space', panel.locator(selectorOf(one)));
    } else {
      await pressWith(page, 'Enter', isFork(beat) ? choiceOf(panel, 'go-on') : panel.locator('[data-forward]'));
    }
    state = after;
    await expectPlace(page, level, state);
  }
  await readWithEnter(page);
  await expect(panel).toHaveAttribute('data-ending', 'end-of-the-day');
  await pressWith(page, 'Enter', choiceOf(panel, 'town'));
  await readWithEnter(page);
  await pressWith(page, 'Enter', choiceOf(panel, 'town'));
  await expect(page.locator('.town [data-level="funny-frog"]')).toHaveAttribute('data-standing', 'done');
});

test('at a choice Tab goes to the button that reads it, then through its choices from top to bottom, and Shift+Tab back', async ({
  page,
}) => {
  const { level } = levelOf('funny-frog');
  await page.clock.install();
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await expectPlace(page, level, start(level));
  for (const { after } of shortPlan(level).slice(0, 4)) {
    await readWithEnter(page);
    await panelOf(page)
      .getByRole('button', { name: t('play.goOn') })
      .click();
    await expectPlace(page, level, after);
  }
  await readWithEnter(page);
  await expect(page.locator('#panel [data-question]')).toBeFocused();
  const choices = await page.locator('#panel .choices [data-choice]').all();
  expect(choices.length).toBeGreaterThan(2);
  await page.keyboard.press('Tab');
  await expect(panelOf(page).getByRole('button', { name: t('aloud.hear') })).toBeFocused();
  let lowest = 0;
  for (const choice of choices) {
    await page.keyboard.press('Tab');
    await expect(choice).toBeFocused();
    await expectVisibleFocus(page);
    const { y } = (await choice.boundingBox()) ?? { y: NaN };
    expect(y).toBeGreaterThan(lowest);
    lowest = y;
  }
  await page.keyboard.press('Tab');
  await expect(panelOf(page).getByRole('button', { name: t('play.pass') })).toBeFocused();
  for (const choice of choices.toReversed()) {
    await page.keyboard.press('Shift+Tab');
    await expect(choice).toBeFocused();
  }
});

for (const id of ['help.title', 'settings.title']) {
  test(`the dialog of ${id} keeps the focus, Escape closes it, and the focus goes back to where it was`, async ({
    page,
  }) => {
    await open(page, '#/town');
    const opener = page.getByRole('button', { name: t(id) });
    await pressWith(page, 'Enter', opener);
    const dialog = page.getByRole('dialog', { name: t(id) });
    await expect(dialog.locator('[data-heading]')).toBeFocused();
    for (let stop = 0; stop < MANY; stop += 1) {
      await page.keyboard.press('Tab');
      // between the last stop and the first one lies the browser's own bar
      expect(
        await dialog.evaluate(
          (element) => element.contains(document.activeElement) || document.activeElement === document.body,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  });
}
