import { type Bench, visit } from './bench.ts';
import { FIRST_FORK } from './load.ts';

/** A request of a visit, with times in milliseconds since the navigation began. */
export interface Asked {
  /** The address after the origin. */
  readonly path: string;
  readonly begun: number;
  readonly ended: number;
  /** Bytes over the network, compressed, with 300 for its headers, as the browser counts them. */
  readonly bytes: number;
}

export interface Recording {
  readonly asked: readonly Asked[];
  /** When the title page answered the press, or when the fork could be pressed. */
  readonly answers: number;
  /** When the fork's picture was drawn as well. */
  readonly drawn: number;
}

/** The requests that had all come by this time. */
export const by = ({ asked }: Recording, time: number): Asked[] => asked.filter(({ ended }) => ended <= time);
export const bytesOf = (asked: readonly Asked[]): number => asked.reduce((sum, { bytes }) => sum + bytes, 0);

/** A first visit on a line of 8 Mbit/s, so that what comes behind does not count as needed before. */
function record(
  bench: Bench,
  address: string,
  wait: () => Promise<{ answers: number; drawn: number }>,
): Promise<Recording> {
  return visit(bench, { line: true }, async ({ page }) => {
    await page.goto(`${bench.game}${address}`, { waitUntil: 'commit' });
    const times = await page.evaluate(wait);
    const asked = await page.evaluate(() =>
      ['navigation', 'resource']
        .flatMap((kind) => performance.getEntriesByType(kind) as PerformanceResourceTiming[])
        .map(({ name, startTime, responseEnd, transferSize }) => ({
          path: new URL(name).pathname,
          begun: startTime,
          ended: responseEnd,
          bytes: transferSize,
        })),
    );
    // what is still on its way has no end yet
    return { ...times, asked: asked.filter(({ ended }) => ended > 0) };
  });
}

export const recordTitle = (bench: Bench): Promise<Recording> =>
  record(bench, '#/', async () => {
    const answers = await window.driver.pressPlay();
    return { answers, drawn: answers };
  });

export const recordFork = (bench: Bench): Promise<Recording> =>
  record(bench, FIRST_FORK.address, async () => {
    const [answers, stage] = await Promise.all([window.driver.hurry('d1'), window.driver.marked('stage')]);
    return { answers, drawn: Math.max(answers, stage) };
  });
