import { keepClass, PROJECTOR } from '../e2e/support/standing.ts';
import { type Bench, type Subject, times, visit, type Visit } from './bench.ts';
import type { Frame } from './driver.ts';
import { type Figure, median, quantile } from './figure.ts';

/** Milliseconds: a walk takes 900, and light grows for 1000. */
const MOVING = 1100;
/**
 * Milliseconds: the title's scene runs for 3600, lamps walk for 2500, and a step along the street goes on for less than
 * a second.
 */
const TITLE = 3600,
  LAMPS = 2500,
  STEP = 900;

type Page = Visit['page'];
const watch = (page: Page, time: number): Promise<Frame[]> => page.evaluate((of) => window.driver.frames(of), time);
const drawn = (page: Page): Promise<void> => page.evaluate(() => window.driver.drawn());
const settled = (page: Page): Promise<void> => page.evaluate(() => window.driver.settled());

/** Each scene with everything in motion that can be. */
const SCENES = {
  async 'The title'(page: Page, game: string) {
    await page.goto(`${game}#/`, { waitUntil: 'commit' });
    await drawn(page);
    return watch(page, TITLE);
  },
  async 'Walking along the street'(page: Page, game: string) {
    await page.goto(`${game}#/town`, { waitUntil: 'commit' });
    await drawn(page);
    await settled(page);
    const frames: Frame[] = [];
    for (const way of ['.town-more', '.town-back']) {
      await page.locator(way).click();
      frames.push(...(await watch(page, STEP)));
    }
    return frames;
  },
  /** Somebody walks in at a new place, and one comes to the circle and the light grows. */
  async 'A scene of a story'(page: Page, game: string) {
    await page.goto(`${game}#/play/funny-frog`, { waitUntil: 'commit' });
    await page.evaluate(() => window.driver.marked('stage'));
    await page.evaluate(() => window.driver.play('steps'));
    const entrance = await watch(page, MOVING);
    await page.evaluate(() => window.driver.play('d2'));
    await page.locator('#panel[data-beat="d2"] [data-choice="a"]').click();
    await page.locator('#panel[data-beat="d2"][data-phase="telling"]').waitFor();
    // the first line moves him along the wall, the second sits beside him
    await page.evaluate(() => window.driver.press());
    await watch(page, MOVING);
    await page.evaluate(() => window.driver.press());
    return [...entrance, ...(await watch(page, MOVING))];
  },
  async 'The class in the projector’s street'(page: Page, game: string) {
    await keepClass(page, new Intl.DateTimeFormat('sv').format(new Date()));
    await page.goto(`${game}${PROJECTOR}`, { waitUntil: 'commit' });
    await page.locator('.board[data-state="hidden"]').waitFor();
    await page.keyboard.press('s');
    await page.locator('.door-plate').first().waitFor();
    await drawn(page);
    await settled(page);
    await page.keyboard.press(' ');
    return watch(page, LAMPS);
  },
} as const;
type Name = keyof typeof SCENES;

const frames = (bench: Bench, scene: Name, width: number, height: number): Promise<Frame[]> =>
  visit(bench, { width, height }, ({ page }) => SCENES[scene](page, bench.game));

async function measureScene(bench: Bench, scene: Name, width: number, height: number): Promise<Figure[]> {
  const runs = await times(bench.runs, () => frames(bench, scene, width, height));
  const took = runs.map((run) => run.map(({ took }) => took));
  return [
    {
      what: `${scene}, ${width} × ${height}: frames`,
      unit: '/s',
      runs: took.map((each) => Math.round(1000 / median(each))),
      budget: 60,
      more: true,
    },
    { what: '… p95 of a frame', unit: 'ms', runs: took.map((each) => quantile(each, 0.95)), budget: 17 },
    { what: '… longest frame', unit: 'ms', runs: took.map((each) => Math.max(...each)) },
    {
      what: '… most draw calls in a frame',
      unit: '',
      runs: runs.map((run) => Math.max(...run.map(({ draws }) => draws))),
      budget: 50,
    },
  ];
}

export const motion: Subject = {
  name: 'frames',
  how: 'Frames: the time between animation frames of the page, and what is drawn onto the stage’s canvas in each, while a scene moves: the title from its first picture on, a walk along the street of the town, somebody walking in at a new place and one sitting down in the circle while the light grows (funny-frog, “steps” and “d2”), and twenty-four lamps in the projector’s street. Drawing of new pictures is included; Canvas renderer, full motion.',
  async measure(bench) {
    const figures: Figure[] = [];
    for (const scene of Object.keys(SCENES) as Name[]) figures.push(...(await measureScene(bench, scene, 1280, 800)));
    return [...figures, ...(await measureScene(bench, 'A scene of a story', 1920, 1080))];
  },
};
