/**
 * npm run showcase -- [--capture | --pictures] [LEVEL …]: every beat of the levels as the player sees it, on contact
 * sheets, and half a minute in motion, into `.cache/showcase`, to be looked at; or the sheet of `docs/pictures.md` anew.
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
import { levels } from '../e2e/support/levels.ts';
import { planOf } from '../e2e/support/plan.ts';
import { type Press, press, pressesOf, readOut } from '../e2e/support/quick.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { capture } from './capture.ts';
import { openLevel, settled, startPage } from './page.ts';
import { sheetOfPictures } from './pictures.ts';
import { type Grid, sheet } from './sheet.ts';

const SIZES: readonly Grid[] = [
  { width: 1280, height: 800, cell: 480, columns: 5 },
  { width: 360, height: 640, cell: 216, columns: 9 },
];

async function photograph(page: Page, address: string, level: Level, presses: readonly Press[]): Promise<Buffer[]> {
  const seen = new Set<string>();
  const pictures: Buffer[] = [];
  await openLevel(page, address, level);
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
    const page = await startPage(browser, size);
    const pictures = await photograph(page, address, level, presses);
    await page.context().close();
    const path = join(folder, `${level.id}-${size.width}x${size.height}.png`);
    await sheet(pictures, size, path);
    console.log(path);
  }
}

await speak(async () => {
  const args = process.argv.slice(2);
  const asked = args.filter((one) => !one.startsWith('--'));
  const sheetOnly = args.includes('--pictures');
  // the film alone, or beats alone when levels are named; else both
  const [films, sheets] = [!sheetOnly && asked.length === 0, !sheetOnly && (asked.length > 0 || args.length === 0)];
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
    const all = levels.map(({ level }) => level);
    if (sheetOnly) await sheetOfPictures(browser, address, all, join(root, 'docs/pictures.webp'));
    if (films) await capture(browser, address, folder);
    for (const level of all.filter(({ id }) => sheets && (asked.length === 0 || asked.includes(id))))
      await show(browser, address, folder, level);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});
