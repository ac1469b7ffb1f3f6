/**
 * Every kind of beat at every size: nothing lost, everything can be pressed. What it looks like is seen by
 * look.spec.ts.
 */
import type { Page } from 'playwright/test';
import { KIND_NAMES, type KindName } from '../../src/core/kinds/index.ts';
import { currentBeat, isTold } from '../../src/core/story/questions.ts';
import { play } from './support/driver.ts';
import { expectNoSideways } from './support/inspect.ts';
import { allKinds, standIn } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { keepSettings } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const level = { ...allKinds.level, id: 'funny-frog' };

interface Way {
  readonly width: number;
  readonly height: number;
  readonly text?: 100 | 200;
  readonly colours?: 'forced';
  /** The picture is drawn: on broad screens it has the names of those who stand in it. */
  readonly stage?: true;
}
const WAYS: readonly Way[] = [
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800, stage: true },
  { width: 1920, height: 1080, stage: true },
  { width: 640, height: 360 },
  // 1280 × 800 at a zoom of 200 %
  { width: 640, height: 400 },
  // 1280 × 1024 at a zoom of 400 %
  { width: 320, height: 256 },
  { width: 360, height: 640, text: 200 },
  { width: 1280, height: 800, text: 200 },
  { width: 1280, height: 800, colours: 'forced' },
];

/**
 * What is wrong with the buttons, links and fields: each must come into view whole, be hit, be large enough and hold
 * its words.
 */
const badControls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const wordsIn = (control: Element): Range[] => {
      const nodes = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
      const found: Range[] = [];
      while (nodes.nextNode()) {
        const parent = nodes.currentNode.parentElement;
        // names that are heard and not seen
        if (!parent || parent.closest('option') || parent.offsetWidth <= 1) continue;
        const range = document.createRange();
        range.selectNodeContents(nodes.currentNode);
        found.push(range);
      }
      return found;
    };
    for (const control of document.querySelectorAll<HTMLElement>('#app :is(button, a, select)')) {
      if (!control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      // a field is pressed by its label as well
      const { left, right, top, bottom, width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      const name = control.textContent?.trim() || control.getAttribute('aria-label') || control.className;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (left < -1 || right > innerWidth + 1)
        faults.push(`"${name}" is cut off at the side: ${Math.round(left)} to ${Math.round(right)}`);
      if (!hit || !(control.contains(hit) || hit.contains(control)))
        faults.push(`"${name}" is covered by ${hit?.className ?? 'nothing'}`);
      if (width < 43.5 || height < 43.5) faults.push(`"${name}" is ${Math.round(width)} × ${Math.round(height)}`);
      for (const range of wordsIn(control)) {
        const words = range.getBoundingClientRect();
        if (words.left < left - 1 || words.right > right + 1 || words.top < top - 1 || words.bottom > bottom + 1)
          faults.push(`"${name}": its words are out of it`);
      }
    }
    return faults;
  });

/** Texts that are smaller than `least` px, or in what is told and asked, smaller than `body` px. */
const smallTexts = (page: Page, least: number, body: number): Promise<string[]> =>
  page.evaluate(
    ([usual, told]) => {
      const nodes = document.createTreeWalker(document.querySelector('#app') ?? document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (nodes.nextNode()) {
        const { textContent, parentElement: parent } = nodes.currentNode;
        if (!parent || !textContent?.trim() || parent.closest('.visually-hidden, option') || !parent.checkVisibility())
          continue;
        const drawn = parseFloat(getComputedStyle(parent).fontSize);
        const size =
          parent.closest('#chat, #panel .body') && !parent.closest('.text-button, .rank-keys') ? told : usual;
        if (drawn < size - 0.1) found.add(`${drawn} px: "${textContent.trim().slice(0, 40)}"`);
      }
      return [...found];
    },
    [least, body] as const,
  );

/** Buttons that only their colour would show. */
const edgeless = (page: Page): Promise<string[]> =>
  page
    .locator('#panel button:not(.text-button)')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => getComputedStyle(button.closest('.rank-card') ?? button).borderTopStyle === 'none')
        .map((button) => button.className),
    );

async function look(page: Page, place: string, { width, text = 100, colours }: Way): Promise<void> {
  await expectNoSideways(page, place);
  expect.soft(await badControls(page), place).toEqual([]);
  if (colours) expect.soft(await edgeless(page), `edges at ${place}`).toEqual([]);
  // on a projector the story is read from the back row
  const least = (18 * text) / 100;
  expect.soft(await smallTexts(page, least, width >= 1920 ? 28 : least), `size of text at ${place}`).toEqual([]);
  expect
    .soft(
      await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length),
      `motion at ${place}`,
    )
    .toBe(0);
}

for (const way of WAYS) {
  const { width, height, text = 100, colours, stage = false } = way;
  test.describe(`${width} × ${height}, text at ${text} %${colours ? ', forced colours' : ''}`, () => {
    test.use({ stage });
    test(
      'every kind of beat',
      { tag: width === 640 || width === 768 || width === 1920 || (width === 1280 && text === 200) ? ['@wide'] : [] },
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        if (colours) await page.emulateMedia({ forcedColors: 'active' });
        await standIn(page, 'funny-frog', allKinds);
        await keepSettings(page, { textSize: text });
        await open(page, '#/');
        await look(page, 'title', way);
        await page.getByRole('button', { name: t('title.play') }).click();
        await expect(page.locator('.town')).toBeVisible();
        await look(page, 'town', way);
        await page.locator('.town [data-level="funny-frog"]').click();

        const seen = new Set<KindName | 'told'>();
        const log = page.locator('#panel [role="log"]');
        await log.evaluate((first) => (first.dataset['first'] = 'true'));
        // until the picture is there, no phone is in it
        if (stage) await page.waitForFunction(() => performance.getEntriesByName('stage').length > 0);
        let chats = 0;
        await play({
          page,
          level,
          t,
          steps: shortPlan(level),
          async look(state) {
            // also where a chat stands on the phone in the picture, whoever listens hears the same one log
            await expect(page.getByRole('log')).toHaveCount(1);
            await expect(log).toHaveAttribute('data-first', 'true');
            chats += await page.locator('#chat').count();
            const kind = isTold(state) ? 'told' : currentBeat(level, state).kind;
            if (seen.has(kind)) return;
            seen.add(kind);
            await look(page, kind, way);
          },
        });
        expect([...seen].sort()).toEqual([...KIND_NAMES, 'told'].sort());
        if (stage) expect(chats).toBeGreaterThan(0);
      },
    );
  });
}

test('where things may move, everything can be played as well', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await standIn(page, 'funny-frog', allKinds);
  await open(page, '#/town');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'full');
  await page.locator('.town [data-level="funny-frog"]').click();
  await play({ page, level, t, steps: shortPlan(level) });
});
