import type { LightMessage } from '../../src/core/lights/message.ts';
import { countedForks } from '../../src/core/record/forks.ts';
import { levelOf } from '../e2e/support/levels.ts';
import { simulatedLight, standInForBroker, type Story } from '../fixtures/lights.ts';
import { type Bench, type Subject, times, visit } from './bench.ts';
import { type Figure, median, quantile } from './figure.ts';

const WINDOWS = 10_000;
/** Milliseconds for which frames are looked at. */
const LOOKED = 3000;
const PLAYED = ['funny-frog', 'just-joking', 'the-clubhouse', 'admin'];

const stories = PLAYED.map((id): Story => {
  const { level } = levelOf(id);
  const forks = countedForks(level).map(({ id: fork, values }) => ({
    fork,
    groups: values.filter((value) => value !== 'none'),
  }));
  return { level: id, version: level.version, age: level.age, forks };
});

let made: readonly LightMessage[] | undefined;
/** What all classes have sent; signing it takes some seconds, once. */
const messages = (): readonly LightMessage[] => {
  const today = new Intl.DateTimeFormat('sv').format(new Date());
  made ??= Array.from({ length: WINDOWS }, (_, at) => simulatedLight(at, stories, today));
  return made;
};

/** One look at ten thousand windows: how long until all are lit, and the frames meanwhile and afterwards. */
const look = (bench: Bench, width: number, height: number) =>
  visit(bench, { width, height, patience: 180 }, async ({ page }) => {
    await standInForBroker(page, messages());
    const begin = performance.now();
    await page.goto(`${bench.game}#/lights`, { waitUntil: 'commit' });
    await page.locator('[data-windows]').waitFor({ timeout: 0 });
    const coming = await page.evaluate((of) => window.driver.frames(of), LOOKED);
    await page.locator(`[data-windows="${WINDOWS}"]`).waitFor({ timeout: 0 });
    const whole = performance.now() - begin;
    await page.evaluate(() => window.driver.drawn());
    const lit = await page.evaluate((of) => window.driver.frames(of), LOOKED);
    return { whole, coming, lit };
  });

async function measureAt(bench: Bench, width: number, height: number): Promise<Figure[]> {
  const runs = await times(bench.runs, () => look(bench, width, height));
  const size = `${width} × ${height}`;
  const rate = (of: 'coming' | 'lit'): number[] =>
    runs.map((run) => Math.round(1000 / median(run[of].map(({ took }) => took))));
  return [
    { what: `10,000 windows, ${size}: frames once all are lit`, unit: '/s', runs: rate('lit'), budget: 60, more: true },
    {
      what: '… p95 of a frame',
      unit: 'ms',
      runs: runs.map(({ lit }) =>
        quantile(
          lit.map(({ took }) => took),
          0.95,
        ),
      ),
    },
    {
      what: '… most draw calls in a frame',
      unit: '',
      runs: runs.map(({ lit }) => Math.max(...lit.map(({ draws }) => draws))),
      budget: 50,
    },
    { what: '… frames while they are read', unit: '/s', runs: rate('coming') },
    { what: '… until all are read and lit', unit: 's', runs: runs.map(({ whole }) => whole / 1000) },
  ];
}

export const lights: Subject = {
  name: 'lights',
  how: `The night of lights: a page that looks at ${WINDOWS.toLocaleString('en')} signed messages, which a stand-in for a broker says at once. Frames are those of the page, for ${LOOKED / 1000} s while signatures are looked at and windows are lit, and again when all are; full motion, the whole country in view.`,
  async measure(bench) {
    return [...(await measureAt(bench, 1280, 800)), ...(await measureAt(bench, 1920, 1080))];
  },
};
