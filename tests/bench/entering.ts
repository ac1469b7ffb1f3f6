import type { Page } from 'playwright';
import { codeOf } from '../e2e/support/lesson.ts';
import { IN_LESSON, turnTo } from '../e2e/support/standing.ts';

/** Goes to a page of the game, and waits until nothing moves there. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await turnTo(page, hash);
  await page.evaluate(() => window.driver.settled());
}

/** Joins a lesson of the levels that open from one alone. */
export async function joinLesson(page: Page): Promise<void> {
  await goTo(page, `#/join/${codeOf({ levels: [...IN_LESSON] })}`);
  await page.locator('[data-choice="join"]').click();
  await page.locator('.town, #panel').first().waitFor();
}
