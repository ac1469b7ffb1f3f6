/** The stage comes, however quickly somebody presses. */
import { panelOf } from './support/driver.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

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

test('what is always there stands where it stood while a story is being opened, so that a press meets what it aimed at', async ({
  page,
}) => {
  await open(page, '#/town');
  let letThrough = (): void => undefined;
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route('**/funny-frog*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(() => (location.hash = '#/play/funny-frog'));
  const controls = page.locator('.controls button');
  await expect(page.getByRole('button', { name: wordsIn('en')('controls.pause') })).toBeVisible();
  await expect(panelOf(page)).toHaveCount(0);
  // a letter that comes late may move them by a hair; what is aimed at is met all the same
  const aims = await controls.evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { name: one.textContent, x: x + width / 2, y: y + height / 2 };
    }),
  );
  expect(aims.length).toBe(4);
  letThrough();
  await expect(panelOf(page)).toHaveAttribute('data-beat', /./);
  const met = await page.evaluate(
    (points) => points.map(({ x, y }) => document.elementFromPoint(x, y)?.closest('button')?.textContent ?? null),
    aims,
  );
  expect(met).toEqual(aims.map(({ name }) => name));
});
