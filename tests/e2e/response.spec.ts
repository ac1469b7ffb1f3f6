/** A press is answered at once, what was picked is carried on, and going back looks like going back. */
import { choiceOf, panelOf, readOn, rested } from './support/driver.ts';
import { expect, open, test } from './support/test.ts';

test.use({ stage: false, rests: true });

const html = 'html';

async function toFirstChoice(page: Parameters<typeof open>[0]): Promise<void> {
  await open(page, '#/play/funny-frog');
  const panel = panelOf(page);
  await expect(panel).toBeVisible();
  for (let beats = 0; beats < 6 && (await panel.getAttribute('data-kind')) === 'tell'; beats += 1) {
    await readOn(page);
    const told = (await panel.getAttribute('data-beat')) ?? '';
    await panel.locator('[data-forward]').click();
    await expect(panel).not.toHaveAttribute('data-beat', told);
  }
  await readOn(page);
  await expect(panel).toHaveAttribute('data-kind', 'choose');
  await rested(page);
}

test('a button is pressed as the finger comes down, and does nothing before it is let go', async ({ page }) => {
  await toFirstChoice(page);
  const choice = panelOf(page).locator('.choices [data-choice]').first();
  const box = await choice.boundingBox();
  if (!box) throw new Error('The choice is not seen.');
  await page.mouse.move(box.x + 40, box.y + 20);
  await page.mouse.down();
  await expect(choice).toHaveAttribute('data-pressed', 'true');
  await page.mouse.move(2, 2);
  await page.mouse.up();
  await expect(choice).not.toHaveAttribute('data-pressed', 'true');
  await expect(panelOf(page)).toHaveAttribute('data-phase', 'asked');
});

test('going back is told to stage and style for a moment; nothing flies where motion is reduced', async ({ page }) => {
  await toFirstChoice(page);
  await panelOf(page).locator('.choices [data-choice]').first().click();
  await expect(panelOf(page).locator('.chosen')).toBeVisible();
  await readOn(page);
  await choiceOf(panelOf(page), 'again').click();
  await expect(page.locator(html)).toHaveAttribute('data-rewinding', 'true');
  await expect(page.locator('.flight')).toHaveCount(0);
  await expect(panelOf(page)).toHaveAttribute('data-phase', 'asked');
  await expect(page.locator(html)).not.toHaveAttribute('data-rewinding', 'true');
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('what travels over the page can be neither pressed nor heard, and is soon gone', async ({ page }) => {
    await toFirstChoice(page);
    await panelOf(page).locator('.choices [data-choice]').nth(1).click();
    const flying = page.locator('.flight');
    await expect(flying.first()).toHaveAttribute('aria-hidden', 'true');
    await expect(flying.first()).toHaveAttribute('inert', '');
    expect(await flying.locator('[data-choice], [id]').count()).toBe(0);
    await expect(flying).toHaveCount(0);
    await expect(panelOf(page).locator('.chosen')).toBeVisible();
  });
});
