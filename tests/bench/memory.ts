import { type Bench, type Subject, times, visit, type Visit } from './bench.ts';
import { scriptBytes } from './snapshot.ts';

const MB = 1_000_000;
const LEVELS = ['funny-frog', 'admin'] as const;
const FEW = 2;
const MANY = 10;

/** Bytes, and numbers of things. */
interface Memory {
  readonly scripts: number;
  /** The pixels of all canvases alive. */
  readonly pixels: number;
  readonly canvases: number;
  readonly nodes: number;
  /** The whole script heap as the browser counts it, machine code and all. */
  readonly heap: number;
}

/** What is held once everything that nobody needs has been let go of. */
async function held({ page, devtools }: Visit): Promise<Memory> {
  // the second collection frees what the first one's finalisers let go of
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { count, bytes } = await page.evaluate(() => window.driver.canvases());
  return {
    scripts: await scriptBytes(devtools),
    pixels: bytes,
    canvases: count,
    nodes: metric('Nodes'),
    heap: metric('JSHeapUsedSize'),
  };
}

/** Plays levels in a row, each to its end and out into the town, and looks after a few and after many. */
const play = (bench: Bench): Promise<{ few: Memory; many: Memory }> =>
  visit(bench, { width: 360, height: 640, patience: 240 }, async (visit) => {
    const { page, devtools } = visit;
    await devtools.send('Performance.enable');
    await page.goto(`${bench.game}#/play/${LEVELS[0]}`, { waitUntil: 'commit' });
    await page.evaluate(() => window.driver.marked('stage'));
    const looks: Memory[] = [];
    for (let level = 0; level < MANY; level += 1) {
      await page.evaluate(
        (id) => {
          location.hash = `#/play/${id}`;
        },
        LEVELS[level % LEVELS.length] ?? LEVELS[0],
      );
      await page.evaluate(() => window.driver.play(null));
      await page.evaluate(() => window.driver.settled());
      if (level + 1 === FEW || level + 1 === MANY) looks.push(await held(visit));
    }
    const [few, many] = looks;
    if (!few || !many) throw new Error('Memory was not looked at twice.');
    return { few, many };
  });

const total = ({ scripts, pixels }: Memory): number => scripts + pixels;

export const memory: Subject = {
  name: 'memory',
  how: 'Memory: funny-frog and admin in turn, each played to an ending and out into the town on a phone’s screen, three presses to a frame; looked at in the town after garbage collection. What scripts hold (a heap snapshot without machine code and the browser’s own records) and the pixels of every canvas still alive.',
  async measure(bench) {
    const runs = await times(bench.runs, () => play(bench));
    return [
      {
        what: 'Memory after 2 levels: script objects and pixels',
        unit: 'MB',
        runs: runs.map(({ few }) => total(few) / MB),
      },
      { what: 'Memory after 10 levels', unit: 'MB', runs: runs.map(({ many }) => total(many) / MB) },
      {
        what: '… against 2 levels',
        unit: '×',
        runs: runs.map(({ few, many }) => total(many) / total(few)),
        budget: 1.1,
      },
      {
        what: '… script objects alone',
        unit: '×',
        runs: runs.map(({ few, many }) => many.scripts / few.scripts),
        budget: 1.1,
      },
      { what: '… script heap with machine code', unit: '×', runs: runs.map(({ few, many }) => many.heap / few.heap) },
      { what: '… page nodes, after 2', unit: '', runs: runs.map(({ few }) => few.nodes) },
      { what: '… page nodes, after 10', unit: '', runs: runs.map(({ many }) => many.nodes) },
      { what: '… canvases alive, after 2', unit: '', runs: runs.map(({ few }) => few.canvases) },
      { what: '… canvases alive, after 10', unit: '', runs: runs.map(({ many }) => many.canvases) },
    ];
  },
};
