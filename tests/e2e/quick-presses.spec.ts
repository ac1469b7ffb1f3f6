/** The stage comes, however quickly somebody presses. */
import { panelOf } from './support/driver.ts';
import { expect, open, test } from './support/test.ts';

test('who presses without a pause has the stage before the story is over', async ({ page }) => {
  await open(page, '#/play/funny-frog');
  await expect(panelOf(page)).toHaveAttribute('data-beat', /./);
  // a press every sixth frame: faster than a story comes to rest, slower than one is over
  const seen = await page.evaluate(async () => {
    const panel = (): HTMLElement | null => document.querySelector('#panel');
    const drawn = (): boolean => performance.getEntriesByName('stage').length > 0;
    let presses = 0;
    const isOver = (): boolean => panel()?.querySelector('[data-choice="again"]') !== null;
    while (!drawn() && !isOver() && presses < 400) {
      panel()?.querySelector<HTMLElement>('[data-forward], [data-choice]')?.click();
      presses += 1;
      for (let frames = 0; frames < 6; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    }
    return { drawn: drawn(), over: isOver() };
  });
  expect(seen).toEqual({ drawn: true, over: false });
});
