import { test as base, type BrowserContext, expect, type Page } from 'playwright/test';

export { expect };

/**
 * Collects what goes wrong in any page of a context: errors in the console, exceptions, answers that failed, requests
 * to another origin, requests that send something.
 */
export function watch(context: BrowserContext, address: string): string[] {
  const faults: string[] = [];
  const { origin } = new URL(address);
  context.on('console', (message) => {
    // a page that is left while the browser asks for its icon is blamed on the empty page that comes after it
    const icon = /\/(?:icons\/icon|assets\/notes-[\w-]+)\.svg/;
    const ofIcon = icon.test(message.text()) || icon.test(message.location().url);
    if (message.type() === 'error' && !ofIcon) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      faults.push(`request to another origin: ${url.href}`);
    if (request.method() !== 'GET') faults.push(`${request.method()} ${url.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Leaves out the picture, which takes most of the time and decides nothing. */
export async function withoutStage(context: BrowserContext): Promise<void> {
  await context.route('**/game-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
}

/** Milliseconds for which what has just come takes no press, and for which the way back shows itself. */
const REST = 600;

/** Ends each rest at once: a machine that waits tests nothing by it. */
export const withoutRest = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((rest) => {
    const later = window.setTimeout.bind(window) as (call: TimerHandler, milliseconds?: number) => number;
    const sooner = (call: TimerHandler, milliseconds?: number): number =>
      later(call, milliseconds === rest ? 0 : milliseconds);
    Object.assign(window, { setTimeout: sooner });
  }, REST);

interface Fixtures {
  /** Is the picture drawn? Tests of pages that are words and controls alone need none. */
  readonly stage: boolean;
  /** Must a hand be still before what has just come takes its press? Only where that is what is tested. */
  readonly rests: boolean;
  /**
   * What went wrong in the test. It must be empty at the end; a test that causes a fault takes it out and looks at it.
   */
  readonly faults: string[];
}

export const test = base.extend<Fixtures>({
  stage: [true, { option: true }],
  rests: [false, { option: true }],
  faults: [
    async ({ context, baseURL, stage, rests }, use) => {
      if (!stage) await withoutStage(context);
      if (!rests) await withoutRest(context);
      const faults = watch(context, baseURL ?? '');
      await use(faults);
      expect(faults, 'faults in the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the game at a place of its address, such as `#/town`, and waits until it can be played. */
export async function open(page: Page, hash: string, language = 'en'): Promise<void> {
  // from another page, so that it is loaded anew and not only turned to
  await page.goto('about:blank');
  await page.goto(`?lang=${language}${hash}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}
