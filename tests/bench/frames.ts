import { type Bench, type Subject, times, visit } from './bench.ts';
import { median, quantile } from './figure.ts';

/** Milliseconds: a walk takes 900, and light grows for 1000. */
const MOVING = 1100;

/** Frame times while somebody walks in at a new place, and while one comes to the circle and the light grows. */
const frames = (bench: Bench, width: number, height: number): Promise<number[]> =>
  visit(bench, { width, height }, async ({ page }) => {
    const watch = (): Promise<number[]> => page.evaluate((time) => window.driver.frames(time), MOVING);
    await page.goto(`${bench.game}#/play/funny-frog`, { waitUntil: 'commit' });
    await page.evaluate(() => window.driver.marked('stage'));
    await page.evaluate(() => window.driver.play('steps'));
    const entrance = await watch();
    await page.evaluate(() => window.driver.play('d2'));
    await page.locator('#panel[data-beat="d2"] [data-choice="a"]').click();
    await page.locator('#panel[data-beat="d2"][data-phase="telling"]').waitFor();
    // the first line moves him along the wall, the second sits beside him
    await page.evaluate(() => window.driver.press());
    await watch();
    await page.evaluate(() => window.driver.press());
    return [...entrance, ...(await watch())];
  });

export const motion: Subject = {
  name: 'frames',
  how: 'Frames: the time between animation frames of the page while somebody walks in at a new place and while one sits down in the circle and the light grows (funny-frog, “steps” and “d2”), drawing of new pictures included; Canvas renderer, full motion.',
  async measure(bench) {
    const runs = await times(bench.runs, async () => ({ laptop: await frames(bench, 1280, 800), projector: await frames(bench, 1920, 1080) }));
    return (['laptop', 'projector'] as const).flatMap((screen) => {
      const size = screen === 'laptop' ? '1280 × 800' : '1920 × 1080';
      const each = runs.map((run) => run[screen]);
      return [
        { what: `Frames while a scene moves, ${size}`, unit: '/s' as const, runs: each.map((deltas) => Math.round(1000 / median(deltas))), budget: 60, more: true },
        { what: '… p95 of a frame', unit: 'ms' as const, runs: each.map((deltas) => quantile(deltas, 0.95)), budget: 17 },
        { what: '… longest frame', unit: 'ms' as const, runs: each.map((deltas) => Math.max(...deltas)) },
      ];
    });
  },
};
