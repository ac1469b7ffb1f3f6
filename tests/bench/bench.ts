import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { driver } from './driver.ts';
import type { Figure } from './figure.ts';

/** What every subject measures with. */
export interface Bench {
  readonly browser: Browser;
  /** The browser's own file, to start another that is set up otherwise. */
  readonly executable: string;
  /** Where the built game is served, with a slash at the end. */
  readonly game: string;
  /** Where the bare page is served. */
  readonly bare: string;
  /** The folder of the build. */
  readonly dist: string;
  readonly runs: number;
  /** How many requests have come to the server of the game so far. */
  readonly asked: () => number;
  /** Requests that left for another origin, over all visits so far. */
  readonly outside: string[];
}

/** One thing to measure. */
export interface Subject {
  readonly name: string;
  /** What is to be known about how it is measured. */
  readonly how: string;
  measure(bench: Bench): Promise<Figure[]>;
}

interface Surroundings {
  /** How many times slower the processor is made. */
  readonly slower?: number;
  /** The line is made one of 8 Mbit/s with 20 ms. */
  readonly line?: boolean;
  /** Seconds until a visit that does not come to its end is given up. */
  readonly patience?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
}

export const LINE = { bytesPerSecond: 1_000_000, latency: 20 } as const;

/** Seconds: a visit takes a few, even on a busy machine. */
const PATIENCE = 60;

/**
 * Draws without a graphics card, as the weakest school machine does: a card emulated on the processor would be measured
 * in place of the game.
 */
export const launch = (executablePath: string, ...more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      ...more,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

/** A visit that was given up. */
class Late extends Error {}

/** Opens a page of a browser that was never here before, and forgets it all afterwards. */
async function visitOnce<Result>(
  bench: Bench,
  { slower = 1, line = false, patience = PATIENCE, width = 1280, height = 800 }: Surroundings,
  see: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const context = await bench.browser.newContext({ baseURL: bench.game, viewport: { width, height }, locale: 'en-GB' });
  let timer: NodeJS.Timeout | undefined;
  try {
    const origins = [bench.game, bench.bare].map((address) => new URL(address).origin);
    context.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !origins.includes(new URL(request.url()).origin))
        bench.outside.push(request.url());
    });
    // the name keeper that tsx writes into functions is not there in a page
    await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
    await context.addInitScript(driver);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const devtools = await context.newCDPSession(page);
    if (slower !== 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    if (line) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LINE.latency,
        downloadThroughput: LINE.bytesPerSecond,
        uploadThroughput: LINE.bytesPerSecond,
      });
    }
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(
        () =>
          void whereNow(page).then((where) =>
            fail(new Late(`A visit did not come to its end in ${patience} seconds: ${where}`)),
          ),
        patience * 1000,
      );
    });
    return await Promise.race([see({ page, devtools }), late]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

/** Where a page stands, to be told when it does not move on. */
const whereNow = (page: Page): Promise<string> =>
  page
    .evaluate(() =>
      JSON.stringify([
        location.href,
        { ...document.documentElement.dataset },
        { ...document.querySelector<HTMLElement>('#panel')?.dataset },
        document.readyState,
        performance
          .getEntriesByType('resource')
          .map((one) => `${one.name.split('/').at(-1)} ${Math.round(one.startTime + one.duration)}`),
      ]),
    )
    .catch((error: unknown) => String(error));

/** Visits, and once more when the first time did not come to its end: that is told, and not measured. */
export async function visit<Result>(
  bench: Bench,
  surroundings: Surroundings,
  see: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  try {
    return await visitOnce(bench, surroundings, see);
  } catch (error) {
    if (!(error instanceof Late)) throw error;
    console.warn(`${error.message}\nOnce more.`);
    return visitOnce(bench, surroundings, see);
  }
}

/** Measures so many times, one after the other. */
export async function times<Result>(count: number, measure: (run: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < count; run += 1) results.push(await measure(run));
  return results;
}
