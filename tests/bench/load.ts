import { type Bench, type Subject, times, visit } from './bench.ts';

/** The level's first fork: what a pupil has to come to. */
const FORK = 'd1';
export const FIRST_FORK = { address: '#/play/funny-frog', beat: FORK } as const;

interface Load {
  readonly ready: number;
  readonly fork: number;
  readonly stage: number;
}

/**
 * A first visit: when the page is ready, the fork stands there, and its picture is drawn. The fork is pressed to see
 * that it answers.
 */
const load = (bench: Bench, slower: number): Promise<Load> =>
  visit(bench, { slower }, async ({ page }) => {
    await page.goto(`${bench.game}${FIRST_FORK.address}`, { waitUntil: 'commit' });
    const [fork, stage] = await page.evaluate(
      (beat) => Promise.all([window.driver.hurry(beat), window.driver.marked('stage')]),
      FORK,
    );
    const ready = await page.evaluate(() => window.driver.ready());
    await page.locator('#panel button[data-choice]').first().click();
    await page.locator('#panel[data-phase="told"], #panel[data-phase="telling"]').waitFor();
    return { ready, fork, stage };
  });

const loadBare = (bench: Bench, slower: number): Promise<number> =>
  visit(bench, { slower }, async ({ page }) => {
    await page.goto(bench.bare, { waitUntil: 'commit' });
    return page.evaluate(() => window.driver.marked('stage'));
  });

export const firstLoad: Subject = {
  name: 'load',
  how: 'First load: from the start of the navigation in a fresh browser context, over localhost, until the first question of funny-frog stands painted (and is then pressed, and answers). A driver in the page presses Next and Go on in the same moment as they come, so what is measured is the time our code takes and none of the reading. The bare page is Phaser as its package ships it (Canvas, gzip) with one rectangle, until that is painted.',
  async measure(bench) {
    // one after the other in each run, so that whatever else the machine does falls on all alike
    const runs = await times(bench.runs, async () => ({
      usual: await load(bench, 1),
      slow: await load(bench, 4),
      bare: await loadBare(bench, 4),
    }));
    const slow = runs.map((run) => run.slow.fork);
    return [
      { what: 'First load to the first fork', unit: 'ms', runs: runs.map(({ usual }) => usual.fork) },
      { what: '… to data-ready', unit: 'ms', runs: runs.map(({ usual }) => usual.ready) },
      { what: '… to the fork’s picture on stage', unit: 'ms', runs: runs.map(({ usual }) => usual.stage) },
      { what: 'CPU 4× slower: first load to the first fork', unit: 'ms', runs: slow, budget: 1500 },
      { what: '… to data-ready', unit: 'ms', runs: runs.map(({ slow: { ready } }) => ready) },
      { what: '… to the fork’s picture on stage', unit: 'ms', runs: runs.map(({ slow: { stage } }) => stage) },
      { what: '… bare page: Phaser alone, one rectangle', unit: 'ms', runs: runs.map(({ bare }) => bare) },
      {
        what: '… fork against bare page, run by run',
        unit: '×',
        runs: runs.map(({ slow: { fork }, bare }) => fork / bare),
        budget: 1.3,
      },
    ];
  },
};
