/**
 * npm run showcase -- [--capture] [LEVEL …]: every beat of the levels as the player sees it, on contact sheets, and
 * half a minute in motion, into `.cache/showcase`, to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { ensureBrowser } from '../../scripts/setup/browser.mjs';
import { ensureBuilt } from '../../scripts/setup/build.mjs';
import { listen } from '../../scripts/setup/port.mjs';
import { root, speak } from '../../scripts/setup/process.mjs';
import { gameServer } from '../../scripts/server/index.mjs';
import type { Level } from '../../src/core/level/schema.ts';
import { codeOf } from '../e2e/support/lesson.ts';
import { levels } from '../e2e/support/levels.ts';
import { planOf } from '../e2e/support/plan.ts';
import { type Press, press, pressesOf, readOut } from '../e2e/support/quick.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { capture } from './capture.ts';
import { type Grid, sheet } from './sheet.ts';

const SIZES: readonly Grid[] = [
  { width: 1280, height: 800, cell: 480, columns: 5 },
  { width: 360, height: 640, cell: 216, columns: 9 },
];

/**
 * Waits until the stage has drawn nothing new for a while: three looks alike, since a place that is still being painted
 * leaves the one before on the stage.
 */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = (): string | undefined => document.querySelector('canvas')?.toDataURL('image/jpeg', 0.2);
    let before: string | undefined;
    for (let alike = 0; alike < 3;) {
      const now = canvas();
      alike = now !== undefined && now === before ? alike + 1 : 0;
      before = now;
      await new Promise((done) => setTimeout(done, 150));
    }
  });

async function photograph(page: Page, address: string, level: Level, presses: readonly Press[]): Promise<Buffer[]> {
  const seen = new Set<string>();
  const pictures: Buffer[] = [];
  if (level.opens === 'lesson') {
    await page.goto(`${address}?lang=en#/join/${codeOf({ levels: [level.id] })}`);
    await page.locator('[data-choice="join"]').click();
    await page.locator('.town, #panel').first().waitFor();
    await page.goto('about:blank');
  }
  await page.goto(`${address}?lang=en#/play/${level.id}`);
  for (const one of presses) {
    await readOut(page, one);
    const place = `${one.beat} ${one.phase}`;
    if (!seen.has(place)) {
      seen.add(place);
      await settled(page);
      pictures.push(await page.screenshot());
    }
    await press(page, one);
  }
  return pictures;
}

async function show(browser: Browser, address: string, folder: string, level: Level): Promise<void> {
  const presses = pressesOf(level, planOf(level, false), wordsIn('en'));
  for (const size of SIZES) {
    const context = await browser.newContext({
      viewport: { width: size.width, height: size.height },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    // what turns TypeScript into JavaScript on the fly names functions by a helper, which the page has not
    await context.addInitScript('globalThis.__name = (named) => named');
    const pictures = await photograph(await context.newPage(), address, level, presses);
    await context.close();
    const path = join(folder, `${level.id}-${size.width}x${size.height}.png`);
    await sheet(pictures, size, path);
    console.log(path);
  }
}

await speak(async () => {
  const args = process.argv.slice(2);
  const asked = args.filter((one) => one !== '--capture');
  // the film alone, or beats alone when levels are named; else both
  const [films, sheets] = [asked.length === 0, asked.length > 0 || args.length === 0];
  const notes = await ensureBuilt();
  if (notes) console.log(notes);
  const folder = join(root, '.cache/showcase');
  await mkdir(folder, { recursive: true });
  const server = gameServer(join(root, 'dist'));
  const port = await listen(server, 0, console.log);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser({ whole: true }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const address = `http://localhost:${port}/`;
    if (films) await capture(browser, address, folder);
    for (const { level } of levels.filter(({ level: { id } }) => sheets && (asked.length === 0 || asked.includes(id))))
      await show(browser, address, folder, level);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
