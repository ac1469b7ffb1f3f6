import { keepClass, keepPlayer, PROJECTOR, SHOWN } from '../e2e/support/standing.ts';
import { type Bench, type Subject, times, visit, type Visit } from './bench.ts';
import type { Frame } from './driver.ts';
import { goTo, joinLesson } from './entering.ts';
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
/** Frames, and for how long the page's own thread was busy meanwhile, and with scripts; ms. */
interface Watched {
  readonly frames: readonly Frame[];
  readonly busy: number;
  readonly scripts: number;
}
type Watch = (milliseconds: number) => Promise<Watched>;

async function spent({ devtools }: Visit): Promise<{ busy: number; scripts: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  return { busy: of('TaskDuration'), scripts: of('ScriptDuration') };
}
const watchOf =
  (visit: Visit): Watch =>
  async (milliseconds) => {
    const before = await spent(visit);
    const frames = await visit.page.evaluate((of) => window.driver.frames(of), milliseconds);
    const after = await spent(visit);
    return { frames, busy: after.busy - before.busy, scripts: after.scripts - before.scripts };
  };
const together = (parts: readonly Watched[]): Watched => ({
  frames: parts.flatMap(({ frames }) => frames),
  busy: parts.reduce((sum, { busy }) => sum + busy, 0),
  scripts: parts.reduce((sum, { scripts }) => sum + scripts, 0),
});
const drawn = (page: Page): Promise<void> => page.evaluate(() => window.driver.drawn());
const settled = (page: Page): Promise<void> => page.evaluate(() => window.driver.settled());

/** Comes to where a beat of a kind is asked. */
async function enter(page: Page, game: string, kind: 'look' | 'phone'): Promise<void> {
  await keepPlayer(page, ['look', 'phone']);
  await page.goto(`${game}?lang=en#/`, { waitUntil: 'commit' });
  await drawn(page);
  await joinLesson(page);
  await page.getByRole('button', { name: 'Go on as Fox' }).click();
  // the lesson's own story opens by itself, over whatever was turned to meanwhile
  await page.locator('#panel').waitFor();
  await goTo(page, `#/play/${SHOWN[kind]}`);
  await page.locator(`#panel[data-kind="${kind}"] li > [data-choice]`).first().waitFor();
  await settled(page);
}

/** Each scene with everything in motion that can be. */
const SCENES = {
  async 'The title'(page: Page, game: string, watch: Watch) {
    await page.goto(`${game}#/`, { waitUntil: 'commit' });
    await drawn(page);
    return watch(TITLE);
  },
  async 'Walking along the street'(page: Page, game: string, watch: Watch) {
    await page.goto(`${game}#/town`, { waitUntil: 'commit' });
    await drawn(page);
    await settled(page);
    const parts: Watched[] = [];
    for (const way of ['.town-more', '.town-back']) {
      await page.locator(way).click();
      parts.push(await watch(STEP));
    }
    return together(parts);
  },
  /** Somebody walks in at a new place, and one comes to the circle and the light grows. */
  async 'A scene of a story'(page: Page, game: string, watch: Watch) {
    await page.goto(`${game}#/play/funny-frog`, { waitUntil: 'commit' });
    await page.evaluate(() => window.driver.marked('stage'));
    await page.evaluate(() => window.driver.play('steps'));
    const entrance = await watch(MOVING);
    await page.evaluate(() => window.driver.play('d2'));
    await page.locator('#panel[data-beat="d2"] [data-choice="a"]').click();
    await page.locator('#panel[data-beat="d2"][data-phase="telling"]').waitFor();
    // the first line moves him along the wall, the second sits beside him
    await page.evaluate(() => window.driver.press());
    await watch(MOVING);
    await page.evaluate(() => window.driver.press());
    return together([entrance, await watch(MOVING)]);
  },
  /** The camera leans to what is looked at, and what is there answers. */
  async 'A room to look round in'(page: Page, game: string, watch: Watch) {
    await enter(page, game, 'look');
    await page.locator('#panel[data-kind="look"] li > [data-choice]').first().click();
    return watch(MOVING);
  },
  /** An app opens, and somebody writes. */
  async 'A phone'(page: Page, game: string, watch: Watch) {
    await enter(page, game, 'phone');
    await page.locator('#panel[data-kind="phone"] li > [data-choice]').first().click();
    return watch(MOVING);
  },
  async 'The class in the projector’s street'(page: Page, game: string, watch: Watch) {
    await keepClass(page, new Intl.DateTimeFormat('sv').format(new Date()));
    await page.goto(`${game}${PROJECTOR}`, { waitUntil: 'commit' });
    await page.locator('.board[data-state="hidden"]').waitFor();
    await page.keyboard.press('s');
    await page.locator('.door-plate').first().waitFor();
    await drawn(page);
    await settled(page);
    await page.keyboard.press(' ');
    return watch(LAMPS);
  },
} as const;
type Name = keyof typeof SCENES;

const seen = (bench: Bench, scene: Name, width: number, height: number): Promise<Watched> =>
  visit(bench, { width, height }, async (its) => {
    await its.devtools.send('Performance.enable');
    return SCENES[scene](its.page, bench.game, watchOf(its));
  });

async function measureScene(bench: Bench, scene: Name, width: number, height: number): Promise<Figure[]> {
  const runs = await times(bench.runs, () => seen(bench, scene, width, height));
  const took = runs.map(({ frames }) => frames.map((frame) => frame.took));
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
      what: '… the page’s own thread, for a frame',
      unit: 'ms',
      runs: runs.map(({ frames, busy }) => busy / frames.length),
    },
    { what: '… of it scripts', unit: 'ms', runs: runs.map(({ frames, scripts }) => scripts / frames.length) },
    {
      what: '… most draw calls in a frame',
      unit: '',
      runs: runs.map(({ frames }) => Math.max(...frames.map(({ draws }) => draws))),
      budget: 50,
    },
  ];
}

export const motion: Subject = {
  name: 'frames',
  how: 'Frames: the time between animation frames of the page, and what is drawn onto the stage’s canvas in each, while a scene moves: the title from its first picture on, a walk along the street of the town, somebody walking in at a new place and one sitting down in the circle while the light grows (funny-frog, “steps” and “d2”), a thing of a room that is looked at, an app of a phone that opens, and twenty-four lamps in the projector’s street. Drawing of new pictures is included; Canvas renderer, full motion. What the page’s own thread is busy with for a frame, beside scripts, is reading SVG pictures, filling the canvas and laying out the page; handing the canvas to the screen is the browser’s other thread.',
  async measure(bench) {
    const figures: Figure[] = [];
    for (const scene of Object.keys(SCENES) as Name[]) figures.push(...(await measureScene(bench, scene, 1280, 800)));
    return [...figures, ...(await measureScene(bench, 'A scene of a story', 1920, 1080))];
  },
};
