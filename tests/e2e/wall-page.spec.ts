/** The projector at every size: on a phone and zoomed it is a page that scrolls, on a wall a sheet; nothing is cut. */
import type { Page } from 'playwright/test';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { kept } from './support/saves.ts';
import { keepClass, PROJECTOR } from './support/standing.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const TODAY = '2026-11-24';
const SIZES = [
  [507, 800],
  [320, 256],
  [360, 640],
  [1280, 800],
  [1920, 1080],
] as const;

/** Words that are cut, that lie outside of the window's width, or that are smaller than they may be. */
const cut = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((size) => {
    const board = document.querySelector('.board');
    if (!board) return ['no board'];
    const found: string[] = [];
    if (board.scrollWidth > board.clientWidth + 1) found.push(`${board.scrollWidth} px wide`);
    const nodes = document.createTreeWalker(board, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { textContent, parentElement: parent } = nodes.currentNode;
      const words = textContent?.trim() ?? '';
      if (!parent || words === '' || parent.closest('.visually-hidden') || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(nodes.currentNode);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      // a heading that is heard alone
      if (parent.closest('thead')?.getBoundingClientRect().width === 1) continue;
      if (width > 0 && (left < -1 || right > innerWidth + 1)) found.push(`"${words}" leaves the window`);
      if (parseFloat(getComputedStyle(parent).fontSize) < size - 0.1) found.push(`"${words}" is small`);
      const box = parent
        .closest('.board-card, .veil-card, .talk, .board-button:not(.hands-button), .board-head')
        ?.getBoundingClientRect();
      if (box && (top < box.top - 2 || bottom > box.bottom + 2)) found.push(`"${words}" is cut`);
    }
    return found;
  }, least);

for (const language of ['en', 'ar'])
  for (const [width, height] of SIZES)
    test(`nothing of the projector is cut at ${width} × ${height} in ${language}`, async ({ page }) => {
      const t = wordsIn(language);
      const least = width >= 1920 ? 32.4 : 18;
      await page.setViewportSize({ width, height });
      await keepClass(page, TODAY);
      await open(page, PROJECTOR, language);
      const board = page.locator('.board');
      await expect(board).toHaveAttribute('data-state', 'hidden');
      // other letters have other widths
      await expect(page.locator('html')).toHaveAttribute('data-fonts', 'true');
      await page.evaluate(async () => void (await document.fonts.ready));
      const look = async (place: string): Promise<void> => {
        expect.soft(await cut(page, least), place).toEqual([]);
        await expectNoSideways(page, place);
      };
      await look('hidden');
      await page.getByRole('button', { name: t('projector.show') }).click();
      await expect(board).toHaveAttribute('data-state', 'revealed');
      await look('shown');
      if (width === 320) await expectAccessible(page, 'the projector at 400 %');
      await page.keyboard.press('s');
      await look('street');
      await page.keyboard.press('s');
      await page.keyboard.press('h');
      await expect(board).toHaveAttribute('data-state', 'hands');
      await look('hands');
      await page.keyboard.press('h');
      await page.keyboard.press('v');
      await expect(board).toHaveAttribute('data-view', 'paths');
      await page.keyboard.press(' ');
      await look('paths');
    });

test('letters and signs are keys only where the settings say so, and the next choice is said and has the focus', async ({
  page,
}) => {
  const t = wordsIn('en');
  await keepClass(page, TODAY);
  await open(page, PROJECTOR);
  const board = page.locator('.board');
  const said = page.locator('#status');
  await page.getByRole('button', { name: t('projector.show') }).click();
  await page.getByRole('button', { name: t('projector.next.fork') }).click();
  await expect(board).toHaveAttribute('data-at', '1');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(said.filter({ hasText: t('projector.choice', { at: 2, of: 3 }) })).not.toHaveCount(0);

  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('kbd')).toHaveText(['→', '←', t('projector.keys.space'), 'V', 'H', 'S', 'P']);
  await dialog.getByLabel(t('projector.keys.characters')).uncheck();
  await expect(dialog.locator('kbd')).toHaveText(['→', '←', t('projector.keys.space')]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  for (const key of ['v', 'h', 's', 'p', '?', '3']) await page.keyboard.press(key);
  await expect(board).toHaveAttribute('data-at', '1');
  await expect(board).toHaveAttribute('data-view', 'fork');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(board).toHaveAttribute('data-at', '0');
  // it is kept, and so is the place: a page that is left at once may keep nothing more
  await expect.poll(async () => (await kept(page, 'settings'))['screen']).toMatchObject({ screen: { fork: 0 } });
  await open(page, PROJECTOR);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowRight');
  await expect(board).toHaveAttribute('data-at', '1');
});
