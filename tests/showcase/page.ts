/** A page in which levels are looked at. */
import type { Browser, Page } from 'playwright';
import type { Level } from '../../src/core/level/schema.ts';
import { codeOf } from '../e2e/support/lesson.ts';

/** Opens an empty page of a size, in which nothing moves. */
export async function startPage(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  // what turns TypeScript into JavaScript on the fly names functions by a helper, which the page has not
  await context.addInitScript('globalThis.__name = (named) => named');
  return context.newPage();
}

/** Opens a level; one that opens only from a lesson is joined before. */
export async function openLevel(page: Page, address: string, level: Level): Promise<void> {
  if (level.opens === 'lesson') {
    await page.goto(`${address}?lang=en#/join/${codeOf({ levels: [level.id] })}`);
    await page.locator('[data-choice="join"]').click();
    await page.locator('.town, #panel').first().waitFor();
    await page.goto('about:blank');
  }
  await page.goto(`${address}?lang=en#/play/${level.id}`);
}

/**
 * Waits until the stage has drawn nothing new for a while: three looks alike, since a place that is still being painted
 * leaves the one before on the stage.
 */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = (): string | undefined => document.querySelector('canvas')?.toDataURL('image/jpeg', 0.2);
    let before: string | undefined;
    for (let alike = 0; alike < 3;) {
      const now = canvas();
      alike = now !== undefined && now === before ? alike + 1 : 0;
      before = now;
      await new Promise((done) => setTimeout(done, 150));
    }
  });
