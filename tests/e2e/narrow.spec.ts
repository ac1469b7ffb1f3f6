/** As narrow as a window at 400 %: no control lies on another, on any page, in any language. */
import type { Page } from 'playwright/test';
import { expectNoSideways } from './support/inspect.ts';
import { keepPlayer } from './support/standing.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

/** Controls and headings that something lies on once they are in view, and those that are cut off at a side. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('#app :is(button, a[href], label:has(select), h1, h2)')) {
      // what is heard alone
      if (!one.checkVisibility({ visibilityProperty: true }) || one.offsetWidth <= 2) continue;
      one.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const name = one.textContent?.trim() || one.className;
      if (left < -1 || right > innerWidth + 1) found.push(`${name} is cut off`);
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      for (const [across, down] of [
        [x, y],
        [left + 8, y],
        [right - 8, y],
        [x, Math.max(top, 0) + 4],
        [x, Math.min(bottom, innerHeight) - 4],
      ] as const) {
        const hit = document.elementFromPoint(across, down);
        if (hit && !one.contains(hit) && hit.closest('button, a[href], label, h1, h2') !== null && !hit.contains(one))
          found.push(`${name} lies under ${hit.textContent?.trim() || hit.className}`);
      }
    }
    return found;
  });

for (const language of languages)
  for (const height of [256, 640])
    test(
      `no control lies on another at 320 × ${height} in ${language}`,
      { tag: language === 'en' ? ['@wide'] : [] },
      async ({ page }) => {
        await page.setViewportSize({ width: 320, height });
        await keepPlayer(page);
        for (const hash of [
          '#/',
          '#/town',
          '#/teacher',
          '#/teacher/prepare',
          '#/join',
          '#/help',
          '#/settings',
          '#/access',
        ]) {
          await open(page, hash, language);
          await expect(page.locator('#app :is(h1, .town)').first()).toBeVisible();
          expect.soft(await covered(page), hash).toEqual([]);
          // whoever needs larger text needs it before the first press
          if (/^#\/(?:|town|teacher.*)$/.test(hash))
            await expect
              .soft(page.getByRole('button', { name: wordsIn(language)('settings.title') }), hash)
              .toBeVisible();
          await expectNoSideways(page, hash);
        }
      },
    );
