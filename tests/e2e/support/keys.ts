/** The keyboard alone: Tab until it is there, then a key. */
import { expect, type Locator, type Page } from 'playwright/test';

/** More stops than any page has. */
const MANY = 100;

/** Whoever has the focus is outlined: it, the words of its radio button, or what it stands in. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  // a page that is being drawn anew shows its focus a frame later
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const focused = document.activeElement;
          const around = [
            focused,
            focused?.nextElementSibling,
            focused?.parentElement,
            focused?.parentElement?.parentElement,
          ];
          return around.some((element) => {
            if (!element) return false;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          })
            ? 'outlined'
            : `no outline: ${focused?.tagName} ${focused?.className}`;
        }),
      'the focus',
    )
    .toBe('outlined');
}

/** Presses Tab until the focus is there; each stop on the way must be seen. Returns the number of stops. */
export async function tabTo(page: Page, target: Locator): Promise<number> {
  await expect(target).toBeVisible();
  for (let stops = 1; stops <= MANY; stops += 1) {
    await page.keyboard.press('Tab');
    // from the last stop the focus leaves the page for the browser, and comes back
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return stops;
  }
  throw new Error(`Tab does not come to ${String(target)}.`);
}

export async function pressWith(page: Page, key: 'Enter' | 'Space', target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
